import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'vitest';
import { asWord, heading, list, paragraph, table } from '#documents/sample-documents.ts';
import { median, megabytes, report } from './figures.ts';

/** About 2 700 letters to a page. */
const PAGES = 100;

function page(number: number) {
  const sentence = `Kommunen vurderer i kapittel ${number} hvordan tjenesten skal møte flere eldre med færre ansatte. `;
  return [
    heading(`Kapittel ${number}`, 2),
    paragraph(sentence.repeat(8)),
    paragraph(
      `Arbeidet begynner i mars 2026 og skal være ferdig innen utgangen av ${2026 + (number % 5)}. ${sentence.repeat(6)}`,
    ),
    list(`Utrede tilbudet i krets ${number}`, `Prøve ny turnus fra høsten 2026`, `Måle effekten hvert kvartal`),
    table(
      ['Tiltak', 'Ansvarlig', 'Status', 'Frist'],
      [`Tiltak ${number} a`, 'Enhetsleder', 'I gang', 'Medio april 2026'],
      [`Tiltak ${number} b`, 'Kommunalsjef', 'Ikke startet', 'Ut 2027'],
    ),
  ];
}

interface Run {
  readonly cpu: number;
  readonly memory: number;
}

/** CPU seconds and peak resident bytes of a Node program, told by the program's own process as it ends. */
function run(...args: readonly string[]): Run {
  const tell =
    'process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\nUSED "+(u.userCPUTime+u.systemCPUTime)+" "+u.maxRSS)})';
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
  const { stderr, status } = spawnSync(process.execPath, ['--import', preload, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const [, micro, kilobytes] = /USED (\d+) (\d+)/.exec(stderr) ?? [];
  if (status !== 0 || micro === undefined) throw new Error(stderr);
  return { cpu: Number(micro) / 1e6, memory: Number(kilobytes) * 1024 };
}

test('the largest documents that are accepted', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-'));
  const rows = Array.from({ length: 3_900 }, (_, at) => [`Aktivitet ${at}`, 'Leder', `Mai ${2026 + (at % 9)}`]);
  const documents = {
    'a table of 3,900 rows': [heading('Milepælsplan'), table(['Hva', 'Hvem', 'Når'], ...rows)],
    '9,000 paragraphs': Array.from({ length: 9_000 }, (_, at) => paragraph(`Avsnitt ${at} om tjenesten.`)),
  };
  for (const [name, blocks] of Object.entries(documents)) {
    const file = path.join(folder, 'plan.docx');
    writeFileSync(file, await asWord(blocks));
    const { cpu, memory } = run('dist/programs/import.js', file);
    report(`import of ${name}`, `${cpu.toFixed(2)} s CPU, ${megabytes(memory)}`, '≤ 10 s, ≤ 300 MB');
  }
  rmSync(folder, { recursive: true });
});

test('a document of a hundred pages', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-'));
  const file = path.join(folder, 'plan.docx');
  writeFileSync(
    file,
    await asWord([heading('Plan'), ...Array.from({ length: PAGES }, (_, at) => page(at + 1)).flat()]),
  );
  const ours: Run[] = [];
  const alone: Run[] = [];
  // By turns, so that a busy machine is busy for both.
  for (let turn = 0; turn < 5; turn += 1) {
    alone.push(run('test/bench/mammoth-alone.mjs', file));
    ours.push(run('dist/programs/import.js', file));
  }
  rmSync(folder, { recursive: true });
  const cpu = (runs: readonly Run[]): number => median(runs.map((one) => one.cpu));
  const memory = (runs: readonly Run[]): number => Math.max(...runs.map((one) => one.memory));
  report('import of 100 pages, CPU', `${cpu(ours).toFixed(2)} s; mammoth alone ${cpu(alone).toFixed(2)} s`);
  report('import of 100 pages, ratio to mammoth alone', (cpu(ours) / cpu(alone)).toFixed(2), '≤ 2');
  report(
    'import of 100 pages, peak memory',
    `${megabytes(memory(ours))}; mammoth alone ${megabytes(memory(alone))}`,
    '≤ 300 MB',
  );
});
