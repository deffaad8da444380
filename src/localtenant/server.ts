/** The tenant on a port of this machine. A connection that a fault drops is cut, so that the caller sees what fetch sees. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ConnectionLost, type LocalTenant } from './local-tenant.ts';

export interface TenantServer {
  /** As `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Cuts open connections and lets go of the port; the tenant stays open. */
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Told of what must not happen: a store that cannot be written, or a bug. */
  readonly onFailure: (error: unknown) => void;
}

/** Rejects with the system's own error where the port is taken or not allowed. */
export function serveTenant(tenant: LocalTenant, { host, port, onFailure }: ServerOptions): Promise<TenantServer> {
  const server = createAdaptorServer({
    fetch: async (request, { outgoing }) => {
      try {
        return await tenant.handle(request);
      } catch (error) {
        outgoing.destroy();
        if (!(error instanceof ConnectionLost)) onFailure(error);
        return RESPONSE_ALREADY_SENT;
      }
    },
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { port: taken } = server.address() as AddressInfo;
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, close });
    });
  });
}
