import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy that leads nowhere and writes down who asked for what. */
export interface Sink {
  readonly port: number;
  /** `GET http://…` or `CONNECT host:port`, in order of arrival. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export async function openSink(): Promise<Sink> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  const refuse = (line: string, socket: Duplex) => {
    requests.push(line);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  };
  server.on('connect', (request, socket) => refuse(`CONNECT ${request.url}`, socket));
  server.on('upgrade', (request, socket) => refuse(`UPGRADE ${request.url}`, socket));
  server.on('clientError', (error, socket) => {
    if (socket.writable) refuse(`not HTTP: ${error.message}`, socket);
  });
  const { port } = await listening(server);
  return {
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server): Promise<AddressInfo> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server.address() as AddressInfo));
  });
}

/** Sends everything Chromium asks for, loopback included, to the sink; no name is ever looked up. */
export function chromiumSinkArguments({ port }: Sink): string[] {
  return [
    `--proxy-server=127.0.0.1:${port}`,
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // The browser's own calls home that no switch turns off: port 1 it refuses to itself.
    '--gaia-url=http://127.0.0.1:1',
    '--component-updater=url-source=http://127.0.0.1:1/',
  ];
}

/** The same for Firefox, DNS over the proxy included. */
export function firefoxSinkPreferences({ port }: Sink): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
    'network.trr.mode': 5,
    'network.dns.disablePrefetch': true,
    'network.prefetch-next': false,
    'services.settings.server': 'data:,#nobody',
  };
}

/** Without it a released Firefox does not let its settings server be changed. */
export const FIREFOX_SINK_ENVIRONMENT = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } as const;
