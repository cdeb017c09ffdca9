import type { Ports } from '../../../utils/platform/ports.ts';

/** Tells the probe to use one method of one port; `'heard'` asks what this worker heard since it woke. */
export interface PortCall {
  readonly port: keyof Ports;
  readonly method: string;
  readonly given: readonly unknown[];
}

export interface Heard {
  readonly event: string;
  readonly detail: readonly unknown[];
}
