import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import type { CardAnswer } from '#domain/card-answer.ts';
import type { Notice } from '#domain/notice.ts';
import { languages } from '#text/language.ts';
import { type CardJson, type CardPlace } from './card.ts';
import { sizeOf } from './card-json.ts';
import { outcomeCard } from './outcome-card.ts';
import { readPress } from './press.ts';
import { cardSummary, reminderCard } from './reminder-card.ts';
import { outcomes } from './test-outcomes.ts';
import {
  decision,
  draft,
  due,
  first,
  hostileWords,
  measure,
  mine,
  notices,
  place,
  reader,
  week,
} from './test-reminders.ts';

const MOST = 25_000;
const singles: readonly Notice[] = Object.values(notices);
const nb = reader('nb');

/** Every part of a card, whatever it stands in. */
function partsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Readonly<Record<string, unknown>>, ...Object.values(value).flatMap(partsOf)];
}
const ofType = (card: CardJson, type: string): readonly Readonly<Record<string, unknown>>[] =>
  partsOf(card).filter((part) => part['type'] === type);
const texts = (card: CardJson): readonly string[] =>
  ofType(card, 'TextBlock').map(({ text }) => (typeof text === 'string' ? text : ''));
const titles = (card: CardJson): readonly unknown[] => {
  const { actions } = card;
  return Array.isArray(actions) ? actions.map((action: { readonly title?: unknown }) => action.title) : [];
};

/** As Teams' own addresses are: long. */
const long: CardPlace = {
  ...place,
  linkTo: (item) =>
    `https://teams.microsoft.com/l/entity/11111111-2222-3333-4444-555555555555/plan?context=%7B%22subEntityId%22%3A%22${item}%22%2C%22channelId%22%3A%2219%3A${'a'.repeat(64)}%40thread.tacv2%22%7D&tenantId=11111111-2222-3333-4444-555555555555`,
};

describe('a card', () => {
  const key = countingKeys(5_000);
  const late = (title: string): Notice => ({
    kind: 'measure',
    measure: { ...measure(title, { code: 'T1', responsibleRole: 'Leder for tildelingskontoret' }), key: key() },
    why: 'late',
    days: 11,
    escalated: false,
  });

  it('of a plan where two hundred measures are late tells of some, and how many more there are', () => {
    const all = Array.from({ length: 200 }, (_, index) =>
      late(`Tiltak nummer ${index} ${'som må gjøres '.repeat(12)}`),
    );
    for (const form of ['leader', 'channel', 'digest'] as const) {
      const card = reminderCard(due(form, [...all, ...week]), nb, long);
      expect(sizeOf(card)).toBeLessThan(MOST);
      expect(texts(card).some((text) => /^\[og \d+ til\]\(https:/.test(text))).toBe(true);
    }
    expect(texts(reminderCard(due('leader', all), nb, long))).toContain('Over fristen (200)');
  });

  it('tells less of each where there is too much of everything', () => {
    const said = '漢字'.repeat(100);
    const some = <Kind>(make: (at: number) => Kind): readonly Kind[] =>
      Array.from({ length: 30 }, (_, index) => make(index));
    const all: readonly Notice[] = [
      ...some(() => late(said)),
      ...some((days): Notice => ({
        ...notices.milestone,
        milestone: { ...notices.milestone.milestone, title: said },
        days,
      })),
      ...some((): Notice => ({ ...notices.proposal, proposal: { ...notices.proposal.proposal, title: said } })),
      ...some((): Notice => ({ ...notices.mandate, mandate: { ...notices.mandate.mandate, title: said } })),
      ...some((): Notice => ({ ...notices.condition, decision: { ...decision, title: said } })),
    ];
    for (const language of languages) {
      const card = reminderCard(due('leader', all), reader(language), long);
      expect(sizeOf(card)).toBeLessThan(MOST);
      expect(sizeOf(card)).toBeGreaterThan(10_000);
    }
    expect(sizeOf(reminderCard(due('digest', all), nb, long))).toBeLessThan(MOST);
  });

  it('is never too large, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), hostileWords, fc.nat(30), (language, words, count) => {
        const wrote = measure(words, {
          code: words.slice(0, 255),
          nextStep: words,
          statusWords: words,
          responsibleRole: words,
          when: { ...measure('').when, words },
        });
        const all: readonly Notice[] = [
          { kind: 'measure', measure: wrote, why: 'late', days: 1, escalated: true },
          { ...notices.report, report: { ...notices.report.report, draft: { ...draft, summary: words } } },
          {
            ...notices.decided,
            decision: { ...decision, title: words, points: [words, words, words], caseNumber: words },
          },
          ...Array.from({ length: count }, () => late(words)),
        ];
        const where = { ...long, plan: words, municipality: words };
        const to = reader(language);
        const drawn = [
          ...all.slice(0, 3).map((notice) => reminderCard(due('single', [notice]), to, where)),
          ...(['leader', 'channel', 'digest'] as const).map((form) => reminderCard(due(form, all), to, where)),
          outcomeCard({ kind: 'timeNotRead', measure: wrote, words }, due('digest', all), to, where),
          outcomeCard({ kind: 'commented', measure: wrote, at: to.now, again: false }, null, to, where),
        ];
        for (const card of drawn) expect(sizeOf(card)).toBeLessThan(MOST);
        for (const form of ['single', 'leader', 'digest'] as const)
          expect(cardSummary(due(form, all), to).length).toBeLessThan(400);
      }),
      { numRuns: 150 },
    );
  });

  it('gives whoever may not answer the facts, and the way to them', () => {
    const other = { ...nb, mayAnswer: false };
    const all = [...singles.map((notice) => due('single', [notice])), due('leader', week), due('digest', mine)];
    for (const reminder of all) {
      const card = reminderCard(reminder, other, place);
      expect(partsOf(card).filter(({ type }) => String(type).startsWith('Input.'))).toEqual([]);
      expect(ofType(card, 'Action.Execute')).toEqual([]);
      expect(ofType(card, 'Action.ShowCard')).toEqual([]);
      expect(ofType(card, 'Action.OpenUrl').length).toBe(1);
      expect(card['refresh']).toBeUndefined();
    }
    for (const outcome of Object.values(outcomes))
      expect(ofType(outcomeCard(outcome, null, other, place), 'Action.Execute')).toEqual([]);
  });

  it('for the channel names nobody and asks for no answer', () => {
    const card = reminderCard(due('channel', week), nb, { ...place, readers: [] });
    expect(ofType(card, 'Action.Execute')).toEqual([]);
    const roles = week.flatMap((notice) => (notice.kind === 'measure' ? notice.measure.responsibleRole : []));
    const said = JSON.stringify(card);
    expect(roles.filter((role) => role !== '' && said.includes(role))).toEqual([]);
    expect(JSON.stringify(reminderCard(due('leader', week), nb, place))).toContain(roles[0]);
  });

  it('is drawn anew for at most sixty, and not after a press', () => {
    for (const [kind, outcome] of Object.entries(outcomes))
      expect([kind, outcomeCard(outcome, null, nb, place)['refresh']]).toEqual([kind, undefined]);
    const readers = Array.from({ length: 70 }, (_, index) => `29:${index}`);
    const { refresh } = reminderCard(due('leader', week), nb, { ...place, readers });
    expect(refresh).toMatchObject({ action: { verb: 'show' }, userIds: readers.slice(0, 60) });
    expect(reminderCard(due('leader', week), nb, { ...place, readers: [] })['refresh']).toBeUndefined();
  });

  it('leads nowhere but to the plan, and only by https', () => {
    for (const address of ['http://teams.example/', 'javascript:alert(1)', 'https://a b', 'https://a"b', '']) {
      const card = reminderCard(due('leader', week), nb, { ...place, linkTo: () => address });
      expect(JSON.stringify(card)).not.toContain('](');
      expect(ofType(card, 'Action.OpenUrl')).toEqual([]);
    }
  });

  it('is wrapped and labelled throughout, and its headings are headings', () => {
    for (const notice of singles) {
      const card = reminderCard(due('single', [notice]), nb, place);
      for (const part of ofType(card, 'TextBlock')) expect(part['wrap']).toBe(true);
      for (const part of partsOf(card).filter(({ type }) => String(type).startsWith('Input.')))
        expect(typeof part['label'] === 'string' && part['label'] !== '').toBe(true);
      expect(card['lang']).toBe('nb');
      expect(card['fallbackText']).toBeTruthy();
      expect(ofType(card, 'TextBlock').some(({ style }) => style === 'heading')).toBe(true);
    }
  });

  it('asks no question by fields of the same name, and nothing in it is a template', () => {
    const all = [...singles.map((notice) => due('single', [notice])), due('leader', week), due('digest', mine)];
    for (const reminder of all) {
      const card = reminderCard(reminder, nb, place);
      const ids = partsOf(card).flatMap(({ type, id }) => (String(type).startsWith('Input.') ? [id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      expect(JSON.stringify(card)).not.toContain('${');
    }
  });

  it('has the grey ground for decisions and for nothing else', () => {
    const grey = Object.entries(notices)
      .filter(([, notice]) =>
        partsOf(reminderCard(due('single', [notice]), nb, place)).some(({ style }) => style === 'emphasis'),
      )
      .map(([name]) => name);
    expect(grey).toEqual(['order', 'condition', 'decided']);
  });

  it('offers the answers of the picture: still right, another status, another time, words', () => {
    const card = reminderCard(due('single', [notices['measure-silent']]), nb, place);
    expect(titles(card)).toEqual(['Stemmer fortsatt', 'Endre status', 'Flytt', 'Med ord']);
  });

  it('leaves to the plan what a field would cut', () => {
    const wrote = measure('Turnus', { nextStep: 'a'.repeat(401), statusWords: 'a'.repeat(601) });
    const notice: Notice = { kind: 'measure', measure: wrote, why: 'late', days: 1, escalated: false };
    expect(titles(reminderCard(due('single', [notice]), nb, place))).toEqual(['Stemmer fortsatt', 'Flytt']);
    const report = { ...notices.report.report, draft: { ...draft, summary: 'a'.repeat(601) } };
    const owes = reminderCard(due('single', [{ ...notices.report, report }]), nb, place);
    expect(titles(owes)).toEqual(['Åpne skjemaet']);
  });

  it('of many things asks of the first measures, each by its code', () => {
    expect(titles(reminderCard(due('digest', mine), nb, place))).toEqual([
      'Stemmer fortsatt: T23',
      'Stemmer fortsatt: T24',
      'Åpne Min side',
    ]);
  });

  it('to somebody new says first where she has come, and lets her report there too', () => {
    const card = reminderCard(due('digest', first), nb, place);
    expect(texts(card).slice(0, 2)).toEqual(['Framtidas helse · Sørvik kommune', 'Velkommen til planen']);
    expect(titles(card)).toEqual(['Februarrapport for AG2', 'Stemmer fortsatt: T08', 'Åpne Min side']);
    expect(partsOf(card).filter(({ type, id }) => type === 'Input.ChoiceSet' && id === 'mood').length).toBe(1);
  });

  it('offers to remind as many groups as lack a report', () => {
    expect(titles(reminderCard(due('leader', week), nb, place))).toEqual([
      'Send påminnelse til tre grupper',
      'Åpne oversikten',
    ]);
    const without = week.filter(({ kind }) => kind !== 'report');
    expect(titles(reminderCard(due('leader', without), nb, place))).toEqual(['Åpne oversikten']);
  });

  it('carries in each button what is read when it is pressed', () => {
    const filled: Readonly<Record<string, string>> = {
      status: 'done',
      time: 'mai',
      because: 'Fordi',
      note: 'Bra',
      mood: 'slow',
    };
    const verbs = new Set<unknown>();
    const cards = [
      ...singles.map((notice) => reminderCard(due('single', [notice]), nb, place)),
      reminderCard(due('leader', week), nb, place),
      ...Object.values(outcomes).map((outcome) => outcomeCard(outcome, due('digest', mine), nb, place)),
    ];
    for (const { verb, data, associatedInputs } of cards.flatMap((card) => ofType(card, 'Action.Execute'))) {
      const brought = associatedInputs === 'none' ? data : Object.assign({}, filled, data);
      expect([verb, readPress(verb, brought).ok]).toEqual([verb, true]);
      verbs.add(verb);
    }
    const all: readonly CardAnswer['kind'][] = [
      'comment',
      'confirm',
      'move',
      'readTime',
      'remindGroups',
      'report',
      'show',
      'status',
      'undo',
    ];
    expect(all.filter((verb) => !verbs.has(verb))).toEqual([]);
  });
});

describe('a card after a press', () => {
  it('keeps what was wanted, to be pressed once more', () => {
    const changed = outcomes['changedSince'];
    if (changed === undefined) throw new Error('No such outcome');
    const [keep] = ofType(outcomeCard(changed, null, nb, place), 'Action.Execute');
    expect(readPress(keep?.['verb'], keep?.['data'])).toMatchObject({
      ok: true,
      value: { answer: { kind: 'status', status: 'partlyDone', nextStep: 'Høring i avdelingene' } },
    });
  });

  it('tells nothing of the plan to somebody whose it is not', () => {
    for (const why of ['notMember', 'notYours', 'unreadable'] as const) {
      const card = JSON.stringify(outcomeCard({ kind: 'refused', why }, due('digest', mine), nb, place));
      expect(card).not.toContain(place.plan);
      expect(card).not.toContain('Turnus');
    }
  });

  it('has no empty line where the place has no name to be told', () => {
    const card = outcomeCard({ kind: 'refused', why: 'tooOld' }, null, nb, { ...place, plan: '' });
    expect(texts(card)).not.toContain('');
  });

  it('in a card of many things shows the rest, without what was answered', () => {
    const confirmed = outcomes['confirmed'];
    if (confirmed === undefined) throw new Error('No such outcome');
    const card = outcomeCard(confirmed, due('digest', mine), nb, place);
    expect(titles(card)).toEqual(['Angre', 'Stemmer fortsatt: T23']);
    expect(texts(card)).toContain('Dette venter fortsatt');
  });

  it('tells of cards that did not arrive in one line, and counts none of them among what waits', () => {
    const lost = (claim: string, unsure: boolean): Notice => ({ ...notices.undelivered, claim, unsure });
    const all = [lost('a', true), lost('b', true), lost('c', true), lost('d', false), lost('e', false)];
    const said = 'Vi vet ikke om tre påminnelser kom fram. To påminnelser kom ikke fram.';
    for (const form of ['digest', 'leader'] as const) {
      const card = reminderCard(due(form, [notices['measure-late'], ...all]), nb, place);
      expect(texts(card).filter((words) => words.includes('påminnelse'))).toEqual([said]);
    }
    const digest = due('digest', [notices['measure-late'], ...all]);
    expect(texts(reminderCard(digest, nb, place))).toContain('Én sak venter på deg');
    expect(cardSummary(digest, nb)).toMatch(/^Én sak venter på deg\. Først: Ny turnus/);
    const [one] = all;
    const single = reminderCard(
      due('digest', [notices['measure-late'], ...(one === undefined ? [] : [one])]),
      nb,
      place,
    );
    expect(texts(single)).toContain('Vi vet ikke om påminnelsen for 2. februar kom fram.');
    expect(texts(reminderCard(due('digest', all), nb, place))).toEqual(
      expect.arrayContaining(['Ingenting venter på deg nå.', said]),
    );
  });

  it('says so where nothing waits any more', () => {
    expect(texts(outcomeCard({ kind: 'shown' }, null, nb, place))).toContain('Ingenting venter på deg nå.');
    expect(texts(outcomeCard({ kind: 'shown' }, due('digest', []), nb, place))).toContain(
      'Ingenting venter på deg nå.',
    );
  });
});

describe('what a notification says', () => {
  it('is the thing and why, or how many', () => {
    expect(cardSummary(due('single', [notices['measure-late']]), nb)).toBe(
      'Ny turnus for sykehjemmet. 11 dager over fristen.',
    );
    expect(cardSummary(due('digest', mine), nb)).toBe(
      'Fire saker venter på deg. Først: Ny turnus for sykehjemmet. 11 dager over fristen.',
    );
    expect(cardSummary(due('digest', first), nb)).toBe(
      'Velkommen til planen. Du er med i Bemanning og vakter. Du har ansvar for ett tiltak. Tre saker venter på deg.',
    );
    expect(cardSummary(due('leader', week), nb)).toBe(
      'Én milepæl og to tiltak er over fristen. To forslag venter på styringsgruppa. Én gruppe er over fristen med rapporten. To grupper har ikke begynt på rapporten.',
    );
    expect(cardSummary(due('leader', [notices.mandate]), nb)).toBe('Én sak trenger noen nå.');
  });
});
