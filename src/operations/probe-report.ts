/** What came of the probes, as a table to paste into a mail and as JSON. Names neither the site nor anybody. Pure. */
import { probeTitles, reportWords, sayObstacle, sayOlder, sayRemains } from '#text/probe.ts';
import type { Language } from '#text/language.ts';
import { expected, type Finding, type Report, unprobed } from './probe.ts';

interface Line {
  readonly step: string;
  readonly answer: string | null;
  /** null where nothing is expected. */
  readonly assumed: string | null;
}

/** What was asked, in the order of asking, and then what should have been. */
function linesOf({ probe, answers }: Finding): readonly Line[] {
  const assumed = new Map(Object.entries(expected[probe].answers));
  const asked = [...answers].map(([step, answer]): Line => ({ step, answer, assumed: assumed.get(step) ?? null }));
  const missing = [...assumed].filter(([step]) => !answers.has(step));
  return [...asked, ...missing.map(([step, wanted]): Line => ({ step, answer: null, assumed: wanted }))];
}

function markOf({ answer, assumed }: Line): string {
  if (answer === null) return '–';
  if (assumed === null) return '·';
  return answer === assumed ? '=' : '≠';
}

/** Columns as wide as their longest cell, so that it reads in a terminal and in a mail. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '¦').replaceAll(/\s+/g, ' ')));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const [head = [], ...body] = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  return [head, widths.map((width) => '-'.repeat(width)), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The sentences on what could not be asked and on what is left: these are for whoever runs it. */
export function complaintsOf(
  { run, blocked, findings, remains, older }: Report,
  language: Language,
): readonly string[] {
  const obstacles = findings.flatMap(({ probe, obstacle }) =>
    obstacle === null ? [] : [`${probe}: ${sayObstacle(obstacle, language)}`],
  );
  return [
    ...(blocked === null ? [] : [sayObstacle(blocked, language)]),
    ...obstacles,
    ...remains.map((each) => sayRemains(each, run, language)),
    ...(older.length === 0 ? [] : [sayOlder(older.map((name) => `«${name}»`).join(', '), language)]),
  ];
}

/** `when` and `version` say of which program the table is. */
export function reportText(report: Report, language: Language, { version, when }: Made): string {
  const words = reportWords[language];
  const all = report.findings.flatMap(linesOf);
  const count = (mark: string): number => all.filter((line) => markOf(line) === mark).length;
  const parts = report.findings.map((finding) => {
    const rows = linesOf(finding).map((line) => [
      markOf(line),
      line.step,
      line.answer ?? words.notAsked,
      line.assumed ?? '',
    ]);
    return `${finding.probe}: ${probeTitles[finding.probe][language]}\n\n${tableOf([
      ['', words.asked, words.tenant, words.assumed],
      ...rows,
    ])}`;
  });
  return [
    `Framdrift ${version}, ${when}, ${report.seconds} s`,
    words.marks,
    ...parts,
    words.summary(all.length - count('–'), count('≠'), count('–')),
    words.unprobed(Object.keys(unprobed).join(', ')),
  ].join('\n\n');
}

export interface Made {
  readonly version: string;
  readonly when: string;
}

export function reportJson(report: Report, { version, when }: Made): object {
  const { blocked, findings, remains, seconds } = report;
  return {
    version,
    when,
    seconds,
    blocked,
    probes: findings.map((finding) => ({
      id: finding.probe,
      assumptions: expected[finding.probe].assumptions,
      obstacle: finding.obstacle,
      answers: linesOf(finding).map((line) => ({ ...line, mark: markOf(line) })),
    })),
    unprobed,
    remains,
  };
}
