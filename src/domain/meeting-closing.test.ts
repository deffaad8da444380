import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { type AgendaItem, blankAgendaItem, blankDraft } from './agenda-item.ts';
import { meetingRefOf, type PlanOnAgenda } from './agenda.ts';
import { decisionKeyOf } from './decision-form.ts';
import { blankDecision, registrarsOf } from './decision.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankGroup, blankMandate } from './group.ts';
import { changeOfMandate, nextVersionOf } from './mandate.ts';
import { blankMeeting, type Meeting, meetingKinds, meetingSteps } from './meeting.ts';
import {
  begunWith,
  caseNumberOf,
  closingOf,
  isDecided,
  mayRecord,
  nextStep,
  recordersOf,
  surroundingsOf,
  withOutcome,
} from './meeting-closing.ts';
import { blankPlan, defaultSettings } from './plan.ts';
import { blankProposal } from './proposal.ts';
import { type Actor, type Role, roles } from './role.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const planKey = keys();
const row = () => newRow(keys(), planKey);
const today = day(2026, 2, 26);
const acting = (...held: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles: held });
const meeting: Meeting = {
  ...blankMeeting(row()),
  title: 'Styringsgruppemøte',
  kind: 'steering',
  body: 'Styringsgruppa',
  attendance: 'Alle',
  when: readFuzzyDate('26. februar 2026', contextWithoutClues),
};
const proposal = {
  ...blankProposal(row()),
  code: 'F02',
  title: 'Hukommelsesteam',
  text: 'Ett team.\nI hjemmetjenesten.',
};
const item: AgendaItem = {
  ...blankAgendaItem(row()),
  title: proposal.title,
  meeting: meetingRefOf(meeting),
  subject: 'proposal',
  about: { key: proposal.key, code: proposal.code, title: proposal.title },
};
const given: PlanOnAgenda = {
  plan: blankPlan(newRow(planKey, planKey)),
  settings: defaultSettings,
  proposals: [proposal],
  consultations: [],
  decisions: [],
  requests: [],
  sent: [],
  milestones: [],
  groups: [],
  members: [],
  mandates: [],
  measures: [],
  followups: [],
  meetings: [meeting],
  items: [item],
};

describe('who records a meeting', () => {
  it('may close it too, and register its decisions where it makes any', () => {
    for (const kind of meetingKinds) {
      const bodies: Readonly<Record<string, string>> = {
        steering: 'Styringsgruppa',
        project: 'Prosjektgruppa',
        political: 'Formannskapet',
      };
      const of: Meeting = { ...meeting, kind, body: bodies[kind] ?? 'Samling' };
      for (const role of recordersOf(of, [])) {
        expect(meetingSteps.planned.held?.by).toContain(role);
        expect(meetingSteps.held.closed?.by).toContain(role);
        if (isDecided(item, of, [])) expect(registrarsOf(surroundingsOf(item, of, given, ''))).toContain(role);
      }
    }
  });

  it('is told by the kind of meeting: others see who can', () => {
    const may = roles.filter((role) => mayRecord(meeting, [], acting(role)).ok);
    expect(may).toEqual(['projectLeader', 'steeringGroup']);
    const refused = mayRecord({ ...meeting, kind: 'working' }, [], acting('member'));
    expect(refused).toEqual({ ok: false, failure: { kind: 'stepNotYours', by: ['groupLeader', 'projectLeader'] } });
  });

  it('is nobody when it is over', () => {
    expect(mayRecord({ ...meeting, state: 'closed' }, [], acting(...roles)).ok).toBe(false);
  });
});

describe('what a case becomes', () => {
  it('is counted on from the body’s own cases and the others of the meeting', () => {
    const own = { ...blankDecision(row()), decidedBy: 'Styringsgruppa', caseNumber: 'SG 4/26' };
    const others = { ...blankDecision(row()), decidedBy: 'Kommunestyret', caseNumber: '88/26' };
    const decisions = [own, others];
    expect(caseNumberOf(item, meeting, { ...given, decisions })).toBe('SG 5/26');
    const before = { ...item, key: keys(), caseNumber: 'SG 5/26' };
    expect(caseNumberOf(item, meeting, { ...given, decisions, items: [before, item] })).toBe('SG 6/26');
    expect(caseNumberOf({ ...item, caseNumber: 'SG 9/26' }, meeting, given)).toBe('SG 9/26');
  });

  it('is a «vedtak» of a political body, and a «beslutning» of the steering group, of its day and with its meeting', () => {
    const council = { ...blankGroup(row()), kind: 'council' as const };
    const political: Meeting = { ...meeting, kind: 'political', group: { ...council, code: '' } };
    expect(surroundingsOf(item, political, { ...given, groups: [council] }, 'V01').level).toBe('political');
    expect(surroundingsOf(item, meeting, given, 'V01')).toMatchObject({
      level: 'administrative',
      decidedBy: 'Styringsgruppa',
      on: today,
      meeting: { key: meeting.key },
    });
  });

  it('answers, where it is the next version of a mandate, the proposal to change that too', () => {
    const standing = { ...blankMandate(row()), title: 'Mandat', state: 'active' as const };
    const next = nextVersionOf(standing, row());
    const said = { code: 'F03', title: 'Endre mandat', proposedBy: 'Prosjektleder', from: '1', to: '2' };
    const change = changeOfMandate(standing, row(), said);
    const about = { key: next.key, code: '', title: 'Mandat' };
    const mandate: AgendaItem = { ...item, title: 'Mandat', subject: 'mandate', about };
    const around = { ...given, mandates: [standing, next], proposals: [change] };
    const made = surroundingsOf(mandate, meeting, around, 'V01');
    expect(made.proposals).toEqual([change]);
    expect(made.about).toEqual([about]);
    expect(begunWith(mandate, around).title).toBe('Mandat');
    const delivered = { ...around, mandates: [standing, { ...next, state: 'delivered' as const }] };
    expect(surroundingsOf(mandate, meeting, delivered, 'V01').proposals).toEqual([]);
  });

  it('does not give what was proposed as the reason for turning it down', () => {
    const begun = begunWith(item, given);
    const adopted = withOutcome(begun, 'adopted', begun);
    expect(adopted.points).toEqual(['Ett team.', 'I hjemmetjenesten.']);
    const rejected = withOutcome(adopted, 'rejected', begun);
    expect(rejected.points).toEqual([]);
    expect(withOutcome(rejected, 'adopted', begun).points).toEqual(begun.points);
    const because = { ...rejected, points: ['Vi har ikke råd.'] };
    expect(withOutcome(because, 'postponed', begun).points).toEqual(['Vi har ikke råd.']);
  });
});

describe('closing', () => {
  const drafted: AgendaItem = {
    ...item,
    subject: null,
    about: null,
    draft: { ...blankDraft, title: 'Noe', outcome: 'noted' },
  };
  const view = (items: readonly AgendaItem[], more: Partial<Meeting> = {}, actor = acting('projectLeader')) => ({
    meeting: { ...meeting, ...more },
    given: { ...given, proposals: [], items },
    actor,
    today,
  });

  it('tells beforehand what is registered, what goes on, and why it cannot be done', () => {
    const left = { ...item, key: keys(), position: 2 };
    const closing = closingOf(view([drafted, left]));
    expect(closing.decisions.map(({ key }) => key)).toEqual([drafted.key]);
    expect(closing.goingOn.map((one) => one.item.key)).toEqual([left.key]);
    expect(closing.refusal).toBeNull();
    expect(closingOf(view([], { attendance: '' })).refusal).toEqual({ kind: 'stepNeeds', needs: ['protocol'] });
    expect(closingOf(view([], {}, acting('member'))).refusal?.kind).toBe('stepNotYours');
  });

  it('does not decide a second time what the log has an answer to', () => {
    const about: AgendaItem = {
      ...item,
      draft: {
        ...blankDraft,
        title: 'Team',
        outcome: 'adopted',
        noFollowupBecause: 'Er i gang.',
        unconsultedBecause: 'Haster.',
      },
    };
    const answer = {
      ...blankDecision(row()),
      proposals: [{ key: proposal.key, code: proposal.code, title: proposal.title }],
    };
    const of = (decisions: readonly (typeof answer)[]) =>
      nextStep({ ...view([about]), given: { ...given, items: [about], decisions } }, new Set());
    expect(of([]).kind).toBe('register');
    expect(of([answer])).toMatchObject({ kind: 'refused', refusal: { needs: ['openProposal'] } });
  });

  it('asks again for a record that is there, as it stands, whatever the draft has come to say', () => {
    const made = { ...blankDecision({ ...row(), key: decisionKeyOf(drafted) }), title: 'Det som står' };
    const of = view([drafted]);
    const step = nextStep({ ...of, given: { ...of.given, decisions: [made] } }, new Set());
    expect(step.kind === 'register' ? step.decision : null).toBe(made);
  });

  it('stops with what was tried and is not registered', () => {
    expect(nextStep(view([drafted]), new Set([drafted.key])).kind).toBe('halted');
    expect(nextStep(view([drafted], { state: 'closed' }), new Set()).kind).toBe('closed');
  });
});
