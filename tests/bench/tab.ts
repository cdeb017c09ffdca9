import type { Protocol } from './protocol.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One session with a page or a worker. */
export class Tab {
  readonly #protocol: Protocol;
  readonly #targetId: string;
  readonly #session: string;

  private constructor(protocol: Protocol, targetId: string, session: string) {
    this.#protocol = protocol;
    this.#targetId = targetId;
    this.#session = session;
  }

  static async attach(protocol: Protocol, targetId: string): Promise<Tab> {
    const { sessionId } = await protocol.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    return new Tab(protocol, targetId, sessionId);
  }

  /** An empty page of that size. */
  static async open(protocol: Protocol, size?: Size): Promise<Tab> {
    const { targetId } = await protocol.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const tab = await Tab.attach(protocol, targetId);
    if (size) {
      const screen = { ...size, deviceScaleFactor: 1, mobile: false };
      await tab.send('Emulation.setDeviceMetricsOverride', screen);
    }
    return tab;
  }

  send<Result = Record<string, unknown>>(method: string, params?: object): Promise<Result> {
    return this.#protocol.send<Result>(method, params, this.#session);
  }

  on(event: string, listener: (detail: Record<string, unknown>) => void): void {
    this.#protocol.on(this.#session, event, listener);
  }

  /** Goes there, and waits until everything has loaded. */
  async goto(url: string): Promise<void> {
    await this.send('Page.enable');
    const loaded = new Promise<void>((resolve) => this.on('Page.loadEventFired', () => resolve()));
    await this.send('Page.navigate', { url });
    await loaded;
  }

  /** The value of an expression, waited for. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = await this.send<{
      result: { value: Value };
      exceptionDetails?: { exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? `threw: ${expression}`);
    }
    return result.value;
  }

  async detach(): Promise<void> {
    await this.#protocol.send('Target.detachFromTarget', { sessionId: this.#session });
  }

  async close(): Promise<void> {
    await this.#protocol.send('Target.closeTarget', { targetId: this.#targetId });
  }
}
