import { describe, expect, it } from 'vitest';
import { type Day, type Instant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankConsultation, type Consultation } from './consultation.ts';
import { blankDecision } from './decision.ts';
import {
  blankJournalEntry,
  checkJournal,
  draftOf,
  entryFor,
  type JournaledRows,
  type JournalEntry,
  journalOf,
  type JournalRecord,
  journalRecords,
  notJournaled,
} from './journal.ts';
import { blankMeeting, meetingStates } from './meeting.ts';
import { roles } from './role.ts';
import { newRow, type Ref } from './row.ts';

const keys = countingKeys();
const plan = keys();
const decision: Ref = { key: keys(), code: 'V04', title: 'Felles tildelingsenhet' };
const entry = (at: string, fields: Partial<JournalEntry> = {}): JournalEntry => ({
  ...blankJournalEntry(newRow(keys(), plan), 'decision', decision, `2026-03-${at}T10:00:00.000Z` as Instant),
  ...fields,
});

describe('the journal', () => {
  it('says of a record what was entered last, in whatever order the rows come', () => {
    const first = entry('02', { archiveCase: '26/101' });
    const last = entry('05', { archiveCase: '26/101', journaledOn: '2026-03-05' as Day, publicity: 'public' });
    expect(journalOf(decision.key, [first, last])).toBe(last);
    expect(journalOf(decision.key, [last, first])).toBe(last);
  });

  it('says the same to everybody of two entries within one second', () => {
    const [a, b] = [entry('02'), entry('02')];
    expect(journalOf(decision.key, [a, b])).toBe(journalOf(decision.key, [b, a]));
  });

  it('says nothing of a record that has no entry, or whose entry an owner has taken away', () => {
    const removed = { by: 'Noen', at: '2026-03-06T10:00:00.000Z' as Instant };
    expect(journalOf(decision.key, [])).toBeNull();
    expect(journalOf(keys(), [entry('02')])).toBeNull();
    expect(journalOf(decision.key, [entry('02', { removed })])).toBeNull();
  });

  it('is internal until somebody clears it, and bears the title of its record', () => {
    expect(entry('02')).toMatchObject({ publicity: 'internal', title: 'Felles tildelingsenhet', journaledOn: null });
  });
});

const none: JournaledRows = { decisions: [], consultations: [], meetings: [], sent: [], entries: [] };
const row = () => newRow(keys(), plan);
const made = {
  ...blankDecision(row()),
  key: decision.key,
  code: decision.code,
  title: decision.title,
  on: '2026-03-01' as Day,
};
const onRecord = (entries: readonly JournalEntry[]): readonly JournalRecord[] =>
  journalRecords({ ...none, decisions: [made], entries });

describe('what is to be journalført', () => {
  it('is every decision until the archive has it, and a case number alone is not enough', () => {
    expect(notJournaled(onRecord([]))).toHaveLength(1);
    expect(notJournaled(onRecord([entry('02', { archiveCase: '26/101' })]))).toHaveLength(1);
    const journaledOn = '2026-03-05' as Day;
    expect(notJournaled(onRecord([entry('05', { archiveCase: '26/101', journaledOn })]))).toEqual([]);
  });

  it('is no more asked for of what was decided before the plan came here, though it can be entered', () => {
    const records = journalRecords({ ...none, decisions: [{ ...made, registeredAfterwards: true }] });
    expect([records.length, notJournaled(records).length]).toEqual([1, 0]);
  });

  it('has the minutes of a meeting when it is closed', () => {
    const told = meetingStates.filter(
      (state) => journalRecords({ ...none, meetings: [{ ...blankMeeting(row()), state }] }).length > 0,
    );
    expect(told).toEqual(['closed']);
  });

  it('has the protocol of drøfting that was held, and none where none was needed', () => {
    const told = (fields: Partial<Consultation>): number =>
      journalRecords({ ...none, consultations: [{ ...blankConsultation(row()), ...fields }] }).length;
    expect(told({ state: 'planned' })).toBe(0);
    expect(told({ state: 'held', outcome: 'agreement' })).toBe(1);
    expect(told({ state: 'confirmed', outcome: 'disagreement' })).toBe(1);
    expect(told({ state: 'held', outcome: 'notRequired' })).toBe(0);
    expect(told({ state: 'held', outcome: 'notRequired', protocol: 'https://kommune.example/protokoll' })).toBe(1);
  });

  it('is told of the newest first', () => {
    const older = { ...made, key: keys(), on: '2026-01-10' as Day };
    const undated = { ...made, key: keys(), on: null };
    const told = journalRecords({ ...none, decisions: [undated, older, made] });
    expect(told.map(({ on }) => on)).toEqual(['2026-03-01', '2026-01-10', null]);
  });
});

describe('an entry', () => {
  const [record] = onRecord([entry('02', { archiveCase: '26/101' })]) as [JournalRecord];
  const draft = { ...draftOf(null), journaledOn: '2026-03-05' as Day };

  it('is written by project leader and secretariat, and by nobody else', () => {
    const may = roles.filter(
      (role) => checkJournal(draft, [record], { person: { id: '', name: '', email: '' }, roles: [role] }).ok,
    );
    expect(may).toEqual(['projectLeader', 'politicalSecretariat']);
  });

  it('needs a case number, its own or the one that the record has', () => {
    const keeper = { person: { id: '', name: '', email: '' }, roles: ['projectLeader'] as const };
    const bare = { ...record, said: null };
    expect(checkJournal(draft, [record], keeper).ok).toBe(true);
    expect(checkJournal(draft, [record, bare], keeper)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['caseNumber'] },
    });
    expect(checkJournal({ ...draft, archiveCase: '26/102' }, [record, bare], keeper).ok).toBe(true);
  });

  it('keeps the case number that the record has where none is written for several at once', () => {
    const at = '2026-03-05T10:00:00.000Z' as Instant;
    expect(entryFor(record, draft, row(), { at, by: 'Politisk sekretariat' })).toMatchObject({
      about: decision,
      archiveCase: '26/101',
      journaledOn: '2026-03-05',
      publicity: 'internal',
      enteredBy: 'Politisk sekretariat',
    });
    expect(entryFor(record, { ...draft, archiveCase: '26/102' }, row(), { at, by: '' }).archiveCase).toBe('26/102');
  });
});
