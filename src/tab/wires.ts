/** The ways to Graph and to SharePoint's own REST, as the host says: one pause of the service holds for all that call it. */
import { millisecondsOf, systemClock } from '#base/clock.ts';
import { createGraph, createSharePointRest, type Graph, type SharePointRest, type TokenSource } from '#graph/client.ts';
import { timerSleep } from '#graph/sleep.ts';
import type { Host } from './host.ts';
import { sharedGate } from './shared-gate.ts';

export interface Wires {
  readonly graphWith: (token: TokenSource) => Graph;
  readonly restWith: (token: TokenSource) => SharePointRest;
}

export function wiresOf(host: Host): Wires {
  const { owner, steadyClock: clock, site } = host;
  const ports = {
    fetch: (input: string, init: RequestInit) => fetch(input, init),
    clock,
    sleep: timerSleep,
    random: host.random,
  };
  const gateOf = (name: string) =>
    sharedGate(
      `${name}/${owner.tenant}/${owner.person}`,
      window.localStorage,
      () => millisecondsOf(clock.now()) - millisecondsOf(systemClock.now()),
      clock,
    );
  const ofGraph = {
    ...ports,
    gate: gateOf('framdrift-gate'),
    ...(host.graphOrigin !== undefined && { origin: host.graphOrigin }),
  };
  const ofRest = {
    ...ports,
    site,
    gate: gateOf('framdrift-rest-gate'),
    ...(host.sharePointOrigin !== undefined && { origin: host.sharePointOrigin }),
  };
  return {
    graphWith: (token) => createGraph({ ...ofGraph, token }),
    restWith: (token) => createSharePointRest({ ...ofRest, token }),
  };
}
