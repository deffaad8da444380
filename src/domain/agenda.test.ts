import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankDraft } from './agenda-item.ts';
import { agendaOf, type AgendaWhy, goesOn, nextCase, type PlanOnAgenda, reordered, writtenIn } from './agenda.ts';
import { blankDecision } from './decision.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from './fuzzy-date.ts';
import { blankGroup, blankMandate, blankMember } from './group.ts';
import { changeOfMandate, nextVersionOf } from './mandate.ts';
import { blankMeasure } from './measure.ts';
import { blankMeeting, type Meeting, meetingKinds } from './meeting.ts';
import { blankMilestone } from './milestone.ts';
import { blankPlan, defaultSettings } from './plan.ts';
import { blankProposal, type Proposal } from './proposal.ts';
import { blankRequest } from './request.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const planKey = keys();
const row = () => newRow(keys(), planKey);
const when = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);
const today = day(2026, 2, 11);

const group = { ...blankGroup(row()), code: 'AG1', title: 'Hjemmetjenesten', kind: 'working' as const };
const refTo = ({ key, code, title }: typeof group) => ({ key, code, title });
const steering: Meeting = {
  ...blankMeeting(row()),
  title: 'Styringsgruppemøte',
  number: '2/2026',
  kind: 'steering',
  body: 'Styringsgruppa',
  when: when('26. februar 2026'),
};
const recommended: Proposal = {
  ...blankProposal(row()),
  code: 'F02',
  title: 'Hukommelsesteam',
  state: 'recommended',
  group: refTo(group),
};
const bare: PlanOnAgenda = {
  plan: blankPlan(newRow(planKey, planKey)),
  settings: defaultSettings,
  proposals: [],
  consultations: [],
  decisions: [],
  requests: [],
  sent: [],
  milestones: [],
  groups: [group],
  members: [],
  mandates: [],
  measures: [],
  followups: [],
  meetings: [steering],
  items: [],
};
const full: PlanOnAgenda = {
  ...bare,
  proposals: [
    recommended,
    { ...blankProposal(row()), code: 'F01', title: 'Langvakter', state: 'handedIn', group: refTo(group) },
    { ...blankProposal(row()), code: 'F03', title: 'Senere evaluering', kind: 'planChange', state: 'handedIn' },
    { ...blankProposal(row()), code: 'F04', title: 'Digitalt tilsyn', state: 'compiled' },
  ],
  mandates: [
    { ...blankMandate(row()), title: 'Mandat for AG5', tasks: ['Foreslå'], groups: [refTo(group)] },
    { ...blankMandate(row()), title: 'Mandat uten ord', groups: [refTo(group)] },
    { ...blankMandate(row()), title: 'Mandat for AG1', state: 'delivered', text: 'Noe', groups: [refTo(group)] },
  ],
  requests: [
    { ...blankRequest(row()), title: 'Avklare tilsyn', addressee: 'Styringsgruppa', group: refTo(group) },
    { ...blankRequest(row()), title: 'Låne en bil', addressee: 'Prosjektgruppa', group: refTo(group) },
  ],
  milestones: [{ ...blankMilestone(row()), title: 'Evalueringsmøte' }],
  measures: [{ ...blankMeasure(row()), title: 'Nye lokaler', budget: 'outside', status: 'inProgress' }],
  members: [{ ...blankMember(row(), refTo(group)), title: 'Noen', releaseWanted: 4, releaseGranted: 1 }],
  decisions: [{ ...blankDecision(row()), title: 'Bestilling', kind: 'order', deadline: when('mars 2026') }],
};
const told = (meeting: Meeting, given: PlanOnAgenda): readonly (readonly [AgendaWhy | null, string])[] =>
  agendaOf(meeting, given, today).map(({ why, item }) => [why, item.title]);
const write = (given: PlanOnAgenda, meeting = steering): PlanOnAgenda => ({
  ...given,
  items: [
    ...given.items,
    ...writtenIn(
      agendaOf(meeting, given, today),
      () => null,
      ({ item, why }) => item.title || (why ?? ''),
    ).added,
  ],
});

describe('the agenda of the steering group', () => {
  it('is what waits for it, in order, each case with why', () => {
    expect(told(steering, full)).toEqual([
      ['sinceLast', ''],
      ['status', ''],
      ['order', 'Bestilling'],
      ['ready', 'Hukommelsesteam'],
      ['planChange', 'Senere evaluering'],
      ['mandateDraft', 'Mandat for AG5'],
      ['mandateDelivered', 'Mandat for AG1'],
      ['help', 'Avklare tilsyn'],
      ['costs', ''],
      ['release', ''],
      ['undated', ''],
    ]);
  });

  it('asks for a decision of what must be decided, and for nothing of what is told', () => {
    expect(agendaOf(steering, full, today).map(({ item }) => item.kind)).toEqual([
      'inform',
      'inform',
      'inform',
      'decide',
      'decide',
      'decide',
      'decide',
      'discuss',
      'discuss',
      'discuss',
      'discuss',
    ]);
  });

  it('has in a plan where nothing waits what has happened and how it stands', () => {
    expect(told(steering, bare).map(([why]) => why)).toEqual(['sinceLast', 'status']);
  });

  it('names groups that lack time, never the person who does', () => {
    expect(JSON.stringify(agendaOf(steering, full, today))).not.toContain('Noen');
  });

  it('has help that is asked of nobody, or of somebody who has no meetings in the plan, and not what another body is asked', () => {
    const asked = ['', 'Eiendom', 'Prosjektleder', 'styringsgruppa'].map((addressee) => ({
      ...blankRequest(row()),
      title: `«${addressee}»`,
      addressee,
    }));
    const titles = told(steering, { ...bare, requests: asked }).flatMap(([why, title]) =>
      why === 'help' ? title : [],
    );
    expect(titles).toEqual(['«»', '«Eiendom»', '«styringsgruppa»']);
  });

  it('leaves out an order that the adopted plan answers', () => {
    const [order] = full.decisions;
    const plan = { ...full.plan, state: 'approved' as const, orderedBy: order ?? null };
    expect(told(steering, { ...full, plan }).map(([why]) => why)).not.toContain('order');
  });
});

describe('the next version of a mandate', () => {
  const [, , standing = blankMandate(row())] = full.mandates;
  const next = nextVersionOf({ ...standing, state: 'active' }, row());
  const said = {
    code: 'F09',
    title: 'Endre mandatet',
    proposedBy: 'Prosjektleder',
    from: 'Versjon 1',
    to: 'Versjon 2',
  };
  const change: Proposal = { ...changeOfMandate(standing, row(), said), state: 'handedIn' };

  it('stands once with the proposal to change it, where its text is read', () => {
    const given = { ...bare, mandates: [next], proposals: [change] };
    expect(told(steering, given).slice(2)).toEqual([['mandateDraft', 'Mandat for AG1']]);
    expect(told(steering, { ...given, mandates: [] }).slice(2)).toEqual([['planChange', 'Endre mandatet']]);
  });
});

describe('other meetings have agendas of their own:', () => {
  const agenda = (kind: Meeting['kind'], more: Partial<Meeting> = {}) =>
    told({ ...steering, kind, body: '', ...more }, full).flatMap(([why, title]) =>
      title === '' ? (why ?? '') : title,
    );

  it('the project group looks at what it compiles, a group at its own, the unions at what is to be discussed', () => {
    expect(agenda('project')).toEqual(['sinceLast', 'status', 'Langvakter', 'Låne en bil', 'undated']);
    expect(agenda('working', { group: refTo(group) })).toEqual(['Langvakter', 'Avklare tilsyn', 'Låne en bil']);
    expect(agenda('dialogue')).toEqual(['sinceLast', 'Digitalt tilsyn', 'release']);
  });

  it('a samling looks at all that is on its way', () => {
    expect(agenda('gathering')).toContain('Langvakter');
    expect(agenda('gathering')).toContain('Hukommelsesteam');
  });

  it('only bodies that decide are asked to', () => {
    for (const kind of meetingKinds) {
      const kinds = agendaOf({ ...steering, kind, body: '' }, full, today).map(({ item }) => item.kind);
      if (!['steering', 'political', 'project'].includes(kind)) expect(kinds).not.toContain('decide');
    }
  });
});

describe('a case that is written in', () => {
  it('becomes a row with all the others, with the same keys whoever writes first', () => {
    const one = write(full).items;
    const other = write(full).items;
    expect(one.map(({ key }) => key)).toEqual(other.map(({ key }) => key));
    expect(new Set(one.map(({ key }) => key)).size).toBe(11);
    expect(one.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('has another key in another meeting', () => {
    const next = { ...steering, key: keys() };
    const both = new Set([...write(full).items, ...write(full, next).items].map(({ key }) => key));
    expect(both.size).toBe(22);
  });

  it('stands where it stood, and what begins to wait comes last', () => {
    const later = { ...write(bare), requests: full.requests };
    expect(told(steering, later)).toEqual([
      ['sinceLast', 'sinceLast'],
      ['status', 'status'],
      ['help', 'Avklare tilsyn'],
    ]);
  });

  it('goes away again where nothing was written in it and it waits no more', () => {
    const written = write(full);
    const without = { ...written, proposals: [] };
    expect(told(steering, without).map(([, title]) => title)).not.toContain('Hukommelsesteam');
    const noted = written.items.map((item) => (item.title === 'Hukommelsesteam' ? { ...item, note: 'Omtalt.' } : item));
    expect(told(steering, { ...without, items: noted })).toContainEqual([null, 'Hukommelsesteam']);
  });

  it('that is taken out of the agenda does not come back by itself', () => {
    const written = write(full);
    const removed = { by: 'Prosjektleder', at: '2026-02-11T10:00:00.000Z' as never };
    const items = written.items.map((item) => (item.title === 'Hukommelsesteam' ? { ...item, removed } : item));
    expect(told(steering, { ...written, items }).map(([, title]) => title)).not.toContain('Hukommelsesteam');
  });

  it('is made as it stands and then written in, so that nothing is lost where somebody else made it first', () => {
    const { added, changed } = writtenIn(
      agendaOf(steering, bare, today),
      ({ position }) => (position === 1 ? { note: 'Sagt.' } : null),
      ({ why }) => why ?? '',
    );
    expect(added.map(({ title, note }) => [title, note])).toEqual([
      ['sinceLast', ''],
      ['status', ''],
    ]);
    expect(changed).toEqual([{ before: added[0], fields: { note: 'Sagt.' } }]);
  });

  it('is what is changed, and the others are as they were', () => {
    const written = write(bare);
    const [first] = written.items;
    const edit = writtenIn(
      agendaOf(steering, written, today),
      ({ key }) => (key === first?.key ? { note: 'Sagt.' } : null),
      () => '',
    );
    expect(edit).toEqual({ added: [], changed: [{ before: first, fields: { note: 'Sagt.' } }] });
  });
});

describe('the order', () => {
  const cases = agendaOf(steering, full, today);
  it('is changed one place at a time, and ends at the ends', () => {
    const moved = reordered(cases, 3, -1)?.map(({ item }) => item.key);
    expect(moved?.slice(2, 4)).toEqual([cases[3]?.item.key, cases[2]?.item.key]);
    expect(reordered(cases, 0, -1)).toBeNull();
    expect(reordered(cases, cases.length - 1, 1)).toBeNull();
  });

  it('leads to the next case that is not done, round to the first, and nowhere when all are', () => {
    const done = (indexes: readonly number[]) =>
      cases.map((one, index) =>
        indexes.includes(index) ? { ...one, item: { ...one.item, state: 'handled' as const } } : one,
      );
    const key = (index: number) => cases[index]?.item.key ?? keys();
    expect(nextCase(done([1]), key(0))?.item.key).toBe(key(2));
    expect(nextCase(cases, key(10))?.item.key).toBe(key(0));
    expect(nextCase(done(cases.map((_, index) => index)), key(0))).toBeNull();
  });
});

describe('what was put off', () => {
  const before: Meeting = { ...steering, key: keys(), when: when('22. januar 2026'), state: 'closed' };
  const written = write({ ...full, meetings: [before, steering] }, { ...before, state: 'planned' });
  const own = written.items[0];
  const postponed = written.items.map((item) => ({ ...item, state: 'postponed' as const }));
  const hand = { ...(own ?? written.items[0]), key: keys(), title: 'Egen sak', about: null, subject: null };
  const given = { ...written, items: [...postponed, { ...hand, state: 'postponed' as const }] } as PlanOnAgenda;

  it('stands on the next agenda: what still waits once, and what somebody put up by hand', () => {
    const titles = told(steering, given).map(([, title]) => title);
    expect(titles.filter((title) => title === 'Hukommelsesteam')).toHaveLength(1);
    expect(told(steering, given)).toContainEqual(['postponed', 'Egen sak']);
  });

  it('does not come back when it was decided meanwhile', () => {
    const decided = { ...given, proposals: [{ ...recommended, mergedInto: refTo(group) }] };
    expect(told(steering, decided).map(([, title]) => title)).not.toContain('Hukommelsesteam');
  });

  it('goes on from a meeting when nobody came to it, but for what comes back by itself', () => {
    const cases = agendaOf(steering, full, today);
    const onward = cases.filter(goesOn).map(({ why }) => why);
    expect(onward).not.toContain('status');
    expect(onward).toContain('ready');
    const chosen = cases.map((one) => ({
      ...one,
      item: { ...one.item, draft: { ...blankDraft, outcome: 'adopted' as const } },
    }));
    expect(chosen.filter(goesOn)).toEqual([]);
  });
});
