/** One opening of the tab in Teams: who has opened it, her sign-in, and what the host of a plan is for her. */
import type { app } from '@microsoft/teams-js';
import { steadyClock, systemClock } from '#base/clock.ts';
import type { Actor, Role } from '#domain/role.ts';
import type { SignInTrouble } from '#domain/sign-in.ts';
import type { PlanSession } from '#sync/session.ts';
import { signInText } from '#text/sign-in.ts';
import type { Host, SignInPort, Surroundings } from '../host.ts';
import type { Live } from '../live.ts';
import { once } from '../once.ts';
import type { Place } from '../place.ts';
import type { TabSettings } from '../settings.ts';
import { createSignIn, msalOf, needsOf, otherTokens } from '../sign-in.ts';

export const base = (): string => new URL('./', window.location.href).href;

/** What stands on the page: a plan, or all of hers. */
export type Shown = Pick<PlanSession, 'flush' | 'close' | 'setVisible'>;

interface VisitPorts {
  readonly context: app.Context;
  readonly settings: TabSettings;
  readonly look: Live<Surroundings> & { readonly become: (next: Surroundings) => void };
  readonly actor: Actor;
  readonly refuse: (trouble: SignInTrouble) => Promise<void>;
}

export interface Visit extends VisitPorts {
  readonly identity: { readonly tenant: string; readonly person: string };
  readonly signIn: SignInPort;
  readonly hostOf: (place: Pick<Place, 'site' | 'channel'>, roles: readonly Role[]) => Host;
  /** To be told what stands on the page: it goes when somebody else's token comes. */
  readonly shows: (shown: Shown) => void;
}

export function visitOf(ports: VisitPorts): Visit {
  const { settings, look, actor, refuse } = ports;
  const identity = { tenant: settings.tenant, person: actor.person.id };
  let shown: Shown | null = null;
  const signIn = createSignIn({
    client: once(msalOf(settings, base())),
    expects: () => identity,
    isVisible: () => document.visibilityState === 'visible',
    // Teams itself may have another account by now; and nobody is to read on in somebody else's name.
    onStranger: () => void leave(),
  });
  async function leave(): Promise<void> {
    await shown?.flush();
    shown?.close();
    await refuse(signIn.trouble.current() ?? { kind: 'wrongAccount' });
  }
  const port: SignInPort = { trouble: signIn.trouble, words: signInText, ask: signIn.ask };
  return {
    ...ports,
    identity,
    signIn: port,
    shows: (next) => {
      shown = next;
    },
    hostOf({ site, channel }, roles) {
      const needs = needsOf(settings.rights, true, site.host);
      return {
        site,
        channel,
        actor: { ...actor, roles },
        token: signIn.tokenFor(needs.plan),
        tokens: otherTokens(signIn, needs),
        signIn: port,
        clock: systemClock,
        steadyClock: steadyClock(performance),
        // Who Teams says it is, until a token says that it is somebody else.
        signedIn: () => (signIn.isMine() ? identity : null),
        owner: { ...identity, site: `https://${site.host}${site.path}` },
        random: (length) => crypto.getRandomValues(new Uint8Array(length)),
        surroundings: look,
      };
    },
  };
}
