import type { Ports, Toast } from '../../../utils/platform/ports.ts';
import type { Remote } from '../remote.ts';
import type { Heard, PortCall } from './protocol.ts';

/** The ports of a running probe, called from the test; every call wakes its worker. */
export function probePorts(remote: Remote) {
  const call = (port: keyof Ports, method: string, ...given: readonly unknown[]) => {
    const message: PortCall = { port, method, given };
    return remote.send(message);
  };
  return {
    call,
    show: (toast: Toast) => call('notifications', 'show', toast) as Promise<boolean>,
    heard: () => remote.send('heard') as Promise<Heard[]>,
  };
}
