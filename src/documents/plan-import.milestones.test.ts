import { describe, expect, test } from 'vitest';
import type { DraftMilestone } from './draft-plan.ts';
import type { LooseBlock } from './document-tree.ts';
import { openDocument } from './open-document.ts';
import { importPlan } from './plan-import.ts';
import { asPage, asText, asWord, bytesOf, heading, paragraph, table } from './sample-documents.ts';

async function milestonesIn(bytes: Uint8Array): Promise<DraftMilestone[]> {
  const opened = await openDocument(bytes);
  if (!opened.ok) throw new Error(opened.failure.kind);
  return importPlan(opened.value.tree).items.filter((item) => item.kind === 'milestone');
}

const formats: Readonly<Record<string, (blocks: readonly LooseBlock[]) => Promise<Uint8Array>>> = {
  Word: asWord,
  'a web page': async (blocks) => bytesOf(asPage(blocks)),
  text: async (blocks) => bytesOf(asText(blocks)),
};

const shown = ({ title, participants, when }: DraftMilestone): string =>
  [title, participants.join(' + '), when.words, `${when.from ?? ''}–${when.to ?? ''}`].join(' | ');

const front = [
  heading('Prosessplan for Skarvøy'),
  paragraph('Dato: 12. januar 2026'),
  heading('Foreløpig milepælsplan'),
];

/** Title, who, when in words, interval. */
const plan = [
  ['Forankring i kommunestyret', '', 'Mars 2026', '2026-03-01–2026-03-31'],
  ['Utarbeide mandat for gruppene', 'Kommunalsjef', 'Slutten av mars 2026', '2026-03-21–2026-03-31'],
  ['Oppstartsmøte, styringsgruppe', 'Styringsgruppe', 'Medio april 2026', '2026-04-11–2026-04-20'],
  ['Fellessamling', 'Tillitsvalgte', 'Første uke juni 2026', '2026-06-01–2026-06-07'],
  ['Gjennomgang av utkast', 'Referansegruppa', '', '–'],
  ['Sluttrapport', 'Prosjektleder', 'Desember 2027', '2027-12-01–2027-12-31'],
  ['Evalueringsmøte', '', '', '–'],
] as const;

const expected = plan.map((row) => row.join(' | '));
const cells = plan.map(([title, who, when]) => ({ title, who, when }));

describe.each(Object.entries(formats))('a milestone table in %s', (_, write) => {
  const read = async (...blocks: LooseBlock[]): Promise<string[]> =>
    (await milestonesIn(await write([...front, ...blocks]))).map(shown);

  test('gives every row, dated or not, in order', async () => {
    const rows = cells.map(({ title, who, when }) => [title, who, when]);
    expect(await read(table(['Hovedaktivitet', 'Deltagere, ansvar', 'Tid'], ...rows))).toEqual(expected);
  });

  test('may call its columns something else, in another order', async () => {
    const rows = cells.map(({ title, who, when }, i) => [String(i + 1), when, who, title]);
    expect(await read(table(['Nr', 'Frist', 'Hvem', 'Hva skal skje'], ...rows))).toEqual(expected);
  });

  test('may have more columns than the plan needs', async () => {
    const rows = cells.map(({ title, who, when }) => ['Fase 1', title, 'Kommentar til raden', who, when]);
    expect(await read(table(['Fase', 'Aktivitet', 'Merknad', 'Ansvarlig', 'Når'], ...rows))).toEqual(expected);
  });

  test('may lack its headings, and then every row should be checked', async () => {
    const rows = cells.map(({ title, who, when }) => [title, who, when]);
    const milestones = await milestonesIn(await write([...front, table(...rows)]));
    expect(milestones.map(shown)).toEqual(expected);
    expect(milestones.map(({ certainty }) => certainty)).toEqual(plan.map(() => 'check'));
  });

  test('may repeat its headings on each page', async () => {
    const head = ['Aktivitet', 'Ansvar', 'Tid'];
    const rows = cells.map(({ title, who, when }) => [title, who, when]);
    expect(await read(table(head, ...rows.slice(0, 3), head, ...rows.slice(3)))).toEqual(expected);
  });

  test('may go on in a second table', async () => {
    const head = ['Aktivitet', 'Ansvar', 'Tid'];
    const rows = cells.map(({ title, who, when }) => [title, who, when]);
    const tables = [table(head, ...rows.slice(0, 4)), paragraph('Andre halvdel:'), table(head, ...rows.slice(4))];
    expect(await read(...tables)).toEqual(expected);
  });

  test('may be of other years', async () => {
    const rows = cells.map(({ title, who, when }) => [
      title,
      who,
      when.replace('2027', '2032').replace('2026', '2031'),
    ]);
    const years = expected.map((row) => row.replaceAll('2027', '2032').replaceAll('2026', '2031'));
    // 1 June 2031 is a Sunday: the first week whose Thursday lies in June begins on the 2nd.
    const found = await read(table(['Hovedaktivitet', 'Deltagere, ansvar', 'Tid'], ...rows));
    expect(found.map((row) => row.replace('2031-06-02–2031-06-08', '2031-06-01–2031-06-07'))).toEqual(years);
  });

  test('may be in nynorsk', async () => {
    const found = await read(
      table(
        ['Hovudaktivitet', 'Deltakarar, ansvar', 'Når'],
        ['Oppstartsmøte', 'Styringsgruppa', 'Fyrste veke i desember 2026'],
        ['Innspel frå innbyggjarane', 'Prosjektleiar', 'Hausten 2027'],
        ['Sluttrapport', 'Prosjektgruppa', 'Innan utgangen av 2027'],
      ),
    );
    expect(found).toEqual([
      'Oppstartsmøte | Styringsgruppa | Fyrste veke i desember 2026 | 2026-12-01–2026-12-06',
      'Innspel frå innbyggjarane | Prosjektleiar | Hausten 2027 | 2027-09-01–2027-12-31',
      'Sluttrapport | Prosjektgruppa | Innan utgangen av 2027 | –2027-12-31',
    ]);
  });

  test('may go on in the next row where a cell is too long', async () => {
    const found = await read(
      table(
        ['Aktivitet', 'Ansvar', 'Tid'],
        ['Samling med presentasjon', 'Kommunalsjef', 'Slutten av'],
        ['av mandatet', 'Tillitsvalgte', 'oktober 2026'],
        ['Sluttrapport', 'Prosjektleder', 'Mai 2027'],
        ['', 'Styringsgruppa', ''],
      ),
    );
    expect(found).toEqual([
      'Samling med presentasjon av mandatet | Kommunalsjef + Tillitsvalgte | Slutten av oktober 2026 | 2026-10-21–2026-10-31',
      'Sluttrapport | Prosjektleder + Styringsgruppa | Mai 2027 | 2027-05-01–2027-05-31',
    ]);
  });

  test('is sure where a careful reader would not look twice, and untimed where the time is missing', async () => {
    const rows = cells.map(({ title, who, when }) => [title, who, when]);
    const milestones = await milestonesIn(await write([...front, table(['Aktivitet', 'Ansvar', 'Tid'], ...rows)]));
    const certainties = milestones.map(({ certainty }) => certainty);
    expect(certainties).toEqual(['sure', 'sure', 'sure', 'sure', 'untimed', 'sure', 'untimed']);
  });
});

describe('merged cells', () => {
  const merged: LooseBlock = {
    kind: 'table',
    headerRows: 0,
    guessed: false,
    rows: [
      ['Når', 'Hva', 'Hvem'].map((text) => ({ text, columnSpan: 1, rowSpan: 1 })),
      [{ text: 'Fase 1: Forankring', columnSpan: 3, rowSpan: 1 }],
      [
        { text: 'Høsten 2026', columnSpan: 1, rowSpan: 2 },
        { text: 'Folkemøte', columnSpan: 1, rowSpan: 1 },
        { text: 'Ordfører', columnSpan: 1, rowSpan: 1 },
      ],
      [
        { text: 'Drøftingsmøte', columnSpan: 1, rowSpan: 1 },
        { text: 'Tillitsvalgte', columnSpan: 1, rowSpan: 1 },
      ],
    ],
  };

  test.each([
    ['Word', asWord],
    ['a web page', async (blocks: readonly LooseBlock[]) => bytesOf(asPage(blocks))],
  ] as const)('in %s say the same to every row they cover, and phases are no milestones', async (_, write) => {
    expect((await milestonesIn(await write([...front, merged]))).map(shown)).toEqual([
      'Folkemøte | Ordfører | Høsten 2026 | 2026-09-01–2026-12-31',
      'Drøftingsmøte | Tillitsvalgte | Høsten 2026 | 2026-09-01–2026-12-31',
    ]);
  });
});

describe('a milestone table in plain text', () => {
  const readText = async (...lines: readonly string[]): Promise<string[]> => {
    const text = ['PROSESSPLAN', '', 'Dato: 12. januar 2026', '', 'MILEPÆLSPLAN', '', ...lines, '', 'REFERANSER', ''];
    return (await milestonesIn(bytesOf(text.join('\n')))).map(shown);
  };
  const folkemøte =
    'Folkemøte i alle kretser | Ordfører + Kommunalsjef HSO | Slutten av oktober 2026 | 2026-10-21–2026-10-31';
  const rapport = 'Endelig rapport | Styringsgruppe | Desember 2026 | 2026-12-01–2026-12-31';

  test('is put together where cells were broken over lines', async () => {
    const found = await readText(
      'Hovedaktivitet\tDeltagere, ansvar\tTid',
      'Folkemøte i',
      'alle kretser\tOrdfører',
      'Kommunalsjef HSO\tSlutten av',
      'oktober 2026',
      'Evaluering\t\t',
      'Endelig rapport\tStyringsgruppe\tDesember 2026',
    );
    expect(found).toEqual([folkemøte, 'Evaluering |  |  | –', rapport]);
  });

  test('is read where empty cells at the end of lines were trimmed', async () => {
    const found = await readText(
      'Hovedaktivitet\tDeltagere, ansvar\tTid',
      'Endelig rapport\tStyringsgruppe\tDesember 2026',
      'Gjennomgang\tReferansegruppa',
      'Evaluering',
    );
    expect(found).toEqual([rapport, 'Gjennomgang | Referansegruppa |  | –', 'Evaluering |  |  | –']);
  });

  test('is read where Markdown draws it with bars', async () => {
    const found = await readText(
      '| Aktivitet | Ansvar | Tid |',
      '|---|---|---|',
      '| Endelig rapport | Styringsgruppe | Desember 2026 |',
      '| Folkemøte i alle kretser | Ordfører, Kommunalsjef HSO | Slutten av oktober 2026 |',
    );
    expect(found).toEqual([rapport, folkemøte]);
  });

  test('is read where the border between time and task was lost', async () => {
    const found = await readText(
      'PeriodeOppgaver',
      'Mars 2026Varsel om oppstart',
      'April - mai 2026Høring',
      'Juni 2026',
      '',
      'Kommunestyret behandler planen',
      '',
      'August 2026Iverksetting',
    );
    expect(found).toEqual([
      'Varsel om oppstart |  | Mars 2026 | 2026-03-01–2026-03-31',
      'Høring |  | April - mai 2026 | 2026-04-01–2026-05-31',
      'Kommunestyret behandler planen |  | Juni 2026 | 2026-06-01–2026-06-30',
      'Iverksetting |  | August 2026 | 2026-08-01–2026-08-31',
    ]);
  });

  test('is read where the borders between all its cells were lost, and then every row should be checked', async () => {
    const lines = [
      'MILEPÆLSPLAN\n',
      'AktivitetAnsvarTidsfrist',
      'Oppstart av arbeidetProsjektgruppaMars 2026',
      'FolkemøteOrdfører13.og 14. juni 2026',
      'EvalueringStyringsgruppa',
      'VedtakKommunestyret15. desember 2026',
    ];
    const milestones = await milestonesIn(bytesOf(lines.join('\n')));
    expect(milestones.map(shown)).toEqual([
      'Oppstart av arbeidet | Prosjektgruppa | Mars 2026 | 2026-03-01–2026-03-31',
      'Folkemøte | Ordfører | 13.og 14. juni 2026 | 2026-06-13–2026-06-14',
      'Evaluering | Styringsgruppa |  | –',
      'Vedtak | Kommunestyret | 15. desember 2026 | 2026-12-15–2026-12-15',
    ]);
    expect(milestones.map(({ certainty }) => certainty)).toEqual(['check', 'check', 'check', 'check']);
  });

  test('is read where its cells stand below each other', async () => {
    const found = await readText(
      'Aktivitet\nAnsvar\nFrist\n',
      'Oppstartsmøte\nProsjektleder\n15. januar 2026\n',
      'Kartlegging\nFebruar - mars 2026\n',
      'Endelig rapport\nStyringsgruppe\nDesember 2026',
    );
    expect(found).toEqual([
      'Oppstartsmøte | Prosjektleder | 15. januar 2026 | 2026-01-15–2026-01-15',
      'Kartlegging |  | Februar - mars 2026 | 2026-02-01–2026-03-31',
      rapport,
    ]);
  });

  test('is read where it was flattened into one line', async () => {
    const found = await readText(
      'Milepælene er disse. Milepæl Ansvar Tid Godkjenne prosessplan Formannskapet 25.02.2026 Oppstart av arbeidet Prosjektgruppa Mars 2026 Vedtak Kommunestyret Juni 2026',
    );
    expect(found).toEqual([
      'Godkjenne prosessplan | Formannskapet | 25.02.2026 | 2026-02-25–2026-02-25',
      'Oppstart av arbeidet | Prosjektgruppa | Mars 2026 | 2026-03-01–2026-03-31',
      'Vedtak | Kommunestyret | Juni 2026 | 2026-06-01–2026-06-30',
    ]);
  });
});

describe('times that nobody can read', () => {
  test('are kept in their words, flagged, and never guessed', async () => {
    const words = ['uke 54 2026', '31.02.2027', 'når det passer', 'snarest'];
    const rows = Array.from({ length: 500 }, (_, i) => [`Aktivitet ${i + 1}`, words[i % words.length] ?? '']);
    const blocks = [...front, table(['Aktivitet', 'Tid'], ['Oppstart', 'Mars 2026'], ...rows)];
    const milestones = (await milestonesIn(await asWord(blocks))).slice(1);
    expect(milestones).toHaveLength(500);
    expect(milestones.every(({ when }) => when.from === null && when.to === null)).toBe(true);
    expect(milestones.map(({ when }) => when.words)).toEqual(rows.map(([, time]) => time));
    expect(milestones.filter(({ certainty }) => certainty === 'sure')).toEqual([]);
  });
});

describe('milestones outside tables', () => {
  const readLines = async (...lines: readonly string[]): Promise<string[]> =>
    (await milestonesIn(bytesOf(lines.join('\n\n')))).map(shown);

  test('stand in lines with a time at either end', async () => {
    const found = await readLines(
      'FRAMDRIFT',
      'Samling 1 - april 2026:',
      'Høringsfrist: 15. mai 2026',
      'Juni 2026: Behandling i utvalget',
      'Evaluering: ikke fastsatt',
    );
    expect(found).toEqual([
      'Samling 1 |  | april 2026 | 2026-04-01–2026-04-30',
      'Høringsfrist |  | 15. mai 2026 | 2026-05-15–2026-05-15',
      'Behandling i utvalget |  | Juni 2026 | 2026-06-01–2026-06-30',
      'Evaluering |  | ikke fastsatt | –',
    ]);
  });

  test('stand below a time of their own', async () => {
    const found = await readLines('TIDSPLAN', 'Mars 2026', 'Oppstart av gruppene', 'Folkemøte', 'Mai 2026', 'Rapport');
    expect(found).toEqual([
      'Oppstart av gruppene |  | Mars 2026 | 2026-03-01–2026-03-31',
      'Folkemøte |  | Mars 2026 | 2026-03-01–2026-03-31',
      'Rapport |  | Mai 2026 | 2026-05-01–2026-05-31',
    ]);
  });

  test('stand in sentences that say what shall be done by when, and should be checked', async () => {
    const text =
      'Prosjektet startet i 2024. Sluttrapporten skal leveres innen utgangen av 2027. Styringsgruppa behandler rapporten 20. mars 2026. Erfaringene kom fram i evaluering av ordningen i ledergruppa 10.03.25.';
    const milestones = await milestonesIn(bytesOf(text));
    expect(milestones.map(shown)).toEqual([
      'Sluttrapporten skal leveres |  | innen utgangen av 2027 | –2027-12-31',
      'Styringsgruppa behandler rapporten |  | 20. mars 2026 | 2026-03-20–2026-03-20',
      'evaluering av ordningen i ledergruppa | ledergruppa | 10.03.25 | 2025-03-10–2025-03-10',
    ]);
    expect(milestones.every(({ certainty }) => certainty === 'check')).toBe(true);
  });
});
