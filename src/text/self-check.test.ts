import { expect, it } from 'vitest';
import { type CheckFinding, rowsOf, verdictOf } from '#domain/self-check.ts';
import { type Language, languages } from './language.ts';
import { rowText, verdictSentence } from './self-check.ts';

const renamed: CheckFinding = { kind: 'columnRenamed', list: 'Tiltak', column: 'Når', found: 'Dato' };
const missing: CheckFinding = { kind: 'listMissing', list: 'Mål' };
const blind: CheckFinding = { kind: 'unchecked', part: 'rights', failure: { kind: 'noAccess' } };

const sentence = (findings: readonly CheckFinding[], language: Language = 'nb'): string =>
  verdictSentence(verdictOf(rowsOf(findings)), language)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
const said = (finding: CheckFinding, language: Language, times = 1) => {
  const [row] = rowsOf(Array.from({ length: times }, () => finding));
  return row === undefined ? expect.unreachable() : rowText(row, language);
};

it('the sentence counts what stops, what should be looked at and what could not be checked', () => {
  expect(sentence([])).toBe('Planen virker. Alt er i orden.');
  expect(sentence([renamed])).toBe('Planen virker. Én ting bør ses på.');
  expect(sentence([missing, renamed, { ...renamed, column: 'Kode' }, blind])).toBe(
    'Planen virker ikke som den skal. Én ting stopper noe, to ting bør ses på, og én ting kunne ikke kontrolleres.',
  );
  expect(sentence([missing, renamed], 'en')).toBe(
    'The plan does not work as it should. One thing stops something, and one thing is worth a look.',
  );
  expect(sentence([blind], 'nn')).toBe('Planen verkar. Éin ting kunne ikkje kontrollerast.');
});

it('each count leads to the first of its lines', () => {
  const parts = verdictSentence(verdictOf(rowsOf([renamed, missing])), 'nb');
  expect(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.target.findings[0].kind]))).toEqual([
    'listMissing',
    'columnRenamed',
  ]);
});

it('a list that keeps nothing apart is said not to be enforced by SharePoint, in every language', () => {
  const words = languages.map((language) => said({ kind: 'rightsInherited', list: 'Beslutninger' }, language).what);
  expect(words.toSorted()).toEqual(
    [
      'Rettighetene til én liste håndheves ikke av SharePoint',
      'Rettane til éi liste blir ikkje handheva av SharePoint',
      'The permissions of one list are not enforced by SharePoint',
    ].toSorted(),
  );
});

it('what could not be checked is said with its reason, and no such line is in order', () => {
  for (const language of languages) {
    const { what, more } = said(blind, language);
    expect(what).toMatch(/ikke kontrolleres|ikkje kontrollerast|not be checked/);
    expect(more).not.toBe('');
  }
  expect(said({ ...blind, part: 'timeZone' }, 'nb').more).toMatch(/slapp oss ikke til/);
});

it('columns that nobody sees are not called by their names', () => {
  const hidden: CheckFinding = { kind: 'columnDrifted', list: 'Tiltak', column: 'FdKey', what: 'unique' };
  expect(said(hidden, 'nb').more).toMatch(/^En skjult kolonne i Tiltak\./);
});
