import { describe, expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { type KnownPlan, knownPlans } from '../known-plans.ts';
import { choiceFor } from './meeting-choice.ts';

const clock = { now: () => instantOf(0), today: () => '1970-01-01' as never };
const who = { tenant: 'tenant', person: 'anna' };
const plan = (name: string): KnownPlan => ({
  site: { host: 'kommunen.sharepoint.com', path: `/sites/${name}` },
  channel: null,
  title: name,
  roles: ['member'],
  at: instantOf(0),
});

function stage(...names: readonly string[]) {
  const kept = new Map<string, string>();
  const store = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
  const known = knownPlans(who, () => store, clock);
  for (const name of names) known.note(plan(name));
  const beside = (meeting: string, person = who) => choiceFor({ meeting: { id: meeting } }, person, () => store, clock);
  return { known, beside, store };
}

describe('the plan that a meeting is about', () => {
  it('is chosen for one meeting, by one person, until she chooses anew', () => {
    const { beside } = stage('helse', 'oppvekst');
    expect(beside('m1')?.chosen()).toBeNull();
    beside('m1')?.choose(plan('helse'));
    beside('m2')?.choose(plan('oppvekst'));
    expect([beside('m1')?.chosen()?.title, beside('m2')?.chosen()?.title]).toEqual(['helse', 'oppvekst']);
    expect(beside('m1', { ...who, person: 'ola' })?.chosen()).toBeNull();
    beside('m1')?.choose(plan('oppvekst'));
    expect(beside('m1')?.chosen()?.title).toBe('oppvekst');
    beside('m1')?.forget();
    expect([beside('m1')?.chosen(), beside('m2')?.chosen()?.title]).toEqual([null, 'oppvekst']);
  });

  it('is asked for again when the plan is no longer among hers, or the storage holds something else', () => {
    const { beside, known, store } = stage('helse');
    beside('m1')?.choose(plan('helse'));
    known.forget(plan('helse').site);
    expect(beside('m1')?.chosen()).toBeNull();
    for (const text of ['{', '{}', '[1,["m1"],["m1",2]]']) {
      store.setItem('framdrift.meetings.tenant.anna', text);
      expect(beside('m1')?.chosen()).toBeNull();
    }
  });

  it('is nobody’s to choose where there is no meeting', () => {
    expect(choiceFor({}, who, () => stage().store, clock)).toBeNull();
    expect(choiceFor({ meeting: {} }, who, () => stage().store, clock)).toBeNull();
  });
});
