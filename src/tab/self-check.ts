/** The self-check as the host says, in a program file of its own: nobody waits for it who does not ask. */
import type { SelfCheck } from '#features/ports.ts';
import { lookOver, putRight, SCHEMA_VERSION, type SelfCheckPorts } from '#repository/self-check.ts';
import type { Host } from './host.ts';
import { wiresOf } from './wires.ts';

/** Of `package.json`, put in when the tab is built. */
declare const PROGRAM_VERSION: string;

export function openSelfCheck(host: Host): SelfCheck {
  const { site, tokens } = host;
  const { graphWith, restWith } = wiresOf(host);
  const ports: SelfCheckPorts = {
    site,
    // As the lists are named.
    language: 'nb',
    graph: graphWith(host.token),
    rest: restWith(tokens.roles),
    making: { graph: graphWith(tokens.lists), rest: restWith(tokens.rights) },
  };
  return {
    lookOver: async (asOwner) => ({
      findings: await lookOver(asOwner ? { ...ports, rest: ports.making.rest } : ports),
      versions: { program: PROGRAM_VERSION, schema: SCHEMA_VERSION },
      site: `${host.sharePointOrigin ?? `https://${site.host}`}${site.path}`,
    }),
    putRight: (findings) => putRight(ports, findings),
  };
}
