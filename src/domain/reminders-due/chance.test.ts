import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, isoWeekOf, isWorkday } from '#base/calendar.ts';
import { type Day, inOslo, type Instant, instantOf, millisecondsOf } from '#base/clock.ts';
import { countingKeys, keyOf } from '#base/id.ts';
import { blankConsultation } from '../consultation.ts';
import { blankDecision } from '../decision.ts';
import { contextWithoutClues, readFuzzyDate } from '../fuzzy-date.ts';
import { blankGroup, blankMandate, blankMember } from '../group.ts';
import { blankMeasure, measureStatuses } from '../measure.ts';
import { blankMeeting } from '../meeting.ts';
import { blankMilestone, milestoneStates } from '../milestone.ts';
import { type Notice, subjectOf } from '../notice.ts';
import { blankPlan, defaultSettings, type ReminderPolicy } from '../plan.ts';
import { blankProposal } from '../proposal.ts';
import { type DeliveryState, deliveryStates, type Reminder } from '../reminder.ts';
import { type DueReminder, isQuiet, reminderEntities, type ReminderGround, remindersDue } from '../reminders-due.ts';
import { blankRequest } from '../request.ts';
import type { Actor, Role } from '../role.ts';
import { newRow, type Person, type Ref } from '../row.ts';
import { momentOf, weeklyDayUpTo } from './quiet.ts';

const words = [
  '',
  '13. februar 2026',
  'februar 2026',
  'medio mars 2026',
  'innen utgangen av februar 2026',
  'våren 2026',
  'fra 1. mars 2026',
  'månedlig',
  'ut januar 2026',
  'når lokalene er ferdige',
] as const;
const read = words.map((each) => readFuzzyDate(each, contextWithoutClues));
/** As a hand in SharePoint may leave it: what comes round, with an end beside it. */
const times = [...read, { ...readFuzzyDate('månedlig', contextWithoutClues), to: day(2026, 1, 31) }];
/** In winter, over Easter, and into fellesferien. */
const starts = [day(2026, 1, 26), day(2026, 1, 26), day(2026, 3, 23), day(2026, 6, 25)] as const;

const person = (id: string): Person => ({ id, name: `Person ${id}`, email: '' });
const rolesOf: readonly (readonly Role[])[] = [
  ['projectLeader', 'member'],
  ['steeringGroup', 'member'],
  ['unionRepresentative', 'member'],
  ['politicalSecretariat', 'member'],
  ['member'],
  ['member'],
  ['reader'],
];
const people: readonly Actor[] = rolesOf.map((roles, index) => ({ person: person(`p${index}`), roles }));
const ref = ({ key, code, title }: Ref): Ref => ({ key, code, title });

/** Draws; fast-check prints the seed of what fails. */
type Draw = <Of>(of: readonly Of[]) => Of;
type Number = (from: number, to: number) => number;

function somePlan(draw: Draw, number: Number, first: Day, size: number): ReminderGround {
  const keys = countingKeys();
  const plan = keys();
  const row = () => newRow(keys(), plan);
  const who = (): Person | null => draw([null, ...people.map((one) => one.person), person('stranger')]);
  const many = <Of>(most: number, make: (index: number) => Of): Of[] =>
    Array.from({ length: number(0, most) }, (_, index) => make(index));
  const on = (): Day => addDays(first, number(-40, 40));
  const at = (): Instant | null => draw([null, momentOf(on(), 9)]);

  const group = many(4, (index) => ({
    ...blankGroup(row()),
    code: `AG${index}`,
    title: `Gruppe ${index}`,
    kind: draw(['working', 'steering', 'project'] as const),
    state: draw(['planned', 'active', 'closed'] as const),
    rhythm: draw([null, 'monthly', 'fortnightly', 'eachMeeting'] as const),
    leader: who(),
  }));
  const someGroup = (): Ref | null => (group.length === 0 ? null : ref(draw(group)));
  const proposal = many(5, (index) => ({
    ...blankProposal(row()),
    code: `F${index}`,
    title: `Forslag ${index}`,
    state: draw(['draft', 'handedIn', 'compiled', 'recommended'] as const),
    group: someGroup(),
  }));
  const someProposals = (): Ref[] => (proposal.length === 0 ? [] : [ref(draw(proposal))]);
  const policy: ReminderPolicy = {
    ...defaultSettings.reminders,
    toChannel: draw([true, false]),
    digestWeekday: number(1, 7),
    restDays: draw([7, 30]),
    escalateAfterDays: draw([3, 7]),
    dueSoonDays: draw([7, 14]),
  };
  return {
    plan: {
      ...blankPlan({ ...newRow(plan, plan) }),
      state: 'approved',
      settings: { ...defaultSettings, reminders: policy },
    },
    rows: {
      plan: [],
      milestone: many(size, (index) => ({
        ...blankMilestone(row()),
        title: `Milepæl ${index}`,
        state: draw(milestoneStates),
        when: draw(times),
      })),
      measure: many(size, (index) => ({
        ...blankMeasure(row()),
        title: `Tiltak ${index}`,
        status: draw(measureStatuses),
        when: draw(times),
        responsible: who(),
        group: someGroup(),
        confirmedAt: at(),
      })),
      group,
      member: group.flatMap((of) =>
        many(3, () => ({ ...blankMember(row(), ref(of)), person: who(), leads: draw([true, false, false]) })),
      ),
      mandate: group.flatMap((of) => many(1, () => ({ ...blankMandate(row()), title: 'Mandat', groups: [ref(of)] }))),
      report: [],
      sentReport: [],
      proposal,
      decision: many(4, (index) => ({
        ...blankDecision(row()),
        title: `Beslutning ${index}`,
        kind: draw(['decision', 'order'] as const),
        on: on(),
        outcome: draw(['adopted', 'postponed', 'rejected'] as const),
        proposals: someProposals(),
        deadline: draw(times),
        effective: draw(times),
      })),
      followup: [],
      consultation: many(2, () => ({
        ...blankConsultation(row()),
        state: draw(['planned', 'held'] as const),
        on: on(),
        proposals: someProposals(),
      })),
      request: many(2, () => ({
        ...blankRequest(row()),
        title: 'Hjelp',
        state: draw(['open', 'answered'] as const),
        answeredOn: on(),
        group: someGroup(),
      })),
      meeting: many(2, () => ({
        ...blankMeeting(row()),
        kind: 'steering' as const,
        when: readFuzzyDate(`${number(1, 28)}.2.2026`, contextWithoutClues),
      })),
      agendaItem: [],
      duty: [],
      pause: many(2, () => ({
        ...row(),
        title: '',
        person: who(),
        from: draw([null, on()]),
        to: addDays(first, number(-5, 30)),
      })),
      reminder: [],
    },
    people,
    unreadable: draw([[], [{ entity: 'measure', rows: 2 }]]),
  };
}

const rowOf = (due: DueReminder, state: DeliveryState, now: Instant): Reminder => ({
  ...newRow(keyOf(due.claim), keyOf('plan')),
  title: due.claim,
  recipient: due.recipient,
  form: due.form,
  state,
  slot: due.slot,
  claimedBy: 'one',
  claimedAt: now,
  sentAt: state === 'sent' || state === 'answered' ? now : null,
  answeredAt: state === 'answered' ? now : null,
  tells: due.notices.map(subjectOf),
  message: '',
});
const withLedger = (ground: ReminderGround, reminder: readonly Reminder[]): ReminderGround => ({
  ...ground,
  rows: { ...ground.rows, reminder },
});
const idOf = (one: { readonly recipient: Person | null }): string => one.recipient?.id ?? 'channel';
const arrived = ({ state }: Reminder): boolean => state === 'sent' || state === 'answered';
const later = (now: Instant, minutes: number): Instant => instantOf(millisecondsOf(now) + minutes * 60_000);

interface Life {
  readonly first: Day;
  readonly ground: ReminderGround;
  readonly sent: readonly { readonly at: Instant; readonly due: DueReminder; readonly row: Reminder }[];
}

/** A plan through some weeks, asked a few times a day; now and then the service is away for days, or a card is lost. */
function lifeOf(draw: Draw, number: Number, days: number): Life {
  const first = draw(starts);
  const ground = somePlan(draw, number, first, 12);
  const ledger: Reminder[] = [];
  const sent: { at: Instant; due: DueReminder; row: Reminder }[] = [];
  for (let ahead = 0; ahead < days; ahead += draw([1, 1, 1, 1, 4])) {
    for (const hour of [number(0, 7), 8, number(9, 15), number(16, 23)]) {
      const at = later(momentOf(addDays(first, ahead), hour), number(0, 59));
      for (const due of remindersDue(withLedger(ground, ledger), at)) {
        const row = rowOf(due, draw([...deliveryStates, 'sent', 'sent', 'sent', 'sent']), at);
        ledger.push(row);
        sent.push({ at, due, row });
      }
    }
  }
  return { first, ground, sent };
}

/** What fails says its seed. */
const always = (runs: number, holds: (draw: Draw, number: Number) => void): void => {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      holds(
        (of) => of[gen(fc.nat, { max: of.length - 1 })] as (typeof of)[number],
        (from, to) => gen(fc.integer, { min: from, max: to }),
      );
    }),
    { numRuns: runs },
  );
};

const isOfLateKind = (subject: string): boolean => / late(?: escalated)?$/.test(subject);
const thing = (subject: string): string => subject.replace(/(?: (?:late|dueSoon|open|silent|escalated))+$/, '');

describe('whatever the plan, its ledger and the time', () => {
  it('nobody gets two cards for one day, and no card has two of one thing', () => {
    always(30, (draw, number) => {
      const { sent } = lifeOf(draw, number, 25);
      const slots = sent.map(({ due }) => `${idOf(due)} ${due.slot}`);
      expect(new Set(slots).size).toBe(slots.length);
      expect(new Set(sent.map(({ due }) => due.claim)).size).toBe(sent.length);
      for (const { due } of sent) {
        const things = due.notices.map((notice) => thing(subjectOf(notice)));
        expect([things.length > 0, new Set(things).size]).toEqual([true, things.length]);
      }
    });
  });

  it('nobody is told anything in quiet, nor a guest anything at all, and each card is for the day that it comes', () => {
    always(30, (draw, number) => {
      const { ground, sent } = lifeOf(draw, number, 25);
      const policy = ground.plan.settings.reminders;
      for (const { at, due } of sent) {
        const { hour } = inOslo(at);
        expect(hour >= 8 && hour < 16 && isWorkday(due.slot)).toBe(true);
        expect([28, 29, 30]).not.toContain(isoWeekOf(due.slot).week);
        const own = ground.rows.pause.filter(({ person: of }) => of !== null && of.id === due.recipient?.id);
        const over = own.filter(({ from, to }) => (from ?? '') <= due.slot && due.slot <= (to ?? '9'));
        expect(over).toEqual([]);
        expect(isQuiet(at, policy, ground.rows.pause, due.recipient)).toBe(false);
        expect(inOslo(at).day).toBe(due.slot);
        expect(due.dueAt <= at && inOslo(due.dueAt).hour === policy.hour).toBe(true);
        expect(['p6', 'stranger']).not.toContain(idOf(due));
      }
    });
  });

  it('nobody is told the same again before it has rested, save that it has become late', () => {
    always(30, (draw, number) => {
      const { ground, sent } = lifeOf(draw, number, 40);
      const { restDays } = ground.plan.settings.reminders;
      const told = new Map<string, { slot: Day; subject: string }[]>();
      for (const { due, row } of sent) {
        // The weekly digests say how the plan stands, each week.
        if (due.form === 'leader' || due.form === 'channel' || !arrived(row)) continue;
        for (const notice of due.notices) {
          const subject = subjectOf(notice);
          const of = `${idOf(due)} ${thing(subject)}`;
          const before = told.get(of) ?? [];
          const last = before.at(-1);
          const isNewlyLate = isOfLateKind(subject) && !before.some((one) => isOfLateKind(one.subject));
          if (last !== undefined && !isNewlyLate)
            expect(daysBetween(last.slot, due.slot)).toBeGreaterThanOrEqual(restDays);
          if (notice.kind === 'welcome' || notice.kind === 'decided' || notice.kind === 'answered') {
            expect(before).toEqual([]);
          }
          told.set(of, [...before, { slot: due.slot, subject }]);
        }
      }
    });
  });

  it('a weekly digest comes once a week', () => {
    always(30, (draw, number) => {
      const { ground, sent } = lifeOf(draw, number, 40);
      const weeks = sent
        .filter(({ due, row }) => (due.form === 'leader' || due.form === 'channel') && arrived(row))
        .map(({ due }) => `${idOf(due)} ${weeklyDayUpTo(due.slot, ground.plan.settings.reminders)}`);
      expect(new Set(weeks).size).toBe(weeks.length);
    });
  });

  it('what is told on is told once, and then nobody hears of it', () => {
    always(30, (draw, number) => {
      const { sent } = lifeOf(draw, number, 40);
      const over = new Map<string, Day>();
      for (const { due, row } of sent) {
        if (due.form === 'leader' || due.form === 'channel') continue;
        for (const notice of due.notices) {
          if (notice.kind !== 'measure') continue;
          const subject = subjectOf(notice);
          const said = subject.replace(/ escalated$/, '');
          // Nothing in the plan changes here, so silence lasts.
          expect(over.get(said) ?? due.slot).toBe(due.slot);
          if (notice.escalated && arrived(row)) over.set(said, due.slot);
        }
      }
    });
  });

  it('nothing is late before its end, and what has no day never is', () => {
    const isTruly = (notice: Notice, on: Day): boolean => {
      if (notice.kind !== 'measure' && notice.kind !== 'milestone') return true;
      const { when } = notice.kind === 'measure' ? notice.measure : notice.milestone;
      if (notice.why === 'silent') return true;
      if (when.kind === 'recurring' || when.kind === 'conditional' || when.to === null) return false;
      const left = daysBetween(on, when.to);
      return notice.why === 'late' ? left === -notice.days && left < 0 : left === notice.days && left >= 0;
    };
    always(30, (draw, number) => {
      for (const { due } of lifeOf(draw, number, 25).sent) {
        expect(due.notices.filter((notice) => !isTruly(notice, due.slot))).toEqual([]);
      }
    });
  });

  it('the order in which rows and people were read does not matter', () => {
    always(30, (draw, number) => {
      const { first, ground, sent } = lifeOf(draw, number, 8);
      const shuffled = <Of>(all: readonly Of[]): readonly Of[] =>
        all
          .map((one) => ({ one, at: number(0, 1000) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
      const rows = {
        ...withLedger(
          ground,
          sent.map(({ row }) => row),
        ).rows,
      };
      const other: Record<string, unknown> = {};
      for (const name of reminderEntities) other[name] = shuffled<unknown>(rows[name]);
      const at = momentOf(addDays(first, 9), 9);
      const ordered = { ...ground, rows };
      const mixed = { ...ground, rows: other as typeof rows, people: shuffled(ground.people) };
      expect(remindersDue(mixed, at)).toEqual(remindersDue(ordered, at));
    });
  });

  it('whenever in a day it is asked, the claims are the same', () => {
    always(20, (draw, number) => {
      const { first, ground, sent } = lifeOf(draw, number, 8);
      const now = withLedger(
        ground,
        sent.map(({ row }) => row),
      );
      const on = addDays(first, 10);
      const claims = (hour: number): readonly string[] =>
        remindersDue(now, later(momentOf(on, hour), number(0, 59))).map(({ claim }) => claim);
      const early = claims(8);
      for (const hour of [9, 12, 15]) expect(claims(hour)).toEqual(early);
    });
  });

  it('after days without a service each gets one card, and then there is peace', () => {
    always(20, (draw, number) => {
      const { first, ground, sent } = lifeOf(draw, number, 6);
      const ledger = sent.map(({ row }) => row);
      const at = momentOf(addDays(first, 6 + number(3, 12)), 10);
      const due = remindersDue(withLedger(ground, ledger), at);
      expect(new Set(due.map(idOf)).size).toBe(due.length);
      const after = withLedger(ground, [...ledger, ...due.map((one) => rowOf(one, 'sent', at))]);
      expect(remindersDue(after, later(at, 15))).toEqual([]);
    });
  });

  it('a card that did not arrive is told of in the next that she gets, with what it told and still is so', () => {
    always(30, (draw, number) => {
      const { sent } = lifeOf(draw, number, 25);
      sent.forEach(({ due, row }, index) => {
        if (row.state !== 'unsure' && row.state !== 'failed') return;
        const next = sent.slice(index + 1).find((one) => idOf(one.due) === idOf(due));
        if (next === undefined || due.recipient === null) return;
        const subjects = next.due.notices.map(subjectOf);
        expect(subjects).toContain(`undelivered ${due.claim}`);
        const again = due.notices.filter(({ kind }) => kind === 'welcome' || kind === 'discuss' || kind === 'protocol');
        for (const notice of again) expect(subjects).toContain(subjectOf(notice));
      });
    });
  });
});
