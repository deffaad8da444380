import { expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import type { Role } from '#domain/role.ts';
import type { PlanSession, PlanSnapshot } from '#sync/session.ts';
import { type KnownPlan, knownPlans, siteName } from './known-plans.ts';
import { liveValue } from './live.ts';
import { openOtherPlans } from './other-plans.ts';

const clock = { now: () => instantOf(0) };
const plan = (name: string): KnownPlan => ({
  site: { host: 'kommunen.sharepoint.com', path: `/sites/${name}` },
  channel: { team: 'team', channel: name },
  title: name,
  roles: ['member'],
  at: clock.now(),
});

function stage(...names: readonly string[]) {
  const kept = new Map<string, string>();
  const store = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
  const known = knownPlans({ tenant: 't', person: 'p' }, () => store, clock);
  for (const name of names.toReversed()) known.note(plan(name));
  const done: string[] = [];
  const tell = new Map<string, (phase: PlanSnapshot['phase']) => void>();
  const plans = openOtherPlans({
    known,
    clock,
    wanted: ['mandate'],
    wayTo: ({ title }, item) => ({ href: `${title}#${item}`, open: null }),
    open({ site }) {
      const name = site.path.replace('/sites/', '');
      const snapshot = liveValue({ phase: 'opening', rows: { plan: [] } } as unknown as PlanSnapshot);
      tell.set(name, (phase) => snapshot.become({ ...snapshot.current(), phase }));
      const session = {
        snapshot: snapshot.current,
        subscribe: snapshot.subscribe,
        want: (entity: string) => void done.push(`${name} wants ${entity}`),
        setVisible: (visible: boolean) => void done.push(`${name} ${visible ? 'shown' : 'hidden'}`),
        retry: () => void done.push(`${name} again`),
        close: () => void done.push(`${name} closed`),
        flush: async () => void done.push(`${name} stored`),
      } as unknown as PlanSession;
      const roles = liveValue<{ readonly roles: readonly Role[] }>({ roles: ['member'] });
      return { session, roles, open: async () => void done.push(`${name} opened`) };
    },
  });
  return { plans, known, done, tell };
}

const seen = ({ plans }: ReturnType<typeof stage>): readonly string[] =>
  plans.current().map(({ title, snapshot }) => `${title} ${snapshot.phase}`);

it('each plan is opened by itself, and what becomes of one leaves the others', () => {
  const all = stage('helse', 'oppvekst');
  expect(all.done).toEqual(['helse wants mandate', 'helse opened', 'oppvekst wants mandate', 'oppvekst opened']);
  let told = 0;
  all.plans.subscribe(() => (told += 1));
  const before = all.plans.current();
  expect(all.plans.current()).toBe(before);
  all.tell.get('helse')?.('failed');
  all.tell.get('oppvekst')?.('open');
  expect([told, ...seen(all)]).toEqual([2, 'helse failed', 'oppvekst open']);
});

it('one that is given by its link is opened and remembered, and one that is there already is asked again', () => {
  const all = stage('helse');
  expect(all.plans.add('helse')).toBe(false);
  expect(all.plans.add('https://kommunen.sharepoint.com/sites/oppvekst')).toBe(true);
  expect(all.plans.add('https://kommunen.sharepoint.com/sites/helse/Lists/Plans')).toBe(true);
  expect(all.plans.current().map(({ id }) => id)).toEqual([
    'kommunen.sharepoint.com/sites/oppvekst',
    'kommunen.sharepoint.com/sites/helse',
  ]);
  expect(all.done.slice(-1)).toEqual(['helse again']);
  expect(all.known.all()).toHaveLength(2);
});

it('one that is left out is closed and forgotten, and its ways lead nowhere', async () => {
  const all = stage('helse', 'oppvekst');
  const id = siteName(plan('helse').site);
  expect(all.plans.wayTo(id, 't-1')).toEqual({ href: 'helse#t-1', open: null });
  all.plans.leaveOut(id);
  all.plans.leaveOut(id);
  expect(all.plans.wayTo(id, 't-1')).toEqual({ href: '', open: null });
  expect(all.known.all().map(({ title }) => title)).toEqual(['oppvekst']);
  all.plans.setVisible(false);
  await all.plans.flush();
  expect(all.done.slice(-3)).toEqual(['helse closed', 'oppvekst hidden', 'oppvekst stored']);
});
