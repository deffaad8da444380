import { describe, expect, it } from 'vitest';
import { type Day, type Instant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankJournalEntry, type JournalEntry, journalOf } from './journal.ts';
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
