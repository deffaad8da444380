/** The table of a real plan, told otherwise: what is the same plan to a person gives the same milestones. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LooseBlock } from './document-tree.ts';
import { openDocument } from './open-document.ts';
import { importPlan } from './plan-import.ts';
import { asPage, asText, asWord, bytesOf, heading, paragraph, table } from './sample-documents.ts';

const samples = process.env['FRAMDRIFT_SAMPLES'];
const gold = samples === undefined ? '' : join(samples, 'gold', '000.json');
const missing =
  samples === undefined ? 'FRAMDRIFT_SAMPLES is not set' : existsSync(gold) ? null : `no gold in ${samples}`;
if (missing !== null) console.log(`not run: retelling a real plan (${missing})`);

interface Row {
  readonly title: string;
  readonly who: string;
  readonly time: string;
  readonly from: string | null;
  readonly to: string | null;
}

interface GoldMilestone {
  readonly title: string;
  readonly participants: readonly string[];
  readonly when: { readonly text: string; readonly start: string | null; readonly end: string | null } | null;
}

function goldRows(): readonly Row[] {
  const { milestones } = JSON.parse(readFileSync(gold, 'utf8')) as { readonly milestones: readonly GoldMilestone[] };
  return milestones.map(({ title, participants, when }) => ({
    title,
    who: participants.join(', '),
    time: when?.text ?? '',
    from: when?.start ?? null,
    to: when?.end ?? null,
  }));
}

const shown = ({ title, time, from, to }: Row): string => `${title} | ${time} | ${from ?? ''}–${to ?? ''}`;

async function milestonesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const opened = await openDocument(bytes);
  if (!opened.ok) throw new Error(opened.failure.kind);
  return importPlan(opened.value.tree).items.flatMap((item) =>
    item.kind === 'milestone'
      ? [shown({ title: item.title, who: '', time: item.when.words, from: item.when.from, to: item.when.to })]
      : [],
  );
}

const writers = [
  asWord,
  (b: readonly LooseBlock[]) => bytesOf(asPage(b)),
  (b: readonly LooseBlock[]) => bytesOf(asText(b)),
];
const headings = {
  title: ['Hovedaktivitet', 'Aktivitet', 'Milepæl', 'Hva', 'Oppgave', 'Hovudaktivitet', 'Kva skal skje'],
  who: ['Deltagere, ansvar', 'Ansvarlig', 'Hvem', 'Deltakere', 'Ansvarleg', 'Kven'],
  time: ['Tid', 'Når', 'Frist', 'Tidspunkt', 'Tidsfrist', 'Periode'],
} as const;
const columns = ['title', 'who', 'time'] as const;

/** The words of time in the other written Norwegian; what is left is the same in both. */
const nynorsk = (time: string): string =>
  time.replace('Første uke', 'Fyrste veke').replace('Siste del ', 'Siste delen av ');

const front = [heading('Prosessplan'), paragraph('Dato: 09.10.2025'), heading('Foreløpig milepælsplan', 2)];

describe.skipIf(missing !== null)('the milestone table of a real plan', () => {
  const rows = missing === null ? goldRows() : [];
  const write = fc.constantFrom(...writers);
  const order = fc.shuffledSubarray([...columns], { minLength: 3 });
  const names = fc.record({
    title: fc.constantFrom(...headings.title),
    who: fc.constantFrom(...headings.who),
    time: fc.constantFrom(...headings.time),
  });

  test('gives the same in any order of columns under any names, with rows in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        write,
        order,
        names,
        fc.shuffledSubarray([...rows], { minLength: rows.length }),
        async (to, at, called, told) => {
          const body = told.map((row) => at.map((column) => row[column]));
          const bytes = await to([
            ...front,
            table(
              at.map((column) => called[column]),
              ...body,
            ),
          ]);
          expect(await milestonesIn(bytes)).toEqual(told.map(shown));
        },
      ),
      { numRuns: 90 },
    );
  });

  test('gives the same with its cells broken over lines', async () => {
    const broken = (text: string, at: number): string => {
      const words = text.split(' ');
      const cut = words.length < 2 ? 0 : 1 + (at % (words.length - 1));
      return cut === 0 ? text : `${words.slice(0, cut).join(' ')}\n${words.slice(cut).join(' ')}`;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(asWord, writers[1] ?? asWord),
        fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }),
        async (to, cuts) => {
          const body = rows.map((row, i) => [
            broken(row.title, cuts[i] ?? 0),
            row.who,
            broken(row.time, cuts[i + 10] ?? 0),
          ]);
          const bytes = await to([...front, table(['Hovedaktivitet', 'Deltagere, ansvar', 'Tid'], ...body)]);
          const oneLine = (await milestonesIn(bytes)).map((text) => text.replaceAll('\n', ' '));
          expect(oneLine).toEqual(rows.map(shown));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('gives times of other years where the plan is of other years', async () => {
    await fc.assert(
      fc.asyncProperty(write, fc.integer({ min: 1, max: 40 }), async (to, later) => {
        const moved = (text: string): string => text.replace(/\b20\d\d\b/g, (year) => String(Number(year) + later));
        const body = rows.map((row) => [row.title, row.who, moved(row.time)]);
        const bytes = await to([...front, table(['Hovedaktivitet', 'Deltagere, ansvar', 'Tid'], ...body)]);
        // The days of weeks and the last of February follow the year; its months do not.
        const months = (text: string): string => text.replace(/-\d\d(?=–|$)/g, '');
        const wanted = rows.map((row) =>
          shown({ ...row, time: moved(row.time), from: row.from && moved(row.from), to: row.to && moved(row.to) }),
        );
        expect((await milestonesIn(bytes)).map(months)).toEqual(wanted.map(months));
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same intervals in nynorsk', async () => {
    const body = rows.map((row) => [nynorsk(row.time), row.title, row.who]);
    const bytes = await asWord([...front, table(['Når', 'Hovudaktivitet', 'Deltakarar, ansvar'], ...body)]);
    expect(await milestonesIn(bytes)).toEqual(rows.map((row) => shown({ ...row, time: nynorsk(row.time) })));
  });

  test('gives something else where a time was changed: the comparison can fail', async () => {
    const body = rows.map((row, i) => [row.title, row.who, i === 0 ? 'November 2025' : row.time]);
    const bytes = await asWord([...front, table(['Hovedaktivitet', 'Deltagere, ansvar', 'Tid'], ...body)]);
    expect(await milestonesIn(bytes)).not.toEqual(rows.map(shown));
  });
});
