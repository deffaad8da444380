/** The self-check as the host says, in a program file of its own: nobody waits for it who does not ask. */
import type { SelfCheck } from '#features/ports.ts';
import { lookOver, putRight, SCHEMA_VERSION, type SelfCheckPorts } from '#repository/self-check.ts';
import type { PlanSession } from '#sync/session.ts';
import type { Host } from './host.ts';
import { viewLanguage } from './view-language.ts';
import { wiresOf } from './wires.ts';

/** Of `package.json`, put in when the tab is built. */
declare const PROGRAM_VERSION: string;

export function openSelfCheck(host: Host, session: Pick<PlanSession, 'snapshot'>): SelfCheck {
  const { site, tokens } = host;
  const { graphWith, restWith } = wiresOf(host);
  const fixed = {
    site,
    graph: graphWith(host.token),
    rest: restWith(tokens.roles),
    making: { graph: graphWith(tokens.lists), rest: restWith(tokens.rights) },
  };
  const ports = (): SelfCheckPorts => ({ ...fixed, language: viewLanguage(session) });
  return {
    lookOver: async (asOwner) => ({
      findings: await lookOver(asOwner ? { ...ports(), rest: fixed.making.rest } : ports()),
      versions: { program: PROGRAM_VERSION, schema: SCHEMA_VERSION },
      site: `${host.sharePointOrigin ?? `https://${site.host}`}${site.path}`,
    }),
    putRight: (findings) => putRight(ports(), findings),
  };
}
