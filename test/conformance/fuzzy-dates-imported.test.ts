import { describe, expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextAfter, contextWithoutClues, type DateContext, readFuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Milestone } from '#domain/milestone.ts';
import type { DraftMilestone } from '#documents/draft-plan.ts';
import { rowsOf } from '#documents/draft-rows.ts';
import { normaliseText } from '#documents/normalised-text.ts';
import { openDocument } from '#documents/open-document.ts';
import { importPlan } from '#documents/plan-import.ts';
import { asPage, bytesOf, heading, paragraph, table } from '#documents/sample-documents.ts';
import { formatDay } from '#text/calendar-words.ts';
import { fuzzyDates } from './fuzzy-dates.ts';

/** Readers of documents leave page numbers out before anybody looks for a time. */
const PAGE_NUMBER = 'side 12';

const TITLE = 'Fellessamling';

/** A document is read before anybody has said when the bodies meet. */
const withoutMeetings = fuzzyDates.filter(({ context }) => context.meetings.length === 0);

/** What stands in the row above, so that the reader comes to the next with this year and day in mind. */
function wordsAbove({ yearAbove, notBefore }: DateContext): string | null {
  if (notBefore !== null) return formatDay(notBefore, 'nb', 'long');
  return yearAbove === null ? null : `innen utgangen av ${yearAbove}`;
}

/** A plan of a municipality that does not exist, dated where the context is, with a milestone table around the words. */
function planWith(words: string, context: DateContext): Uint8Array {
  const above = wordsAbove(context);
  const rows = [
    ...(above === null ? [] : [['Oppstart i kommunestyret', 'Ordfører', above]]),
    [TITLE, 'Tillitsvalgte', words],
    ['Sluttrapport', 'Prosjektleder', 'Desember 2031'],
  ];
  const { documentDay } = context;
  return bytesOf(
    asPage([
      heading('Prosessplan for Skarvøy'),
      ...(documentDay === null ? [] : [paragraph(`Dato: ${formatDay(documentDay, 'nb', 'long')}`)]),
      heading('Foreløpig milepælsplan', 2),
      table(['Hovedaktivitet', 'Deltagere, ansvar', 'Tid'], ...rows),
    ]),
  );
}

/** What was found in the document, and the row of the plan that is made of it. */
async function imported(words: string, context: DateContext): Promise<{ found: DraftMilestone; row: Milestone }> {
  const opened = await openDocument(planWith(words, context));
  if (!opened.ok) return expect.fail(opened.failure.kind);
  const draft = importPlan(opened.value.tree);
  const made = rowsOf(draft, draft.items, {
    plan: null,
    codes: () => [],
    workPackages: [],
    source: 'plan.html',
    now: instantOf(0),
    by: 'Prosjektleder',
    newKey: countingKeys(),
  });
  const found = draft.items.find((item) => item.kind === 'milestone' && item.title === TITLE);
  const row = made.find(({ entity, row: { title } }) => entity === 'milestone' && title === TITLE);
  if (found?.kind !== 'milestone' || row?.entity !== 'milestone') return expect.fail(`no milestone with «${words}»`);
  return { found, row: row.row };
}

describe('a milestone table in a document', () => {
  it('can say every context of the corpus', () => {
    for (const { context } of withoutMeetings) {
      const above = wordsAbove(context);
      const start: DateContext = { ...contextWithoutClues, documentDay: context.documentDay };
      expect(above === null ? start : contextAfter(start, readFuzzyDate(above, start))).toEqual(context);
    }
  });

  it.each(withoutMeetings.filter(({ words }) => words !== PAGE_NUMBER))(
    'is read with «$words» in its cell, the words as the document has them',
    async ({ words, context, expected }) => {
      const { found, row } = await imported(words, context);
      // A document is read with one kind of space and without invisible characters, and a cell on one line.
      const asRead = normaliseText(words).replaceAll('\n', ' ');
      const condition = expected.condition === null ? null : normaliseText(expected.condition);
      expect(row.when).toMatchObject({ ...expected, words: asRead, condition, overridden: false });
      expect(found.reasons.includes('timeUnread')).toBe(expected.kind === 'unread');
      if (asRead === '') expect(found.certainty).toBe('untimed');
    },
  );

  it('has no time where a page number came between', async () => {
    expect((await imported(PAGE_NUMBER, contextWithoutClues)).row.when).toEqual(undated);
  });
});
