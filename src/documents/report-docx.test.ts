import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, parseDay } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import { blankPlan, type Plan } from '#domain/plan.ts';
import type { MeasureStatus } from '#domain/measure.ts';
import { newRow } from '#domain/row.ts';
import { type SteeringReport, steeringReportOf, type SteeringRows } from '#domain/steering-report.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { type Language, languages } from '#text/language.ts';
import { arbitraryRows } from '../../test/conformance/rows-arbitrary.ts';
import { readDocx } from './docx-reader.ts';
import { passagesOf } from './document-tree.ts';
import { documentLimits } from './limits.ts';
import { reportDocx } from './report-docx.ts';
import { headingsOf, hearingFaults, openWordFile } from './word-checks.ts';

const now = '2026-02-11T13:32:00.000Z' as Instant;
const today = parseDay('2026-02-11') ?? expect.fail();

function midProcess(): SteeringReport {
  const rows = scenarios['mid-process'].rows(countingKeys(), now);
  const of = (name: (typeof rows)[number]['entity']) =>
    rows.flatMap((one) => (one.entity === name ? [one.row] : [])) as never;
  const plan = rows.find(({ entity }) => entity === 'plan')?.row as Plan;
  return steeringReportOf(
    plan,
    {
      milestone: of('milestone'),
      measure: of('measure'),
      workPackage: of('workPackage'),
      proposal: of('proposal'),
      consultation: of('consultation'),
      decision: of('decision'),
      request: of('request'),
      sentReport: of('sentReport'),
      meeting: of('meeting'),
      involvement: of('involvement'),
    },
    today,
    now,
  );
}

const isOver = (status: MeasureStatus): boolean => status === 'done' || status === 'notRelevant';

function written(report: SteeringReport, language: Language = 'nb'): Uint8Array {
  const made = reportDocx(report, language, null);
  return made.ok ? made.value : expect.fail();
}

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocx(bytes, documentLimits);
  return read.ok ? [...passagesOf(read.value.tree.blocks)].map(({ text }) => text).join('\n') : expect.fail();
}

describe('the steering report as a Word document', () => {
  it.each(languages)('is a whole file that can be heard as well as seen, in %s', (language) => {
    const file = openWordFile(written(midProcess(), language));
    expect(file.faults).toEqual([]);
    expect(hearingFaults(file)).toEqual([]);
  });

  it('says what it holds, in the order in which a steering group reads', () => {
    const headings = headingsOf(openWordFile(written(midProcess()))).filter(([level]) => level !== '2');
    expect(headings.map(([, text]) => text)).toEqual([
      'Rapport til styringsgruppa',
      'Prosjektlederens vurdering',
      'Til beslutning',
      'Ønsker hjelp',
      'Milepæler',
      'Tiltak',
      expect.stringMatching(/^Vedtak og beslutninger/),
      'Medvirkning',
    ]);
  });

  it('calls a proposal a proposal, and says that nobody has decided it', async () => {
    const report = midProcess();
    expect(report.proposals.length).toBeGreaterThan(0);
    const words = await wordsOf(written(report));
    expect(words).toContain('Ingen av dem er besluttet.');
    for (const { proposal } of report.proposals) {
      expect(words).toContain(`Forslag ${proposal.code}`);
      expect(words).toContain(proposal.title);
    }
  });

  it('has every status, time and reason in words', async () => {
    const report = midProcess();
    const words = await wordsOf(written(report));
    for (const { milestone, moved } of report.milestones) {
      expect(words).toContain(milestone.title);
      if (moved) expect(words).toContain(milestone.moveReason);
    }
    for (const { measure } of report.packages.flatMap(({ measures }) => measures)) {
      expect(words).toContain(measure.title);
      if (!isOver(measure.status)) expect(words).toContain(measure.when.words);
    }
    expect(words).toContain('Delvis gjennomført');
    expect(words).toContain('Over fristen');
  });

  it('has a mark before each status, which says in words what it shows', () => {
    const report = midProcess();
    const document = strFromU8(unzipSync(written(report))['word/document.xml'] ?? new Uint8Array());
    const marks = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt);
    const open = report.packages.flatMap(({ measures }) => measures).filter(({ measure }) => !isOver(measure.status));
    expect(marks).toHaveLength(open.length);
    expect(marks).toContain('Merke for Delvis gjennomført');
  });

  it('numbers its pages by fields, and tells Word its language and title', () => {
    const files = unzipSync(written(midProcess(), 'nn'));
    const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    expect(part('word/footer1.xml')).toMatch(/w:instr=" PAGE ".*w:instr=" NUMPAGES "/);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="nn-NO"');
    expect(part('docProps/core.xml')).toContain('<dc:title>Rapport til styringsgruppa</dc:title>');
    expect(part('docProps/core.xml')).toContain('2026-02-11T13:32:00Z');
  });

  it('says the same a year later: the same report gives the same bytes', () => {
    expect(written(midProcess())).toEqual(written(JSON.parse(JSON.stringify(midProcess())) as SteeringReport));
  });

  it('holds no time that is another on the day that it is read', async () => {
    const words = await wordsOf(written(midProcess()));
    expect(words).toMatch(/Nå gjelder .+, /);
    expect(words).not.toMatch(/dager igjen|i dag|i morgen|\d+ dager over/);
  });

  it('has what the project leader says of it, or a line to write it on', async () => {
    expect(await wordsOf(written(midProcess()))).toContain('Skriv to eller tre setninger');
    const words = await wordsOf(written({ ...midProcess(), assessment: 'Vi er i rute.\nTurnus haster.' }));
    expect(words).toContain('Vi er i rute.\nTurnus haster.');
    expect(words).not.toContain('Skriv to eller tre setninger');
  });

  it('tells in one line of each package what is done, and always names what is no longer wanted', async () => {
    const report = midProcess();
    const words = await wordsOf(written(report));
    const gone = report.packages
      .flatMap(({ measures }) => measures)
      .filter(({ measure }) => measure.status === 'notRelevant');
    expect(gone.length).toBeGreaterThan(0);
    for (const { measure } of gone) expect(words).toMatch(new RegExp(`Ikke aktuelt: .*${measure.title}`));
    expect(words).toMatch(/^Gjennomført: .+, .+\.$/m);
  });

  it('tells what has become otherwise since the group was told last', async () => {
    const report = { ...midProcess(), since: parseDay('2026-01-15') };
    const [first] = report.packages.flatMap(({ measures }) => measures);
    const measure = first?.measure ?? expect.fail();
    const changed = [{ kind: 'status', measure, from: 'notStarted' } as const];
    const words = await wordsOf(written({ ...report, changed }));
    expect(words).toMatch(/^Endret siden \d/m);
    expect(words).toContain(`${measure.code} ${measure.title}: Fra «Ikke startet» til`);
    expect(await wordsOf(written({ ...report, changed: [] }))).not.toContain('Endret siden');
  });

  it('is whole for a plan without a single row', () => {
    const plan = blankPlan(newRow('' as Key, '' as Key));
    const nothing: SteeringRows = {
      milestone: [],
      measure: [],
      workPackage: [],
      proposal: [],
      consultation: [],
      decision: [],
      request: [],
      sentReport: [],
      meeting: [],
      involvement: [],
    };
    const file = openWordFile(written(steeringReportOf(plan, nothing, today, now)));
    expect([...file.faults, ...hearingFaults(file)]).toEqual([]);
  });

  it('is whole whatever the rows hold', () => {
    const few = <Name extends keyof SteeringRows>(name: Name) => fc.array(arbitraryRows[name], { maxLength: 3 });
    const rows = fc.record({
      milestone: few('milestone'),
      measure: few('measure'),
      workPackage: few('workPackage'),
      proposal: few('proposal'),
      consultation: few('consultation'),
      decision: few('decision'),
      request: few('request'),
      sentReport: few('sentReport'),
      meeting: few('meeting'),
      involvement: few('involvement'),
    });
    fc.assert(
      fc.property(arbitraryRows.plan, rows, fc.constantFrom(...languages), (plan, found, language) => {
        const mine = Object.fromEntries(
          Object.entries(found).map(([name, all]) => [
            name,
            all.map((one) => ({ ...one, plan: plan.key, removed: null })),
          ]),
        ) as unknown as SteeringRows;
        const file = openWordFile(written(steeringReportOf(plan, mine, today, now), language));
        expect(file.faults).toEqual([]);
        expect(hearingFaults(file)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
