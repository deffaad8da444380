/** What can come of a press, each once, for tests of cards. */
import { countingKeys } from '#base/id.ts';
import type { CardOutcome } from '#domain/card-answer.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankProposal } from '#domain/proposal.ts';
import { newRow } from '#domain/row.ts';
import { at, draft, home, roster, staffing, training } from './test-reminders.ts';

const key = countingKeys(900);
const when = (words: string): ReturnType<typeof readFuzzyDate> => readFuzzyDate(words, contextWithoutClues);
const done = at('2026-02-11T07:12:00Z');
const before = at('2026-02-09T12:31:00Z');

const wish = {
  ...blankProposal(newRow(key(), training.plan)),
  kind: 'planChange' as const,
  change: {
    entity: 'measure' as const,
    item: { key: training.key, code: training.code, title: training.title },
    field: 'when' as const,
    from: 'Høsten 2026',
    to: 'Våren 2028',
    when: when('Våren 2028'),
    reason: 'Kurset må lyses ut på nytt.',
  },
};
const sent = {
  ...draft,
  key: key(),
  mood: 'slow' as const,
  sentAt: done,
  sentBy: 'Enhetsleder sykehjemmet',
  report: { key: draft.key, code: '', title: '' },
  document: '',
  documentSum: '',
};
const refusals = [
  'notMember',
  'readerOnly',
  'notYours',
  'notAllowed',
  'tooOld',
  'gone',
  'unreadable',
  'nationalId',
  'tooLong',
  'unavailable',
] as const;

export const outcomes: Readonly<Record<string, CardOutcome>> = {
  confirmed: { kind: 'confirmed', measure: training, at: done, again: false },
  'confirmed-again': { kind: 'confirmed', measure: training, at: before, again: true },
  statusSet: { kind: 'statusSet', measure: { ...training, status: 'partlyDone' }, at: done, again: false },
  'statusSet-again': { kind: 'statusSet', measure: { ...training, status: 'partlyDone' }, at: before, again: true },
  commented: { kind: 'commented', measure: training, at: done, again: false },
  timeRead: {
    kind: 'timeRead',
    measure: training,
    when: when('Andre kvartal 2027'),
    because: 'Kursholderen kan først etter påske.',
    needsReason: true,
  },
  'timeRead-reason': {
    kind: 'timeRead',
    measure: training,
    when: when('Våren 2027'),
    because: '',
    needsReason: true,
  },
  timeNotRead: { kind: 'timeNotRead', measure: training, words: 'når det blir bedre vær' },
  moved: { kind: 'moved', measure: { ...training, when: when('Andre kvartal 2027') }, at: done, again: false },
  moveWanted: { kind: 'moveWanted', measure: training, wish, again: false },
  changedSince: {
    kind: 'changedSince',
    measure: { ...roster, status: 'done' },
    by: 'avdelingsleder',
    at: before,
    wanted: { kind: 'status', status: 'partlyDone', nextStep: 'Høring i avdelingene' },
  },
  reported: { kind: 'reported', group: staffing, report: sent, again: false },
  'reported-again': { kind: 'reported', group: staffing, report: { ...sent, sentAt: before }, again: true },
  groupsReminded: { kind: 'groupsReminded', groups: [staffing, home], missed: [], again: false },
  'groupsReminded-again': { kind: 'groupsReminded', groups: [staffing, home], missed: [], again: true },
  'groupsReminded-some': { kind: 'groupsReminded', groups: [staffing], missed: [home], again: false },
  'groupsReminded-nobody': { kind: 'groupsReminded', groups: [], missed: [home], again: false },
  undone: { kind: 'undone', measure: training },
  shown: { kind: 'shown' },
  ...Object.fromEntries(refusals.map((why) => [`refused-${why}`, { kind: 'refused', why } as const])),
};
