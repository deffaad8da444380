import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys, type Key } from '#base/id.ts';
import { type AgendaItem, blankAgendaItem, blankDraft } from '#domain/agenda-item.ts';
import { meetingRefOf, type PlanOnAgenda } from '#domain/agenda.ts';
import { decisionKeyOf } from '#domain/decision-form.ts';
import { followingOf, type RowsAround } from '#domain/decision-following.ts';
import type { Decision, Outcome } from '#domain/decision.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeeting, type Meeting } from '#domain/meeting.ts';
import { blankPlan, defaultSettings } from '#domain/plan.ts';
import type { Actor } from '#domain/role.ts';
import { newRow } from '#domain/row.ts';
import { closeMeeting, type ClosingPort } from './close-meeting.ts';

const keys = countingKeys();
const planKey = keys();
const plan = blankPlan(newRow(planKey, planKey));
const today = day(2026, 2, 26);
const actor: Actor = { person: { id: 'leder', name: 'Prosjektleder', email: '' }, roles: ['projectLeader'] };
const meeting: Meeting = {
  ...blankMeeting(newRow(keys(), planKey)),
  title: 'Styringsgruppemøte',
  kind: 'steering',
  body: 'Styringsgruppa',
  when: readFuzzyDate('26. februar 2026', contextWithoutClues),
  attendance: 'Alle',
};

const caseOf = (position: number, outcome: Outcome | null): AgendaItem => ({
  ...blankAgendaItem(newRow(keys(), planKey)),
  title: `Sak ${position}`,
  meeting: meetingRefOf(meeting),
  position,
  caseNumber: `SG ${position}/26`,
  draft: {
    ...blankDraft,
    title: `Sak ${position}`,
    outcome,
    points: ['Slik blir det.'],
    creates: [{ entity: 'measure', title: `Tiltak ${position}`, responsibleRole: '', when: blankDraft.effective }],
  },
});

interface Stored {
  readonly decisions: ReadonlyMap<Key, Decision>;
  readonly items: ReadonlyMap<Key, AgendaItem>;
  readonly measures: RowsAround['measure'];
  readonly meeting: Meeting;
}

/** Rows that everybody shares; a decision that is there is never written again. */
function server(items: readonly AgendaItem[]) {
  let stored: Stored = {
    decisions: new Map(),
    items: new Map(items.map((item) => [item.key, item])),
    measures: [],
    meeting,
  };
  let written = 0;
  return {
    stored: (): Stored => stored,
    written: (): number => written,
    create(decision: Decision): void {
      if (stored.decisions.has(decision.key)) return;
      written += 1;
      stored = { ...stored, decisions: new Map(stored.decisions).set(decision.key, decision) };
    },
    follow(decision: Decision): void {
      const made = stored.decisions.get(decision.key);
      if (made === undefined) throw new Error('What follows was done before the decision stood');
      const around: RowsAround = {
        decision: [...stored.decisions.values()],
        agendaItem: [...stored.items.values()],
        measure: stored.measures,
        proposal: [],
        mandate: [],
        followup: [],
        milestone: [],
        group: [],
      };
      for (const edit of followingOf(made, around)) {
        if (edit.entity === 'measure') stored = { ...stored, measures: [...stored.measures, edit.after] };
        if (edit.entity === 'agendaItem') {
          stored = { ...stored, items: new Map(stored.items).set(edit.after.key, edit.after) };
        }
      }
    },
    close(postponed: readonly AgendaItem[]): void {
      const after = new Map(stored.items);
      for (const item of postponed) after.set(item.key, { ...item, state: 'postponed' });
      stored = { ...stored, items: after, meeting: { ...stored.meeting, state: 'closed' } };
    },
  };
}

/** `lost`: it is written and nobody hears of it. `cut`: so, and the window is closed before what follows. */
type Fault = 'none' | 'refused' | 'lost' | 'cut';

const givenOf = ({ decisions, items, measures }: Stored): PlanOnAgenda => ({
  plan,
  settings: defaultSettings,
  proposals: [],
  consultations: [],
  decisions: [...decisions.values()],
  requests: [],
  sent: [],
  milestones: [],
  groups: [],
  members: [],
  mandates: [],
  measures,
  followups: [],
  meetings: [],
  items: [...items.values()],
});

function person(of: ReturnType<typeof server>, faults: Fault[], wait: () => Promise<unknown>): ClosingPort {
  // What she sees is as old as her last answer.
  let seen = of.stored();
  return {
    view: () => ({ meeting: seen.meeting, given: givenOf(seen), actor, today }),
    async register(decision) {
      await wait();
      const fault = faults.shift() ?? 'none';
      if (fault === 'refused') return { kind: 'failed', failure: { kind: 'offline' }, isUnsure: false };
      of.create(decision);
      if (fault === 'cut') return new Promise(() => undefined);
      if (fault === 'lost') return { kind: 'failed', failure: { kind: 'offline' }, isUnsure: true };
      of.follow(decision);
      seen = of.stored();
      return null;
    },
    finish(postponed) {
      of.close(postponed);
      return null;
    },
    onProgress: () => undefined,
  };
}

const anyFaults = fc.array(fc.constantFrom<Fault>('none', 'none', 'refused', 'lost', 'cut'), { maxLength: 12 });
const anyOutcomes = fc.array(
  fc.constantFrom<Outcome | null>('adopted', 'adoptedChanged', 'postponed', 'rejected', 'noted', 'passedOn', null),
  { minLength: 1, maxLength: 6 },
);
const calm = (): Promise<unknown> => Promise.resolve();

describe('a meeting that is closed', () => {
  it('by two at once, with whatever faults, and once more: every draft is registered once, and never again', async () => {
    let faulty = 0;
    await fc.assert(
      fc.asyncProperty(anyOutcomes, anyFaults, anyFaults, fc.scheduler(), async (outcomes, one, other, scheduler) => {
        const items = outcomes.map((outcome, index) => caseOf(index + 1, outcome));
        const drafts = items.filter(({ draft }) => (draft?.outcome ?? null) !== null);
        const of = server(items);
        if ([...one, ...other].some((fault) => fault !== 'none')) faulty += 1;
        const turn = (): Promise<unknown> => scheduler.schedule(Promise.resolve());
        void closeMeeting(person(of, [...one], turn));
        void closeMeeting(person(of, [...other], turn));
        await scheduler.waitAll();
        // A meeting is never closed over a draft that is not on record.
        if (of.stored().meeting.state === 'closed') expect(of.stored().decisions.size).toBe(drafts.length);
        const before = new Map(of.stored().decisions);

        expect(await closeMeeting(person(of, [], calm))).toEqual({ kind: 'closed' });
        const { decisions, items: after, measures, meeting: closed } = of.stored();
        expect(closed.state).toBe('closed');
        expect([...decisions.keys()].toSorted()).toEqual(drafts.map(decisionKeyOf).toSorted());
        expect(of.written()).toBe(drafts.length);
        // What stood is as it was.
        for (const [key, decision] of before) expect(decisions.get(key)).toBe(decision);
        expect(new Set([...decisions.values()].map(({ caseNumber }) => caseNumber)).size).toBe(drafts.length);
        const binding = drafts.filter(
          ({ draft }) => draft?.outcome === 'adopted' || draft?.outcome === 'adoptedChanged',
        );
        expect(measures.length).toBe(binding.length);
        for (const item of drafts) expect(after.get(item.key)?.decision?.key).toBe(decisionKeyOf(item));
      }),
      { numRuns: 400 },
    );
    expect(faulty).toBeGreaterThan(100);
  });

  it('with a draft that lacks something stays open with it, and registers the others', async () => {
    const lacking = caseOf(2, 'rejected');
    const { draft } = lacking;
    if (draft === null) throw new Error('No draft');
    const of = server([caseOf(1, 'adopted'), { ...lacking, draft: { ...draft, points: [] } }, caseOf(3, 'noted')]);
    const closed = await closeMeeting(person(of, [], calm));
    expect(closed.kind).toBe('open');
    expect(closed.kind === 'open' ? [...closed.left] : []).toEqual([
      [lacking.key, { kind: 'lacks', refusal: { kind: 'stepNeeds', needs: ['reason'] } }],
    ]);
    expect(of.stored().decisions.size).toBe(2);
    expect(of.stored().meeting.state).toBe('planned');
  });

  it('without anybody written down as present stays open when all is registered', async () => {
    const of = server([caseOf(1, 'adopted')]);
    const port = person(of, [], calm);
    const alone: ClosingPort = {
      ...port,
      view() {
        const seen = port.view();
        return seen === null ? null : { ...seen, meeting: { ...seen.meeting, attendance: '' } };
      },
    };
    expect((await closeMeeting(alone)).kind).toBe('open');
    expect(of.stored().meeting.state).toBe('planned');
  });

  it('puts off the cases that nobody came to', async () => {
    const left = { ...caseOf(2, null), draft: null };
    const of = server([caseOf(1, 'adopted'), left]);
    await closeMeeting(person(of, [], calm));
    expect(of.stored().items.get(left.key)?.state).toBe('postponed');
  });
});
