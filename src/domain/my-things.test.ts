import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { type Instant, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision } from './decision.ts';
import { contextWithoutClues, readFuzzyDate, undated } from './fuzzy-date.ts';
import { blankGroup, type Group } from './group.ts';
import { blankMeasure, type Measure } from './measure.ts';
import { blankMilestone, type Milestone } from './milestone.ts';
import { myThings, type PlanOfMine, titleOfThing, waitsForMe } from './my-things.ts';
import type { Seat } from './my-work.ts';
import { defaultSettings } from './plan.ts';
import { blankProposal, type Proposal } from './proposal.ts';
import type { HelpRequest } from './request.ts';
import type { Role } from './role.ts';
import { newRow, type Ref } from './row.ts';

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);
const removed = { by: 'Prosjektleder', at: instantOf(0) };
const time = (words: string) => readFuzzyDate(words, contextWithoutClues);
const person = (id: string) => ({ id, name: id, email: '' });
const refOf = ({ key, code, title }: Ref): Ref => ({ key, code, title });
const row = () => newRow(keys(), plan);

const group = (code: string, more: Partial<Group> = {}): Group => ({
  ...blankGroup(row()),
  code,
  title: code,
  kind: 'working',
  state: 'active',
  ...more,
});
const ag1 = group('AG1', { leader: person('ola') });
const ag2 = group('AG2', { leader: person('anna'), rhythm: 'monthly' });
const seat = (id: string): Seat => ({ person: id, groups: [ag1, ag2], members: [], today });

const proposal = (title: string, more: Partial<Proposal>): Proposal => ({ ...blankProposal(row()), title, ...more });
const milestone = (title: string, more: Partial<Milestone> = {}): Milestone => ({
  ...blankMilestone(row()),
  title,
  ...more,
});
const measure = (title: string, more: Partial<Measure> = {}): Measure => ({
  ...blankMeasure(row()),
  title,
  status: 'inProgress',
  responsible: person('anna'),
  confirmedAt: '2026-02-10T09:00:00.000Z' as Instant,
  ...more,
});
const request = (title: string, more: Partial<HelpRequest> = {}): HelpRequest => ({
  ...row(),
  title,
  state: 'open',
  about: null,
  group: null,
  report: null,
  addressee: 'Styringsgruppa',
  needed: undated,
  answer: '',
  answeredBy: '',
  answeredOn: null,
  ...more,
});
const nothing: PlanOfMine = {
  settings: { ...defaultSettings, compiles: 'projectGroup', recommends: 'steeringGroup', decides: 'council' },
  measures: [],
  milestones: [],
  proposals: [],
  consultations: [],
  decisions: [],
  requests: [],
  reports: [],
  sent: [],
  groups: [],
  meetings: [],
  mandates: null,
};
const titles = (id: string, roles: readonly Role[], more: Partial<PlanOfMine>): readonly string[] =>
  myThings(seat(id), roles, { ...nothing, ...more }).map(titleOfThing);

describe('what is mine in a plan', () => {
  it('stands with what waits first: reports, then what a role waits for, then measures', () => {
    const things = myThings(seat('anna'), ['projectLeader', 'member'], {
      ...nothing,
      measures: [
        measure('Bekreftet'),
        measure('Ubekreftet', { confirmedAt: null }),
        measure('Sen', { when: time('januar 2026') }),
      ],
      requests: [request('Jurist')],
      proposals: [proposal('Samles', { state: 'handedIn' })],
    });
    expect(things.map((thing) => [titleOfThing(thing), waitsForMe(thing)])).toEqual([
      ['AG2', true],
      ['Samles', true],
      ['Jurist', true],
      ['Sen', true],
      ['Ubekreftet', true],
      ['Bekreftet', false],
    ]);
  });

  it('has the milestones of the groups that I lead, until they are passed', () => {
    const milestones = [
      milestone('Min', { group: refOf(ag1), when: time('mai 2026') }),
      milestone('Nådd', { group: refOf(ag1), state: 'reached' }),
      milestone('Tatt bort', { group: refOf(ag1), removed }),
      milestone('Andres', { group: refOf(ag2) }),
      milestone('Ingens', { when: time('januar 2026') }),
      milestone('Ingens senere', { when: time('mai 2026') }),
    ];
    expect(titles('ola', ['member'], { milestones })).toEqual(['Min']);
    // Of what nobody answers for, the project leader has what is open or over its last day.
    expect(titles('noen', ['projectLeader'], { milestones })).toEqual(['Ingens']);
  });
});

describe('what waits for a role', () => {
  // Its own row has not followed yet.
  const settled = proposal('Avgjort', { state: 'recommended' });
  const decisions = [{ ...blankDecision(row()), proposals: [{ key: settled.key, code: '', title: 'Avgjort' }] }];
  const proposals = [
    proposal('Utkast', { state: 'draft', group: refOf(ag1) }),
    proposal('Uten gruppe', { state: 'draft' }),
    proposal('Innmeldt', { state: 'handedIn' }),
    proposal('Samlet', { state: 'compiled' }),
    proposal('Drøftet', { state: 'consulted' }),
    proposal('Anbefalt', { state: 'recommended' }),
    settled,
  ];
  it.each<[string, readonly Role[], readonly string[]]>([
    ['project leader', ['projectLeader'], ['Innmeldt', 'Uten gruppe']],
    ['union representative', ['unionRepresentative'], ['Samlet']],
    ['steering group', ['steeringGroup'], ['Drøftet']],
    ['political secretariat', ['politicalSecretariat'], ['Anbefalt']],
    ['member', ['member'], []],
    ['reader', ['reader'], []],
  ])('%s: by the way that this plan’s proposals go', (_, roles, expected) => {
    expect(titles('noen', roles, { proposals, decisions }).toSorted()).toEqual(expected.toSorted());
  });

  it('a draft waits for whoever leads its group', () => {
    expect(titles('ola', ['member'], { proposals })).toEqual(['Utkast']);
  });

  it('help that is asked for waits for the project leader until it is answered', () => {
    const requests = [request('Åpen'), request('Besvart', { state: 'answered' }), request('Borte', { removed })];
    expect(titles('noen', ['projectLeader'], { requests })).toEqual(['Åpen']);
    expect(titles('noen', ['steeringGroup'], { requests })).toEqual([]);
  });
});
