import { describe, expect, it } from 'vitest';
import { instantOf, parseInstant } from '#base/clock.ts';
import { entityNames } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { changeActs } from '#domain/history.ts';
import { roles } from '#domain/role.ts';
import { type CheckFinding, rowsOf, verdictOf } from '#domain/self-check.ts';
import { needs, type Refusal } from '#domain/steps.ts';
import { failureText } from './failures.ts';
import { actingRole, changeLine } from './history-lines.ts';
import { type ByLanguage, type Language, languages } from './language.ts';
import { viewWords } from './list-views.ts';
import { roleInSentence } from './roles.ts';
import { rowText, verdictSentence } from './self-check.ts';
import { needTexts, refusalText } from './steps.ts';
import type { AgendaHeading } from './timeline-screen.ts';

type Parts = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Parts => typeof value === 'object' && value !== null;
const isByLanguage = (value: unknown): value is ByLanguage<unknown> =>
  isObject(value) && Object.keys(value).toSorted().join() === 'en,nb,nn';
const isText = (value: unknown): value is ByLanguage<string> =>
  isByLanguage(value) && languages.every((language) => typeof value[language] === 'string');
const isFunction = (value: unknown): value is (...given: readonly unknown[]) => unknown => typeof value === 'function';

interface Said {
  readonly name: string;
  readonly text: ByLanguage<string>;
}

/** Every value that a module of this folder gives away, by the name that it is exported under; a new file is among them. */
const exported: readonly (readonly [name: string, value: unknown])[] = Object.entries(
  import.meta.glob<Parts>(['./**/*.ts', '!./**/*.test.ts'], { eager: true }),
).flatMap(([file, module]) =>
  Object.entries(module)
    .filter(([, value]) => isObject(value))
    .map(([name, value]) => [`${file} ${name}`, value] as const),
);

/** Every table that gives each of several things its words. */
const tables = exported.flatMap(([name, table]) =>
  isObject(table) && Object.values(table).length > 0 && Object.values(table).every(isText)
    ? [[name, table as Readonly<Record<string, ByLanguage<string>>>] as const]
    : [],
);

const headings: readonly AgendaHeading[] = [
  { kind: 'late' },
  { kind: 'month', year: 2026, month: 2, thisYear: true },
  { kind: 'month', year: 2027, month: 1, thisYear: false },
  { kind: 'season', year: 2026, season: 'spring', thisYear: true },
  { kind: 'season', year: 2027, season: 'winter', thisYear: false },
  { kind: 'year', year: 2026 },
  { kind: 'recurring' },
  { kind: 'untimed' },
];
/** What a text with gaps can be asked to put in them; a text that takes none of these needs another sample here. */
const samples: readonly unknown[] = ['Dagtilbud', '', 0, 1, 2, 13, '2026-02-11T13:32:00.000Z', ...headings];

/** What a text with gaps says for a sample in each of its gaps; null where the sample is of another kind than the gap. */
function answered(ask: ByLanguage<unknown>, sample: unknown): ByLanguage<string> | null {
  try {
    const say = (language: Language): unknown => {
      const asked = ask[language];
      return isFunction(asked) ? asked(...Array.from({ length: asked.length }, () => sample)) : null;
    };
    const text: ByLanguage<unknown> = { nb: say('nb'), nn: say('nn'), en: say('en') };
    return isText(text) && !/undefined|NaN|null|\[object/.test(Object.values(text).join(' ')) ? text : null;
  } catch {
    return null;
  }
}

const broken: string[] = [];
const texts: Said[] = [];

/** Takes a value apart until nothing but texts in three languages is left; what does not come out so is broken. */
function takeApart(name: string, value: unknown): void {
  if (!isObject(value)) return;
  if (!isByLanguage(value)) {
    for (const [part, inside] of Object.entries(value)) takeApart(`${name}.${part}`, inside);
    return;
  }
  if (isText(value)) {
    texts.push({ name, text: value });
    return;
  }
  const { nb, nn, en } = value;
  if (isFunction(nb) && isFunction(nn) && isFunction(en)) {
    const said = samples.flatMap((sample) => {
      const text = answered(value, sample);
      return text === null ? [] : [{ name: `${name}(${JSON.stringify(sample)})`, text }];
    });
    if (said.length === 0) broken.push(`${name} answers no sample`);
    texts.push(...said);
  } else if (isObject(nb) && isObject(nn) && isObject(en)) {
    // English nouns have no gender.
    const names = [nb, nn, en].map((parts) => Object.keys(parts).filter((part) => part !== 'gender'));
    if (new Set(names.map(String)).size > 1) broken.push(`${name} differs between the languages`);
    for (const part of names[0] ?? []) takeApart(`${name}.${part}`, { nb: nb[part], nn: nn[part], en: en[part] });
  } else broken.push(`${name} is not there in every language`);
}
for (const [name, value] of exported) takeApart(name, value);

const inEach = (say: (language: Language) => string): ByLanguage<string> => ({
  nb: say('nb'),
  nn: say('nn'),
  en: say('en'),
});

const failures: { readonly [Kind in PlanFailure['kind']]: Extract<PlanFailure, { readonly kind: Kind }> } = {
  offline: { kind: 'offline' },
  busy: { kind: 'busy', until: parseInstant('2026-02-11T13:32:00Z') ?? instantOf(0) },
  signIn: { kind: 'signIn' },
  noAccess: { kind: 'noAccess' },
  notAllowed: { kind: 'notAllowed', list: 'mandate', act: 'change', by: ['projectLeader', 'steeringGroup'] },
  siteMissing: { kind: 'siteMissing' },
  listMissing: { kind: 'listMissing', lists: ['Tiltak'] },
  columnMissing: { kind: 'columnMissing', list: 'Tiltak', columns: ['Status'] },
  listsOlder: { kind: 'listsOlder', names: ['Status'] },
  newer: { kind: 'newer' },
  tooLong: { kind: 'tooLong', column: 'Tiltak', length: 300, limit: 255 },
  rowGone: { kind: 'rowGone' },
  unreadable: { kind: 'unreadable', columns: ['Status'] },
  overtaken: { kind: 'overtaken', by: 'Enhetsleder' },
  nationalId: { kind: 'nationalId' },
  refused: { kind: 'refused', code: '400' },
  full: { kind: 'full' },
  unavailable: { kind: 'unavailable', code: '503' },
  notSharePoint: { kind: 'notSharePoint' },
};
const severalMissing: readonly PlanFailure[] = [
  { kind: 'notAllowed', list: 'decision', act: 'change', by: [] },
  { kind: 'notAllowed', list: 'plan', act: 'add', by: ['member'] },
  { kind: 'listMissing', lists: ['Tiltak', 'Status'] },
  { kind: 'columnMissing', list: 'Tiltak', columns: ['Status', 'Plan'] },
];
const refusals: readonly Refusal[] = [
  ...roles.map((role): Refusal => ({ kind: 'stepNotYours', by: [role, 'projectLeader', 'member'] })),
  ...needs.map((need): Refusal => ({ kind: 'stepNeeds', needs: [need] })),
  { kind: 'stepNeeds', needs },
];

const [list, column, view, group] = ['Tiltak', 'Status', 'Etter arbeidspakke', 'Planledelse'];
const parts = ['lists', 'timeZone', 'versions', 'views', 'rights', 'rows', 'registered'] as const;
const fine = [
  'mayChange',
  'mayRead',
  'reached',
  'lists',
  'views',
  'versions',
  'timeZone',
  'rights',
  'times',
  'rows',
  'registered',
] as const;
const found: readonly CheckFinding[] = [
  { kind: 'listMissing', list },
  { kind: 'listRenamed', list, found: 'Oppgaver' },
  { kind: 'columnMissing', list, column },
  { kind: 'columnRenamed', list, column, found: 'Tilstand' },
  ...(['type', 'choices', 'index', 'unique'] as const).map(
    (what) => ({ kind: 'columnDrifted', list, column, what }) as const,
  ),
  { kind: 'columnForeign', list, column },
  { kind: 'newer', version: 2 },
  { kind: 'older', version: 1 },
  { kind: 'older', version: null },
  { kind: 'timeZone', id: 2, zone: '(UTC) Dublin, Edinburgh, Lisbon, London' },
  { kind: 'versioningOff', list },
  { kind: 'fewVersions', list, kept: 5 },
  { kind: 'duplicateKeys', list, keys: 1 },
  { kind: 'viewMissing', list, view },
  { kind: 'viewDrifted', list, view, what: 'query' },
  { kind: 'formatDrifted', list, column },
  { kind: 'groupMissing', group },
  { kind: 'groupClosed', group },
  { kind: 'levelMissing' },
  { kind: 'levelDrifted' },
  { kind: 'rightsInherited', list },
  { kind: 'rightsDrifted', list, group },
  { kind: 'rightsForeign', list, who: 'Rektor' },
  { kind: 'untimed', title: 'Dagtilbud' },
  { kind: 'unreadable', list, address: '' },
  { kind: 'changedAfterwards', list, title: 'Dagtilbud' },
  { kind: 'unverifiable', list, title: 'Dagtilbud' },
  ...parts.flatMap((part) => Object.values(failures).map((failure) => ({ kind: 'unchecked', part, failure }) as const)),
  ...fine.map((what) => ({ kind: 'fine', what, count: 7 }) as const),
];
/** Each alone, and each thrice. */
const checked: readonly Said[] = found.flatMap((finding) =>
  [[finding], [finding, finding, finding]].flatMap((all) => {
    const [row] = rowsOf(all);
    if (row === undefined) return [];
    const sentence = (language: Language): string =>
      verdictSentence(verdictOf([row]), language)
        .map((part) => (typeof part === 'string' ? part : part.text))
        .join('');
    return [
      { name: `${finding.kind}, line`, text: inEach((language) => rowText(row, language).what) },
      { name: `${finding.kind}, meaning("")`, text: inEach((language) => rowText(row, language).more) },
      { name: `${finding.kind}, verdict`, text: inEach(sentence) },
    ];
  }),
);

const sentences: readonly Said[] = [
  ...[...Object.values(failures), ...severalMissing].flatMap((failure) => [
    { name: `${failure.kind}, what`, text: inEach((language) => failureText(failure, language).what) },
    { name: `${failure.kind}, remedy`, text: inEach((language) => failureText(failure, language).remedy) },
  ]),
  ...entityNames.flatMap((entity) =>
    [...refusals, { kind: 'stepNotPossible', from: 'draft', to: 'planned' } as const].flatMap((refusal) => [
      {
        name: `${entity} ${refusal.kind}, what`,
        text: inEach((language) => refusalText(refusal, entity, language).what),
      },
      {
        name: `${entity} ${refusal.kind}, remedy`,
        text: inEach((language) => refusalText(refusal, entity, language).remedy),
      },
    ]),
  ),
];

const history: readonly Said[] = entityNames.flatMap((entity) =>
  changeActs.flatMap((act) =>
    roles.flatMap((role) => [
      { name: `${entity} ${act}`, text: inEach((language) => changeLine({ entity, act }, language)) },
      { name: role, text: inEach((language) => actingRole({ role }, language)) },
    ]),
  ),
);

const everything = [...texts, ...sentences, ...checked, ...history];
const wrong = (
  is: (text: ByLanguage<string>, name: string) => boolean,
  among: readonly Said[] = everything,
): readonly string[] =>
  among
    .filter(({ name, text }) => is(text, name))
    .map(({ name, text }) => `${name}: ${Object.values(text).join(' | ')}`);

/** What only one of the two has, of the words that every text uses. */
const bokmål =
  /(?<!\p{L})(ikke|hva|hvem|hvordan|hvorfor|hvor|hvilke[nt]?|noen?|fra|bare|gjøre[rs]?|uka|uker?|mangler|jeg|beslutning|ennå|være|ble|de|dem|en|et|ett|mulig|selv|sammen|flere|åpne|navn|måned|kommer|uten|innen|annet|endret|vedtatt|følger|henter|venter)(?!\p{L})/iu;
const nynorsk =
  /(?<!\p{L})(ikkje|kva|kven|korleis|kvifor|noko|nokon|frå|berre|gjere|veke|vekene?|manglar|eg|enno|vere|vart|dei|ein|eit|eitt|mogleg|sjølve?|saman|fleire|opne|namn|månad|kjem|utan|innan|anna|endra|vedteke|vedteken|følgjer|hentar|ventar|ho)(?!\p{L})/iu;
const english = /(?<!\p{L})(the|and|of|is|are|not|you|we|was|were|with|cannot|has|have)(?!\p{L})/iu;

describe('what people read', () => {
  it('was found, in every module of the folder', () => {
    expect(tables.length).toBeGreaterThan(65);
    expect(texts.length).toBeGreaterThan(1200);
    for (const file of ['shell', 'import-screen', 'documents', 'measure', 'entities']) {
      expect(texts.some(({ name }) => name.startsWith(`./${file}.ts`))).toBe(true);
    }
  });

  it('is there in every language, with the same parts', () => {
    expect(broken).toEqual([]);
    expect(
      wrong((text) => languages.some((language) => text[language].trim() === ''), [...sentences, ...history]),
    ).toEqual([]);
    // Nothing to say is a text too, of a title that is not there.
    expect(wrong((text, name) => !name.includes('(') && languages.some((language) => text[language] === ''))).toEqual(
      [],
    );
  });

  it('has no blank at either end and no two in a row', () => {
    const filled = everything.filter(({ name }) => !name.endsWith('("")'));
    expect(wrong((text) => languages.some((language) => /^\s|\s$|\s\s/.test(text[language])), filled)).toEqual([]);
  });

  it('agrees with a count of one', () => {
    const plural = /(?<![\d\p{L}])1 \p{L}{2,}(er|ar)(?!\p{L})/u;
    expect(wrong(({ nb, nn }) => plural.test(nb) || plural.test(nn))).toEqual([]);
    const many = /(?<![\d\p{L}])1 \p{L}{3,}s(?!\p{L})/u;
    // No text is so short that its limit is one sign.
    expect(wrong(({ en }, name) => many.test(en) && !name.includes('tooLongTexts'))).toEqual([]);
  });

  it('speaks calmly: no exclamation mark, no «vennligst»', () => {
    expect(wrong((text) => /!|vennligst|ver venleg|please/i.test(Object.values(text).join(' ')))).toEqual([]);
  });

  it('is bokmål, nynorsk or English, and never two of them', () => {
    expect(wrong(({ nn }) => bokmål.test(nn))).toEqual([]);
    expect(wrong(({ nb }) => nynorsk.test(nb))).toEqual([]);
    expect(wrong(({ nb, nn }) => english.test(nb) || english.test(nn))).toEqual([]);
    expect(wrong(({ en }) => /[æøåÆØÅ]/.test(en.replace('Bokmål', '')))).toEqual([]);
  });

  it('would be found wrong: the words that tell the languages apart are told apart', () => {
    expect(bokmål.test('Du må ikke det.') && !bokmål.test('Du må ikkje det.')).toBe(true);
    expect(nynorsk.test('Det er noko.') && !nynorsk.test('Det er noe.')).toBe(true);
    expect(english.test('Cannot save') && !english.test('Lagre')).toBe(true);
  });
});

describe('a table of labels', () => {
  it('begins each with a capital', () => {
    const small = tables.filter(
      ([, table]) =>
        table !== roleInSentence &&
        table !== viewWords &&
        Object.values(table).some((text) => languages.some((language) => !/^\p{Lu}/u.test(text[language]))),
    );
    expect(small.map(([name]) => name)).toEqual([]);
  });

  it('calls two things by two names, in every language', () => {
    const twice = tables.flatMap(([name, table]) =>
      languages.flatMap((language) => {
        const said = Object.values(table).map((text) => text[language]);
        return said.filter((text, index) => said.indexOf(text) !== index).map((text) => `${name}: ${text}`);
      }),
    );
    expect(twice).toEqual([]);
  });
});

describe('what stands in somebody’s way', () => {
  it('is told in whole sentences, what is wrong and what to do', () => {
    expect(
      wrong((text) => languages.some((language) => !/^[«“]?\p{Lu}.*\.$/su.test(text[language])), sentences),
    ).toEqual([]);
  });

  it('has one sentence for what a step lacks, and one for what to do', () => {
    const lacking = Object.values(needTexts).flatMap((text) =>
      languages.flatMap((language) => Object.values(text[language])),
    );
    expect(lacking.filter((sentence) => !/^[^.]+\.$/.test(sentence))).toEqual([]);
  });

  it('is told differently in each language', () => {
    expect(wrong(({ nb, nn, en }) => nb === en || nn === en, sentences)).toEqual([]);
  });

  it('is called by the things’ names, not by the program’s', () => {
    const codes = [...Object.keys(failures), ...needs, ...roles].filter((code) => /[A-Z]/.test(code));
    const shown = new RegExp(`\\b(${codes.join('|')})\\b`);
    expect(wrong((text) => shown.test(Object.values(text).join(' ')), [...sentences, ...history])).toEqual([]);
  });
});
