import { describe, expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { type KnownPlan, knownPlans, planOfLink } from './known-plans.ts';

const DAY = 24 * 60 * 60_000;
const store = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
};
const who = { tenant: 'tenant', person: 'anna' };
const site = (name: string) => ({ host: 'kommunen.sharepoint.com', path: `/sites/${name}` });
const plan = (name: string, more: Partial<KnownPlan> = {}): KnownPlan => ({
  site: site(name),
  channel: { team: 'team', channel: `19:${name}` },
  title: `Plan for ${name}`,
  roles: ['member'],
  at: instantOf(0),
  ...more,
});
const at = (days: number) => ({ now: () => instantOf(days * DAY) });

describe('the plans that somebody has opened on a device', () => {
  it('are hers alone, the one that was here last first, and each stands once', () => {
    const kept = store();
    const hers = knownPlans(who, () => kept, at(0));
    for (const name of ['helse', 'oppvekst', 'helse']) hers.note(plan(name));
    expect(hers.all().map(({ title }) => title)).toEqual(['Plan for helse', 'Plan for oppvekst']);
    expect(knownPlans({ ...who, person: 'ola' }, () => kept, at(0)).all()).toEqual([]);
    expect(knownPlans({ ...who, tenant: 'other' }, () => kept, at(0)).all()).toEqual([]);
  });

  it('keep their channel, title and roles where they are opened outside it', () => {
    const hers = knownPlans(who, store, at(0));
    expect(hers.all()).toEqual([]);
    const kept = store();
    const again = knownPlans(who, () => kept, at(0));
    again.note(plan('helse'));
    again.note(plan('helse', { channel: null, title: '', roles: [] }));
    expect(again.all()).toEqual([plan('helse')]);
  });

  it('are forgotten one by one, all at sign-out, after a year, and beyond twelve', () => {
    const kept = store();
    const hers = knownPlans(who, () => kept, at(0));
    hers.note(plan('helse'));
    hers.note(plan('oppvekst'));
    hers.forget(site('helse'));
    expect(hers.all().map(({ site: { path } }) => path)).toEqual(['/sites/oppvekst']);
    expect(knownPlans(who, () => kept, at(364)).all()).toHaveLength(1);
    expect(knownPlans(who, () => kept, at(366)).all()).toEqual([]);
    for (let index = 0; index < 14; index += 1) hers.note(plan(`nr${index}`));
    expect(hers.all()).toHaveLength(12);
    hers.forgetAll();
    expect(kept.kept.size).toBe(0);
  });

  it('are none where the storage is off or holds something else, and nothing stops for that', () => {
    const off = (): never => {
      throw new Error('Storage is off');
    };
    const hers = knownPlans(who, off, at(0));
    hers.note(plan('helse'));
    hers.forgetAll();
    expect(hers.all()).toEqual([]);
    const kept = store();
    for (const text of ['{', '{}', '[1,null,{"site":{"host":"ondt.no","path":"/sites/x"},"title":"","at":"x"}]']) {
      kept.setItem('framdrift.plans.tenant.anna', text);
      expect(knownPlans(who, () => kept, at(0)).all()).toEqual([]);
    }
  });
});

describe('a link to a plan', () => {
  const own = 'https://framdrift.kommunen.no/?site=kommunen.sharepoint.com%2Fsites%2Fhelse&team=t&channel=c&item=t-1';

  it('is the plan’s own address, or a link of Teams that carries it', () => {
    const expected = { site: site('helse'), channel: { team: 't', channel: 'c' } };
    expect(planOfLink(` ${own} `)).toEqual(expected);
    const inTeams = `https://teams.microsoft.com/l/entity/app/framdrift?webUrl=${encodeURIComponent(own)}&label=x`;
    expect(planOfLink(inTeams)).toEqual(expected);
  });

  it('may be the site in SharePoint, or anything on it', () => {
    const expected = { site: site('helse'), channel: null };
    expect(planOfLink('https://kommunen.sharepoint.com/sites/helse')).toEqual(expected);
    expect(planOfLink('https://kommunen.sharepoint.com/sites/helse/Lists/Measures/AllItems.aspx?x=1')).toEqual(
      expected,
    );
  });

  it.each([
    '',
    'helse',
    'http://kommunen.sharepoint.com/sites/helse',
    'https://kommunen.sharepoint.com/',
    'https://kommunen.sharepoint.com/sites/%E0',
    'https://kommunen.sharepoint.com.ondt.no/sites/helse',
    'https://framdrift.kommunen.no/?site=ondt.no%2Fsites%2Fx',
    'https://teams.microsoft.com/l/entity/app/framdrift?webUrl=x',
    'javascript:alert(1)',
  ])('is none: «%s»', (link) => {
    expect(planOfLink(link)).toBeNull();
  });
});
