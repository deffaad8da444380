/** One change in words: what happened to what, from what to what, who did it on whose behalf, and by what way. */
import type { Day } from '#base/clock.ts';
import { addDays, yearOf } from '#base/calendar.ts';
import { type EntityName, entityNames } from '#domain/entities.ts';
import type { ChangeSource, HistoryEntry } from '#domain/history.ts';
import { type Happening, happeningOf, type Sum, toldFieldsOf } from '#domain/plan-history.ts';
import { formatDay, formatTimeOfDay } from '#text/calendar-words.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { fieldLabel, fieldValue } from '#text/field-values.ts';
import { changeLine, whoActed } from '#text/history-lines.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { counted } from '#text/sentence.ts';

const isEntity = (name: string): name is EntityName => entityNames.some((known) => known === name);

const happened: Readonly<Record<Happening, ByLanguage<string>>> = {
  created: { nb: 'ble lagt inn', nn: 'vart lagd inn', en: 'was added' },
  removed: { nb: 'ble tatt bort', nn: 'vart teken bort', en: 'was taken away' },
  restored: { nb: 'ble lagt tilbake', nn: 'vart lagd tilbake', en: 'was put back' },
  confirmed: { nb: 'er bekreftet uendret', nn: 'er stadfesta uendra', en: 'is confirmed unchanged' },
  takenBack: { nb: 'er ikke bekreftet likevel', nn: 'er ikkje stadfesta likevel', en: 'is not confirmed after all' },
  arranged: { nb: 'fikk ny plass i rekka', nn: 'fekk ny plass i rekkja', en: 'got a new place in the row' },
  status: { nb: 'fikk ny status', nn: 'fekk ny status', en: 'got a new status' },
  moved: { nb: 'ble flyttet', nn: 'vart flytta', en: 'was moved' },
  nextStep: { nb: 'fikk nytt neste steg', nn: 'fekk nytt neste steg', en: 'got a new next step' },
  changed: { nb: 'ble endret', nn: 'vart endra', en: 'was changed' },
};

/** Where the name of the thing stands above. */
const alone: Readonly<Partial<Record<Happening, ByLanguage<string>>>> = {
  confirmed: { nb: 'Bekreftet uendret', nn: 'Stadfesta uendra', en: 'Confirmed unchanged' },
  takenBack: {
    nb: 'Bekreftelsen er tatt tilbake',
    nn: 'Stadfestinga er teken tilbake',
    en: 'The confirmation was taken back',
  },
};

/** What is registered and sent is not merely added. */
const made: Readonly<Partial<Record<EntityName, ByLanguage<string>>>> = {
  decision: { nb: 'ble registrert', nn: 'vart registrert', en: 'was registered' },
  sentReport: { nb: 'ble levert', nn: 'vart levert', en: 'was handed in' },
  revision: { nb: 'ble vedtatt', nn: 'vart vedteken', en: 'was adopted' },
};

/** Stands after the title: «ble flyttet». */
export function happeningWords(entry: HistoryEntry, language: Language): string {
  const happening = happeningOf(entry);
  const own = happening === 'created' && isEntity(entry.entity) ? made[entry.entity] : undefined;
  return (own ?? happened[happening])[language];
}

/** «Tiltak», «Levert rapport»; what an older or a newer Framdrift calls otherwise stands as it is written. */
export const entityWords = (entity: string, language: Language): string =>
  capitalised(isEntity(entity) ? entityNouns[entity][language].singular : entity);

const reason: ByLanguage<string> = { nb: 'Årsak', nn: 'Årsak', en: 'Reason' };
const unsaid = '–';

/** The fields whose values say by themselves what they are values of. */
const plain = new Set(['status', 'state', 'when', 'nextStep']);

function linesOf(entry: HistoryEntry, language: Language, isPlain: (field: string) => boolean): readonly string[] {
  const { entity, before, after } = entry;
  return toldFieldsOf(entry).flatMap((field) => {
    if (!isEntity(entity)) return [field];
    const [was, is] = [before, after].map((values) => fieldValue(entity, field, values[field], language));
    if (field === 'moveReason') return is === unsaid ? [] : [`${reason[language]}: ${is}`];
    if (isPlain(field)) return [`${was} → ${is}`];
    return [`${fieldLabel(entity, field, language)}: ${was} → ${is}`];
  });
}

/** «I gang → Delvis gjennomført», «Årsak: Personvernombudet måtte høres», «Ansvarlig rolle: – → Enhetsleder». */
export const changeLines = (entry: HistoryEntry, language: Language): readonly string[] =>
  linesOf(entry, language, (field) => plain.has(field));

/** In the history of one thing: every value with its name, and where none was changed what was done to it. */
export function itemLines(entry: HistoryEntry, language: Language): readonly string[] {
  const lines = linesOf(entry, language, () => false);
  if (lines.length > 0) return lines;
  return [alone[happeningOf(entry)]?.[language] ?? changeLine(entry, language)];
}

const ways: Readonly<Record<ChangeSource, ByLanguage<string>>> = {
  tab: { nb: 'i Framdrift', nn: 'i Framdrift', en: 'in Framdrift' },
  card: { nb: 'på et kort', nn: 'på eit kort', en: 'on a card' },
  import: { nb: 'ved import', nn: 'ved import', en: 'by import' },
  service: { nb: 'av påminnelsene', nn: 'av påminningane', en: 'by the reminders' },
  sharePoint: { nb: 'i SharePoint', nn: 'i SharePoint', en: 'in SharePoint' },
};

export const wayWords = ({ via }: Pick<HistoryEntry, 'via'>, language: Language): string => ways[via][language];

/** «Kari Lund, som prosjektleder, klokka 14.31, i Framdrift» */
export function byWhomAndHow(entry: HistoryEntry, named: boolean, language: Language): string {
  const clock: ByLanguage<string> = { nb: 'klokka ', nn: 'klokka ', en: 'at ' };
  const time = `${clock[language]}${formatTimeOfDay(entry.at, language)}`;
  return [whoActed(entry, named, language), time, wayWords(entry, language)].join(', ');
}

const near: ByLanguage<{ readonly today: string; readonly yesterday: string }> = {
  nb: { today: 'I dag', yesterday: 'I går' },
  nn: { today: 'I dag', yesterday: 'I går' },
  en: { today: 'Today', yesterday: 'Yesterday' },
};

/** «I dag, onsdag 11. februar», «I går, tirsdag 10. februar», «5. februar», «18. november 2025» */
export function historyDay(day: Day, language: Language, today: Day): string {
  const options = { yearIfNot: yearOf(today) };
  const { today: now, yesterday } = near[language];
  if (day === today) return `${now}, ${formatDay(day, language, 'withWeekday', options)}`;
  if (day === addDays(today, -1)) return `${yesterday}, ${formatDay(day, language, 'withWeekday', options)}`;
  return formatDay(day, language, 'long', options);
}

/** All that can be searched of an entry: what the screen shows of it, and nothing that it hides from this reader. */
export const searchedWords = (entry: HistoryEntry, code: string, named: boolean, language: Language): string =>
  [
    code,
    entry.title,
    entityWords(entry.entity, language),
    happeningWords(entry, language),
    whoActed(entry, named, language),
    wayWords(entry, language),
    ...changeLines(entry, language),
  ].join(' ');

interface SumWords {
  readonly since: (day: string) => string;
  readonly moved: (many: boolean) => string;
  readonly decided: (many: boolean) => string;
  readonly recommended: (many: boolean) => string;
  readonly and: string;
}

const sumWords: ByLanguage<SumWords> = {
  nb: {
    since: (day) => `Siden ${day} er`,
    moved: () => 'flyttet',
    decided: () => 'registrert',
    recommended: () => 'anbefalt',
    and: 'og',
  },
  nn: {
    since: (day) => `Sidan ${day} er`,
    moved: (many) => (many ? 'flytta' : 'flytt'),
    decided: (many) => (many ? 'registrerte' : 'registrert'),
    recommended: (many) => (many ? 'tilrådde' : 'tilrådd'),
    and: 'og',
  },
  en: {
    since: (day) => `Since ${day},`,
    moved: (many) => (many ? 'have been moved' : 'has been moved'),
    decided: (many) => (many ? 'have been registered' : 'has been registered'),
    recommended: (many) => (many ? 'have been recommended' : 'has been recommended'),
    and: 'and',
  },
};

/** «A», «A og B», «A, B og C». */
const listed = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;

/** «Siden 14. januar er ett tiltak og én milepæl flyttet, én beslutning registrert og tre forslag anbefalt.»; '' of nothing. */
export function sumSentence(sum: Sum, since: Day, language: Language, today: Day): string {
  const words = sumWords[language];
  const things = [
    ...(sum.measuresMoved === 0 ? [] : [counted(sum.measuresMoved, 'measure', language)]),
    ...(sum.milestonesMoved === 0 ? [] : [counted(sum.milestonesMoved, 'milestone', language)]),
  ];
  const moved = sum.measuresMoved + sum.milestonesMoved;
  const clauses = [
    ...(moved === 0 ? [] : [`${listed(things, words.and)} ${words.moved(moved > 1)}`]),
    ...(sum.decisions === 0
      ? []
      : [`${counted(sum.decisions, 'decision', language)} ${words.decided(sum.decisions > 1)}`]),
    ...(sum.recommended === 0
      ? []
      : [`${counted(sum.recommended, 'proposal', language)} ${words.recommended(sum.recommended > 1)}`]),
  ];
  if (clauses.length === 0) return '';
  const day = formatDay(since, language, 'long', { yearIfNot: yearOf(today) });
  return `${words.since(day)} ${listed(clauses, words.and)}.`;
}

/** «32 tiltak, 12 milepæler»: what came into the plan together, the most of it first. */
export function importedWords(entries: readonly HistoryEntry[], language: Language): string {
  const counts = new Map<string, number>();
  for (const { entity } of entries) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([entity, count]) => {
      if (!isEntity(entity)) return `${count} ${entity}`;
      const { singular, plural } = entityNouns[entity][language];
      return `${count} ${count === 1 ? singular : plural}`;
    })
    .join(', ');
}
