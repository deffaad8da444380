/** For tests: a service of Microsoft's that takes posts as it is told, in a time of its own. */
import type { Instant } from '#base/clock.ts';
import { type Call, type VirtualTime, virtualTime } from '#graph/scripted-service.ts';
import type { OutgoingCard } from './delivery.ts';
import type { PostPorts } from './post.ts';

/** An error stands for one of Node's fetch, with the code of what broke. */
export type Happening = Response | 'silence' | { readonly code: string };

export interface Channel extends VirtualTime {
  readonly ports: PostPorts;
  readonly calls: readonly Call[];
}

export function channel(react: (call: Call, nth: number) => Happening, start?: Instant): Channel {
  const time = virtualTime(start);
  const calls: Call[] = [];
  const fetch: PostPorts['fetch'] = async (url, init) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const method = init.method ?? 'GET';
    const call: Call = { method, url, headers: new Headers(init.headers), body, init, at: time.elapsed() };
    const happening = react(call, calls.push(call) - 1);
    if (happening instanceof Response) return happening;
    if (happening === 'silence') return new Promise(() => undefined);
    throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('cause'), happening) });
  };
  return { ...time, calls, ports: { fetch, clock: time.clock, sleep: time.sleep } };
}

export const leader = { id: '0a0a0a0a-1111-4111-8111-111111111111', name: 'Prosjektleder', email: 'leder@skarvoy.no' };

export const card = (changed: Partial<OutgoingCard> = {}): OutgoingCard => ({
  recipient: leader,
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Uke 48' }] },
  text: 'Tre ting trenger deg denne uka',
  language: 'nb',
  link: 'https://teams.microsoft.com/l/entity/1/framdrift',
  ...changed,
});
