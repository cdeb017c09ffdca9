/** What the browser answers; each caller knows the fields it asked for. */
type Answer = Record<string, unknown>;
type Listener = (detail: Answer) => void;

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** The DevTools protocol without a tool in between, which would do work of its own in each page. */
export class Protocol {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Listener>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data))));
  }

  static connect(url: string): Promise<Protocol> {
    const socket = new WebSocket(url);
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new Protocol(socket)));
      socket.addEventListener('error', () => reject(new Error(`nobody answers at ${url}`)));
    });
  }

  send<Result = Answer>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    this.#last += 1;
    const id = this.#last;
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as Result), reject });
    });
  }

  /** One listener an event of a session. */
  on(sessionId: string, event: string, listener: Listener): void {
    this.#listeners.set(`${sessionId} ${event}`, listener);
  }

  #hear(message: {
    id?: number;
    result?: Answer;
    error?: { message: string };
    sessionId?: string;
    method?: string;
    params?: Answer;
  }): void {
    if (message.id === undefined) {
      this.#listeners.get(`${message.sessionId} ${message.method}`)?.(message.params ?? {});
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result ?? {});
  }
}
