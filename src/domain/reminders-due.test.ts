import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf, millisecondsOf } from '#base/clock.ts';
import { blankConsultation } from './consultation.ts';
import { blankDecision, type Decision } from './decision.ts';
import { blankMandate, blankMember } from './group.ts';
import { blankMeeting } from './meeting.ts';
import { blankMilestone } from './milestone.ts';
import { blankProposal } from './proposal.ts';
import type { Reminder } from './reminder.ts';
import { blankRequest } from './request.ts';
import {
  row,
  time,
  person,
  actor,
  refOf,
  at,
  wednesday,
  monday,
  morning,
  leader,
  anna,
  ola,
  everybody,
  group,
  measure,
  late,
  ground,
  ledger,
  remembering,
  welcomed,
  due,
  to,
  said,
} from './test-reminder-plan.ts';

describe('a person’s own measures', () => {
  it('are told of when they are late, soon due, open or silent: one reason each', () => {
    const plan = ground({
      measure: [
        late,
        measure('Turnus', { when: time('innen 20. februar 2026') }),
        measure('Opplæring', { when: time('februar 2026') }),
        measure('Rutiner', { confirmedAt: at('2025-12-10T09:00:00Z') }),
        measure('Ferdig', { when: time('31. januar 2026'), status: 'done' }),
      ],
    });
    expect(said('anna', due(plan, wednesday))).toEqual([
      'measure late',
      'measure dueSoon',
      'measure silent',
      'measure open',
    ]);
    expect(to('anna', due(plan, wednesday)).form).toBe('digest');
  });

  it('are due soon by a deadline, also by one that says since when', () => {
    const when = { ...time('innen 20. februar 2026'), from: day(2026, 2, 1) };
    expect(said('anna', due(ground({ measure: [measure('Turnus', { when })] }), wednesday))).toEqual([
      'measure dueSoon',
    ]);
  });

  it('is a card of its own when it is one', () => {
    const found = to('anna', due(ground({ measure: [late] }), wednesday));
    expect(found).toMatchObject({ form: 'single', slot: wednesday, dueAt: '2026-02-11T07:00:00.000Z' });
    expect(found.claim.length).toBeLessThanOrEqual(255);
  });

  it('without a person, or with one who is not here, go to whoever leads the group', () => {
    const led = group({ leader: ola.person });
    const ref = refOf(led);
    const plan = ground({
      group: [{ ...led, kind: 'other' }],
      measure: [
        { ...late, responsible: null, group: ref },
        measure('Turnus', { responsible: person('sluttet'), group: ref, when: time('31. januar 2026') }),
      ],
    });
    expect(said('ola', due(plan, wednesday))).toEqual(['welcome', 'measure late', 'measure late']);
    expect(said('anna', due(plan, wednesday))).toEqual([]);
  });

  it('rest after they are told, and are told at once when they become late', () => {
    const soon = measure('Turnus', { when: time('innen 20. februar 2026') });
    const plan = ground({ measure: [soon] });
    const told = ledger(to('anna', due(plan, wednesday)));
    expect(said('anna', due(remembering(plan, told), day(2026, 2, 19)))).toEqual([]);
    const lateNow = due(remembering(plan, told), day(2026, 2, 23));
    expect(said('anna', lateNow)).toEqual(['measure late']);
    const toldLate = ledger(to('anna', lateNow));
    expect(said('anna', due(remembering(plan, told, toldLate), day(2026, 3, 24)))).toEqual([]);
    expect(said('anna', due(remembering(plan, told, toldLate), day(2026, 3, 25)))).toEqual(['measure late']);
  });

  it('confirmed or answered since rest from then', () => {
    const plan = ground({ measure: [late] });
    const card = to('anna', due(plan, wednesday));
    const confirmed = ground({ measure: [{ ...late, confirmedAt: at('2026-03-02T09:00:00Z') }] });
    expect(said('anna', due(remembering(confirmed, ledger(card)), day(2026, 3, 20)))).toEqual([]);
    const answered = ledger(card, 'answered', { answeredAt: at('2026-03-02T09:00:00Z') });
    expect(said('anna', due(remembering(plan, answered), day(2026, 3, 20)))).toEqual([]);
    expect(said('anna', due(remembering(plan, answered), day(2026, 4, 7)))).toEqual(['measure late']);
  });

  it('that nobody answers are told on once, and then there is silence until something becomes of them', () => {
    const led = group({ kind: 'other', leader: ola.person });
    const owned = { ...late, group: refOf(led) };
    const plan = ground({ group: [led], measure: [owned] });
    const all = due(plan, wednesday);
    const told = [ledger(to('anna', all)), ledger(to('ola', all))];
    expect(said('ola', due(remembering(plan, ...told), day(2026, 2, 17)))).toEqual([]);
    const on = due(remembering(plan, ...told), day(2026, 2, 18));
    expect(to('ola', on).notices).toMatchObject([{ kind: 'measure', escalated: true }]);
    const after = [...told, ledger(to('ola', on))];
    for (const later of [day(2026, 2, 19), day(2026, 3, 24), day(2026, 9, 1)]) {
      expect(due(remembering(plan, ...after), later).filter(({ form }) => form !== 'leader')).toEqual([]);
    }
    const touched = ground({ group: [led], measure: [{ ...owned, confirmedAt: at('2026-03-02T09:00:00Z') }] });
    expect(said('anna', due(remembering(touched, ...after), day(2026, 4, 7)))).toEqual(['measure late']);
  });
});

describe('the project leader', () => {
  const unapproved = group({ kind: 'working', title: 'Boliger' });
  const reporting = group({ title: 'Turnus', code: 'AG2', rhythm: 'monthly' });
  const handedIn = { ...blankProposal(row()), title: 'Nøkkelbokser', state: 'handedIn' as const };
  const order: Decision = {
    ...blankDecision(row()),
    title: 'Sak om boliger',
    kind: 'order',
    deadline: time('innen 20. februar 2026'),
  };
  const plan = ground({
    milestone: [{ ...blankMilestone(row()), title: 'Status', when: time('februar 2026') }],
    measure: [late],
    group: [unapproved, reporting],
    mandate: [{ ...blankMandate(row()), title: 'Mandat', groups: [refOf(unapproved)] }],
    proposal: [handedIn],
    decision: [order],
  });

  it('gets the whole plan in one card on the weekday of the digest', () => {
    expect(said('leder', due(plan, monday))).toEqual([
      'measure late',
      'report',
      'proposal',
      'mandate',
      'order',
      'milestone open',
    ]);
    expect(to('leder', due(plan, monday))).toMatchObject({ form: 'leader', slot: monday });
  });

  it('gets it again the next week as long as it is so, and not between', () => {
    const told = ledger(to('leder', due(plan, monday)));
    const next = remembering(plan, told);
    for (const on of [17, 18, 19, 20]) expect(said('leder', due(next, day(2026, 2, on)))).toEqual([]);
    expect(said('leder', due(next, day(2026, 2, 23)))).toContain('measure late');
  });

  it('gets her own things of the day in the same card', () => {
    const own = measure('Kvalitet', { responsible: leader.person, confirmedAt: at('2025-12-10T09:00:00Z') });
    const asked = { ...blankRequest(row()), title: 'Tall', state: 'answered' as const, answeredOn: monday };
    const led = group({ kind: 'other', leader: leader.person });
    const hers = ground({ measure: [late, own], group: [led], request: [{ ...asked, group: refOf(led) }] });
    expect(due(hers, monday).filter(({ recipient }) => recipient?.id === 'leder')).toHaveLength(1);
    expect(said('leder', due(hers, monday))).toEqual(['measure late', 'measure silent', 'answered']);
  });

  it('gets it on the first day after one that is quiet', () => {
    // 6 April 2026 is second day of Easter.
    const before = ledger(to('leder', due(plan, day(2026, 3, 30))));
    expect(due(remembering(plan, before), day(2026, 4, 6))).toEqual([]);
    expect(to('leder', due(remembering(plan, before), day(2026, 4, 7)))).toMatchObject({ form: 'leader' });
  });

  it('gets one after days without a service, and is told of cards that did not arrive', () => {
    const lost = ledger(to('anna', due(plan, wednesday)), 'failed');
    const found = to('leder', due(remembering(plan, lost), day(2026, 2, 19)));
    expect(found).toMatchObject({ form: 'leader', slot: '2026-02-19' });
    expect(found.notices.at(-1)).toMatchObject({ kind: 'undelivered', slot: wednesday, unsure: false });
  });

  it('gets no card of nothing', () => {
    expect(due(ground({}), monday)).toEqual([]);
  });

  it('shares it with the channel where the plan says so, without a person’s name', () => {
    const shared = ground({ measure: [late], group: [group({ leader: ola.person })] }, { policy: { toChannel: true } });
    const channel = to('channel', due(shared, monday));
    expect(channel).toMatchObject({ form: 'channel', recipient: null, roles: [] });
    expect(JSON.stringify(channel)).not.toContain('anna');
  });
});

describe('others are told what waits for them', () => {
  it('the leader of a group that a report is due', () => {
    const led = group({ leader: ola.person, rhythm: 'monthly' });
    const member = { ...blankMember(row(), refOf(led)), person: ola.person };
    const plan = ground({ group: [led], member: [member] });
    const first = to('ola', due(plan, wednesday));
    expect(said('ola', [first])).toEqual(['welcome', 'report']);
    // Over its day it is told once more; on 13 February it was due.
    expect(said('ola', due(remembering(plan, ledger(first)), day(2026, 2, 12)))).toEqual([]);
    const over = to('ola', due(remembering(plan, ledger(first)), monday));
    expect(over.notices).toMatchObject([{ kind: 'report', report: { late: true } }]);
    expect(said('ola', due(remembering(plan, ledger(first), ledger(over)), day(2026, 2, 17)))).toEqual([]);
  });

  it('those who sit in the steering group before it meets, with the agenda', () => {
    const member = actor('ordfører', 'steeringGroup');
    const meeting = { ...blankMeeting(row()), kind: 'steering' as const, when: time('26. februar 2026') };
    const plan = welcomed(ground({ meeting: [meeting] }, { people: [...everybody, member] }));
    expect(due(plan, day(2026, 2, 18))).toEqual([]);
    const found = to('ordfører', due(plan, day(2026, 2, 19)));
    expect(found.notices).toMatchObject([{ kind: 'meeting', days: 7 }]);
    expect(found.notices.flatMap((one) => (one.kind === 'meeting' ? one.cases : []))).not.toEqual([]);
    expect(due(remembering(plan, ...plan.rows.reminder, ledger(found)), day(2026, 2, 26))).toEqual([]);
  });

  it('somebody new in a role without a group, once ever', () => {
    const plan = ground({}, { people: [actor('sekretariat', 'politicalSecretariat'), actor('medlem', 'member')] });
    const first = due(plan, wednesday);
    expect(first).toHaveLength(1);
    expect(said('sekretariat', first)).toEqual(['welcome']);
    expect(due(remembering(plan, ...first.map((one) => ledger(one))), day(2027, 2, 10))).toEqual([]);
  });

  it('somebody new, once ever', () => {
    const joined = group({ kind: 'other' });
    const plan = ground({ group: [joined], member: [{ ...blankMember(row(), refOf(joined)), person: anna.person }] });
    const welcome = to('anna', due(plan, wednesday));
    expect(said('anna', [welcome])).toEqual(['welcome']);
    expect(due(remembering(plan, ledger(welcome)), day(2027, 2, 10))).toEqual([]);
  });

  it('the union representatives of drøfting to hold and protocols to confirm', () => {
    const union = actor('tillitsvalgt', 'unionRepresentative');
    const open = { ...blankProposal(row()), title: 'Nøkkelbokser', state: 'compiled' as const };
    const held = { ...open, ...row(), title: 'Turnus' };
    const protocol = { ...blankConsultation(row()), state: 'held' as const, on: wednesday, proposals: [refOf(held)] };
    const plan = welcomed(ground({ proposal: [open, held], consultation: [protocol] }, { people: [union] }));
    expect(said('tillitsvalgt', due(plan, wednesday))).toEqual(['protocol', 'discuss']);
  });

  it('the secretariat of an order that is due', () => {
    const secretariat = actor('sekretariat', 'politicalSecretariat');
    const order: Decision = { ...blankDecision(row()), kind: 'order', deadline: time('innen 20. februar 2026') };
    const plan = welcomed(ground({ decision: [order] }, { people: [secretariat] }));
    expect(due(plan, day(2026, 2, 5))).toEqual([]);
    const told = to('sekretariat', due(plan, wednesday));
    expect(told.notices).toMatchObject([{ kind: 'order', late: false, on: '2026-02-20' }]);
    const later = remembering(plan, ...plan.rows.reminder, ledger(told));
    expect(to('sekretariat', due(later, day(2026, 2, 23))).notices).toMatchObject([{ kind: 'order', late: true }]);
  });

  it('whoever a decision names that its condition is to be said met; the project leader where nobody is found', () => {
    const staged = (saidBy: string): Decision => ({
      ...blankDecision(row()),
      title: `Sies av ${saidBy}`,
      effective: time('når lokalene er ferdige'),
      stages: [{ what: '', when: time('når lokalene er ferdige'), saidBy }],
    });
    const led = group({ kind: 'other', title: 'Eiendom', leader: ola.person });
    const seat = { ...blankMember(row(), refOf(led)), person: anna.person, role: 'Eiendomssjef' };
    const of = (saidBy: string) => ground({ group: [led], member: [seat], decision: [staged(saidBy)] });
    expect(said('ola', due(of('eiendom'), monday))).toContain('condition');
    expect(said('anna', due(of('Eiendomssjef'), monday))).toContain('condition');
    expect(said('leder', due(of('Prosjektgruppa'), monday))).toContain('condition');
    expect(said('leder', due(of('noen andre'), monday))).toContain('condition');
    expect(said('ola', due(of('noen andre'), monday))).not.toContain('condition');
  });

  it('those who lead the group what came of its proposal, and of the help that it asked for; once', () => {
    const led = group({ kind: 'other', leader: ola.person });
    const source = { ...blankProposal(row()), title: 'Kjøkken', state: 'handedIn' as const, group: refOf(led) };
    const merged = { ...blankProposal(row()), title: 'Felles kjøkken', mergedFrom: [refOf(source)] };
    const decision: Decision = {
      ...blankDecision(row()),
      on: day(2026, 2, 10),
      outcome: 'rejected',
      proposals: [refOf(merged)],
    };
    const request = { ...blankRequest(row()), state: 'answered' as const, answeredOn: wednesday, group: refOf(led) };
    const plan = ground({ group: [led], proposal: [source, merged], decision: [decision], request: [request] });
    const told = to('ola', due(plan, wednesday));
    expect(said('ola', [told])).toEqual(['welcome', 'decided', 'answered']);
    expect(said('ola', due(remembering(plan, ledger(told)), monday))).toEqual([]);
  });
});

describe('a card that did not arrive', () => {
  const plan = ground({ measure: [late] });
  const card = to('anna', due(plan, wednesday));
  const claims = (...reminder: readonly Reminder[]) =>
    said('anna', due(remembering(plan, ...reminder), day(2026, 2, 12)));

  it('comes again in the next, which says so', () => {
    expect(claims(ledger(card, 'unsure'))).toEqual(['measure late', 'undelivered']);
    expect(claims(ledger(card, 'failed'))).toEqual(['measure late', 'undelivered']);
    expect(claims(ledger(card))).toEqual([]);
  });

  it('is not sent a second time for the same day', () => {
    expect(said('anna', due(remembering(plan, ledger(card, 'unsure')), wednesday))).toEqual([]);
  });

  it('is one that was claimed and let lie; within a quarter of an hour it is in hand', () => {
    const now = morning(day(2026, 2, 12));
    const ago = (minutes: number) => ({ claimedAt: instantOf(millisecondsOf(now) - minutes * 60_000) });
    expect(claims(ledger(card, 'claimed', ago(16)))).toEqual(['measure late', 'undelivered']);
    expect(claims(ledger(card, 'claimed', ago(14)))).toEqual([]);
  });
});
