import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { answerInput, blankInput, blankInvolvement, type Input, type Involvement } from './involvement.ts';
import {
  hearingOf,
  inputsInOrder,
  involvementOf,
  involvementStanding,
  lacksUse,
  toBeHeard,
} from './involvement-plan.ts';
import { newRow } from './row.ts';
import { blankStakeholder, type Stakeholder } from './stakeholder.ts';

const keys = countingKeys();
const row = () => newRow(keys(), keys());
const when = (words: string) => readFuzzyDate(words, contextWithoutClues);
const stakeholder = (title: string, fields: Partial<Stakeholder> = {}): Stakeholder => ({
  ...blankStakeholder(row()),
  title,
  ...fields,
});
const eldre = stakeholder('Eldrerådet', { position: 2, affected: 'strongly' });
const meeting = (fields: Partial<Involvement> = {}, who: readonly Stakeholder[] = [eldre]): Involvement => ({
  ...blankInvolvement(row()),
  stakeholders: who.map(({ key, title }) => ({ key, code: '', title })),
  ...fields,
});
const today = day(2026, 2, 11);

describe('who has been heard', () => {
  it('is who was asked, not who was only told', () => {
    expect(hearingOf(eldre, [])).toBe('notHeard');
    expect(hearingOf(eldre, [meeting()])).toBe('notHeard');
    expect(hearingOf(eldre, [meeting({ state: 'held', form: 'inform' })])).toBe('informed');
    expect(hearingOf(eldre, [meeting({ state: 'held', form: 'consult' })])).toBe('heard');
  });

  it('is not who was to be met when the meeting failed', () => {
    expect(hearingOf(eldre, [meeting({ state: 'failed' }), meeting({ state: 'cancelled' })])).toBe('notHeard');
  });

  it('is looked for among the strongly affected and everybody with a meeting point, in their order', () => {
    const told = stakeholder('Statsforvalteren', { position: 1, affected: 'notDirectly' });
    const far = stakeholder('Fagskolen', { affected: 'somewhat' });
    expect(toBeHeard([eldre, told, far], [meeting({}, [told])])).toEqual([told, eldre]);
  });

  it('is told in order of time', () => {
    const [later, sooner] = [meeting({ when: when('Oktober 2026') }), meeting({ when: when('Mars 2026') })];
    expect(involvementOf(eldre, [later, sooner, meeting({}, [])])).toEqual([sooner, later]);
  });
});

describe('a meeting point', () => {
  it('is ahead, open now, or over with nobody having said how it went', () => {
    expect(involvementStanding(meeting({ when: when('Mars 2026') }), today)).toBe('ahead');
    expect(involvementStanding(meeting({ when: when('Februar 2026') }), today)).toBe('now');
    expect(involvementStanding(meeting({ when: when('Januar 2026') }), today)).toBe('over');
    expect(involvementStanding(meeting(), today)).toBe('ahead');
    expect(involvementStanding(meeting({ when: when('Januar 2026'), state: 'held' }), today)).toBe('held');
  });

  it('that was held and heard somebody owes a word on how it was used', () => {
    expect(lacksUse(meeting({ state: 'held' }))).toBe(true);
    expect(lacksUse(meeting({ state: 'held', used: 'Tatt inn i utkastet.' }))).toBe(false);
    expect(lacksUse(meeting({ state: 'held', form: 'inform' }))).toBe(false);
    expect(lacksUse(meeting())).toBe(false);
  });
});

describe('input from outside', () => {
  const input = (title: string, fields: Partial<Input> = {}): Input => ({ ...blankInput(row()), title, ...fields });

  it('is answered when there is an answer, and waits again when it is taken back', () => {
    expect(answerInput('Takk, vi har tatt det inn.')).toMatchObject({ state: 'answered' });
    expect(answerInput('  ')).toMatchObject({ state: 'received' });
  });

  it('that has waited longest stands first, and the answered last', () => {
    const old = input('Gammelt', { receivedOn: day(2025, 12, 1) });
    const fresh = input('Nytt', { receivedOn: day(2026, 2, 1) });
    const answered = input('Besvart', { receivedOn: day(2025, 11, 1), state: 'answered' });
    const lately = input('Nylig besvart', { receivedOn: day(2026, 1, 1), state: 'answered' });
    expect(inputsInOrder([answered, fresh, lately, old])).toEqual([old, fresh, lately, answered]);
  });
});
