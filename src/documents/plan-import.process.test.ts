import { describe, expect, test } from 'vitest';
import type { LooseBlock } from './document-tree.ts';
import type { DraftItem, DraftPlan } from './draft-plan.ts';
import { openDocument } from './open-document.ts';
import { importPlan } from './plan-import.ts';
import { asPage, asText, asWord, bytesOf, heading, list, paragraph, table } from './sample-documents.ts';

async function draftOf(bytes: Uint8Array): Promise<DraftPlan> {
  const opened = await openDocument(bytes);
  if (!opened.ok) throw new Error(opened.failure.kind);
  return importPlan(opened.value.tree);
}

const ofKind = <Kind extends DraftItem['kind']>(draft: DraftPlan, kind: Kind): Extract<DraftItem, { kind: Kind }>[] =>
  draft.items.filter((item): item is Extract<DraftItem, { kind: Kind }> => item.kind === kind);

const fromText = (...lines: readonly string[]): Promise<DraftPlan> => draftOf(bytesOf(lines.join('\n\n')));

const processPlan: readonly LooseBlock[] = [
  heading('Prosessplan for framtidas omsorg'),
  paragraph('Skarvøy kommune'),
  paragraph('Dato: 12. januar 2026'),
  paragraph('Utarbeidet av: rådgiver helse'),
  paragraph('Prosessplan vedtatt av:'),
  paragraph('Endringene foretatt av:'),
  heading('Formål'),
  paragraph('Innbyggerne skal ha trygge tjenester nær der de bor.'),
  heading('Resultatmål', 2),
  list('Flere hele stillinger.', 'Færre innleide vikarer.'),
  heading('Prosessmål', 2),
  list('Alle enheter deltar i arbeidet.'),
  heading('Forutsetninger'),
  list('Ledelsen setter av tid', 'Tillitsvalgte er med fra start'),
  heading('Interessenter og samarbeidspartnere'),
  list('Eldrerådet', 'Pårørende'),
  table(
    ['', 'Medspillere', 'Motspillere'],
    ['Vil bli sterkt påvirket', 'Ansatte\nInnbyggere', ''],
    ['Blir ikke direkte berørt', 'Andre etater', 'Naboer'],
  ),
  heading('Rollebeskrivelse'),
  heading('Oppdragsgiver', 2),
  paragraph('Skarvøy kommunestyre'),
  heading('Styringsgruppe', 2),
  paragraph('Styringsgruppa tar beslutninger underveis i arbeidet.'),
  list('skal godkjenne mandat før arbeidet starter', 'skal frita deltakerne fra andre oppgaver'),
  heading('Prosjektgruppe', 2),
  paragraph('Prosjektgruppa består av prosjektleder, to avdelingsledere og hovedtillitsvalgt.'),
  heading('Referanser'),
  list('Skarvøy kommune. (2024). Budsjett og økonomiplan. Sak 88/24.', 'Meld. St. 24 (2022–2023)'),
];

describe.each([
  ['Word', asWord],
  ['a web page', async (blocks: readonly LooseBlock[]) => bytesOf(asPage(blocks))],
  ['text', async (blocks: readonly LooseBlock[]) => bytesOf(asText(blocks))],
] as const)('a process plan in %s', (_, write) => {
  test('gives its front page, with fields that are still empty left empty', async () => {
    const { facts } = await draftOf(await write(processPlan));
    expect(facts.title?.value.toLowerCase()).toBe('prosessplan for framtidas omsorg');
    expect(facts.municipality?.value).toBe('Skarvøy kommune');
    expect(facts.date?.value.from).toBe('2026-01-12');
    expect(facts.preparedBy?.value).toBe('rådgiver helse');
    expect([facts.adoptedBy, facts.changedBy, facts.lastChanged]).toEqual([null, null, null]);
    expect(facts.purpose?.value).toBe('Innbyggerne skal ha trygge tjenester nær der de bor.');
  });

  test('gives goals by kind, and assumptions', async () => {
    const draft = await draftOf(await write(processPlan));
    expect(ofKind(draft, 'goal').map(({ goalKind, text }) => `${goalKind}: ${text}`)).toEqual([
      'result: Flere hele stillinger.',
      'result: Færre innleide vikarer.',
      'process: Alle enheter deltar i arbeidet.',
    ]);
    expect(ofKind(draft, 'assumption').map(({ text }) => text)).toEqual([
      'Ledelsen setter av tid',
      'Tillitsvalgte er med fra start',
    ]);
  });

  test('gives stakeholders of the list and of the matrix, with stance and effect', async () => {
    const draft = await draftOf(await write(processPlan));
    const found = ofKind(draft, 'stakeholder').map(({ name, stance, affected }) => [name, stance, affected]);
    expect(found).toEqual([
      ['Eldrerådet', null, null],
      ['Pårørende', null, null],
      ['Ansatte', 'supporter', 'strongly'],
      ['Innbyggere', 'supporter', 'strongly'],
      ['Andre etater', 'supporter', 'not'],
      ['Naboer', 'opponent', 'not'],
    ]);
  });

  test('gives groups with who sits in them and what they shall do', async () => {
    const draft = await draftOf(await write(processPlan));
    const [client, steering, project, ...others] = ofKind(draft, 'group');
    expect(others).toEqual([]);
    expect(client).toMatchObject({ name: 'Oppdragsgiver', groupKind: 'client', members: ['Skarvøy kommunestyre'] });
    expect(steering).toMatchObject({
      groupKind: 'steering',
      description: 'Styringsgruppa tar beslutninger underveis i arbeidet.',
      responsibilities: ['skal godkjenne mandat før arbeidet starter', 'skal frita deltakerne fra andre oppgaver'],
    });
    expect(project).toMatchObject({
      groupKind: 'project',
      members: ['prosjektleder', 'to avdelingsledere', 'hovedtillitsvalgt'],
      certainty: 'check',
    });
  });

  test('gives references with their case numbers, and leaves nothing unread but words without a reading', async () => {
    const draft = await draftOf(await write(processPlan));
    expect(ofKind(draft, 'reference').map(({ caseNumber }) => caseNumber)).toEqual(['88/24', null]);
    expect(draft.unread.map(({ text }) => text)).toEqual(['Skarvøy kommune']);
  });
});

describe('a document from the middle of a process', () => {
  const midway = (): Promise<DraftPlan> =>
    fromText(
      'Skarvøy kommune',
      'OMSTILLING I HELSE OG OMSORG – STATUS',
      'Dato: 1. mars 2026',
      'BAKGRUNN',
      'Formannskapet godkjente prosessplanen 2. september 2025, sak 77/25. Boligplanen (vedtatt 27.5.25, sak 69/25) legger rammene.',
      'Kommunestyrets vedtak 18. juni 2025, sak 41/25:',
      '1. Det utarbeides en plan for framtidas omsorg.\n2. Planen legges fram for kommunestyret innen utgangen av 2026.',
      'Kommunedirektørens beslutninger - november 2025:',
      'Struktur:',
      '• Natt-tjenesten: samles i én base fra 1. mars 2026. Det etableres en arbeidsgruppe for flyttingen.\n• Dagsentrene: slås sammen når nye lokaler er ferdige.',
      'Kultur:',
      '• Faste møter for lederne hver uke.',
      'MANDAT FOR ARBEIDSGRUPPE 1: TURNUS',
      'Arbeidsgruppa skal:',
      '- kartlegge dagens turnus\n- levere forslag innen 1. mai 2026',
      'TILTAK',
      '- Heltidskultur: Igangsatt høsten 2025.\n- Tildelingskontor: Ikke kommet i gang.\n- Kurs: Løpende.',
      'Arbeidsgruppene rapporterer til prosjektgruppa hver måned.',
    );

  test('gives its decisions, registered afterwards, with body, date and case number', async () => {
    const decisions = ofKind(await midway(), 'decision');
    const told = decisions.map(({ decidedBy, date, caseNumber }) => [decidedBy, date.from, caseNumber]);
    expect(told).toEqual([
      ['Formannskapet', '2025-09-02', '77/25'],
      [null, '2025-05-27', '69/25'],
      ['Kommunestyret', '2025-06-18', '41/25'],
      ['Kommunedirektøren', '2025-11-01', null],
      ['Kommunedirektøren', '2025-11-01', null],
      ['Kommunedirektøren', '2025-11-01', null],
    ]);
    expect(decisions.every(({ registeredAfterwards }) => registeredAfterwards)).toBe(true);
  });

  test('keeps the points of one resolution together, with the deadline they set', async () => {
    const resolution = ofKind(await midway(), 'decision')[2];
    expect(resolution?.title).toBe('Det utarbeides en plan for framtidas omsorg.');
    expect(resolution?.points).toEqual(['Planen legges fram for kommunestyret innen utgangen av 2026.']);
  });

  test('tells when a decision takes effect, be it a day or a condition', async () => {
    const [night, day] = ofKind(await midway(), 'decision').slice(3);
    expect(night?.effective).toMatchObject({ kind: 'from', from: '2026-03-01' });
    expect(day?.effective).toMatchObject({ kind: 'conditional', words: 'når nye lokaler er ferdige' });
  });

  test('gives the group that a decision establishes, by its subject, and the one that has a mandate', async () => {
    const names = ofKind(await midway(), 'group').map(({ name }) => name);
    expect(names).toContain('Arbeidsgruppe (Natt-tjenesten)');
    expect(names).toContain('ARBEIDSGRUPPE 1: TURNUS');
  });

  test('gives mandates with their deadline, registered afterwards', async () => {
    const [mandate, ...others] = ofKind(await midway(), 'mandate');
    expect(others).toEqual([]);
    expect(mandate).toMatchObject({ registeredAfterwards: true, group: 'ARBEIDSGRUPPE' });
    expect(mandate?.deadline.to).toBe('2026-05-01');
    expect(mandate?.points).toContain('kartlegge dagens turnus');
  });

  test('gives running measures as registered afterwards, and those not begun as new', async () => {
    const measures = ofKind(await midway(), 'measure');
    expect(measures.map(({ title, status, registeredAfterwards }) => [title, status, registeredAfterwards])).toEqual([
      ['Heltidskultur', 'inProgress', true],
      ['Tildelingskontor', 'notStarted', false],
      ['Kurs', 'ongoing', true],
    ]);
    expect(measures[0]?.started?.words).toBe('høsten 2025');
  });

  test('gives duties to report', async () => {
    expect(ofKind(await midway(), 'duty')).toMatchObject([
      { from: 'Arbeidsgruppene', to: 'prosjektgruppa', cadence: 'hver måned' },
    ]);
  });
});

describe('recommendations', () => {
  test('of a consultant are a kind of their own, never proposals or decisions', async () => {
    const draft = await fromText(
      'Nordlys Analyse AS anbefaler at kommunen:',
      '- samler dagtilbudene\n- innfører felles tildelingskontor',
      'Fjell Konsult tilrår kommunen mellom anna å samle plassane, styrkje heimetenesta og etablere eit innsatsteam.',
    );
    expect(ofKind(draft, 'recommendation').map(({ title, by }) => [title, by])).toEqual([
      ['samler dagtilbudene', 'Nordlys Analyse AS'],
      ['innfører felles tildelingskontor', 'Nordlys Analyse AS'],
      ['samle plassane', 'Fjell Konsult'],
      ['styrkje heimetenesta', 'Fjell Konsult'],
      ['etablere eit innsatsteam', 'Fjell Konsult'],
    ]);
    expect([...ofKind(draft, 'proposal'), ...ofKind(draft, 'decision')]).toEqual([]);
  });

  test('of the organisation itself are proposals', async () => {
    const draft = await fromText(
      'VURDERING',
      'Arbeidsgruppa anbefaler:',
      '- felles turnus\n- faste fagdager',
      'Kommunedirektørens forslag til vedtak:',
      'Kommunestyret tar statusrapporten til orientering.',
    );
    expect(ofKind(draft, 'proposal').map(({ title, proposedBy }) => [title, proposedBy])).toEqual([
      ['felles turnus', 'Arbeidsgruppa'],
      ['faste fagdager', 'Arbeidsgruppa'],
      ['Kommunestyret tar statusrapporten til orientering.', 'Kommunedirektøren'],
    ]);
    expect([...ofKind(draft, 'recommendation'), ...ofKind(draft, 'decision')]).toEqual([]);
  });
});

describe('a sentence in running text', () => {
  test.each([
    ['Det er en anbefaling om å samle enkelte tjenester.', 'recommendation'],
    ['Det er ei tilråding om å samle enkelte tenester.', 'recommendation'],
    ['Det foreslås at arbeidet deles i fire grupper.', 'proposal'],
    ['Vi foreslår felles turnus.', 'proposal'],
  ] as const)(
    'that names nobody should be checked, and waits for nobody unless somebody proposes: %s',
    async (text, kind) => {
      const draft = await fromText('BAKGRUNN', `Kommunen har tre soner. ${text} Dette krever mer kunnskap.`);
      expect(draft.items).toMatchObject([{ kind, title: text, certainty: 'check', reasons: ['prose', 'bodyMissing'] }]);
      expect(draft.items).toMatchObject([kind === 'proposal' ? { proposedBy: null } : { by: null }]);
    },
  );
});

describe('a status report by work package', () => {
  const report = (): Promise<DraftPlan> =>
    fromText(
      'STATUSRAPPORT TIL STYRINGSGRUPPA',
      'ARBEIDSPAKKE 1 – LEDELSE',
      'Felles enhetsleder',
      'Status: Gjennomført fra 1. januar 2026.',
      'Nytt organisasjonskart',
      'Status: Under arbeid. Skal drøftes med tillitsvalgte.',
      'ARBEIDSPAKKE 2 – TJENESTER',
      'Tiltak\tAnsvarlig\tFrist\tStatus\nMedisindispenser\tAvdelingsleder\t1. juni 2026\tI gang\nDigitalt tilsyn\tIKT-rådgiver\tHøsten 2026\tIkke startet\nDagsenter\tKommunalsjef\t2027\tPå vent, avventer budsjett',
      'ARBEIDSPAKKE 3 – KOMPETANSE',
      'I denne pakken har vi følgende tiltak:',
      '• Kompetanseplan – utarbeidet og vedtatt\n• Fagdager (gjennomført)\n• Rekruttering – ikke kommet i gang',
    );

  test('gives each measure with its package, however the packages are laid out', async () => {
    const measures = ofKind(await report(), 'measure');
    expect(measures.map(({ title, workPackage, status }) => [title, workPackage, status])).toEqual([
      ['Felles enhetsleder', '1', 'done'],
      ['Nytt organisasjonskart', '1', 'inProgress'],
      ['Medisindispenser', '2', 'inProgress'],
      ['Digitalt tilsyn', '2', 'notStarted'],
      ['Dagsenter', '2', 'onHold'],
      ['Kompetanseplan', '3', 'done'],
      ['Fagdager', '3', 'done'],
      ['Rekruttering', '3', 'notStarted'],
    ]);
  });

  test('gives who is responsible and by when, as the table says', async () => {
    const [, , dispenser] = ofKind(await report(), 'measure');
    expect(dispenser).toMatchObject({ responsible: 'Avdelingsleder', statusText: 'I gang' });
    expect(dispenser?.when.to).toBe('2026-06-01');
  });

  test('takes the status of a list from the words above it, and says that it should be checked', async () => {
    const draft = await fromText(
      'Tiltak som er iverksatt i kommunen:',
      '- Hukommelsesteam\n- Nye arbeidstidsordninger',
    );
    const measures = ofKind(draft, 'measure');
    expect(measures.map(({ status, reasons }) => [status, reasons])).toEqual([
      ['inProgress', ['statusOfList']],
      ['inProgress', ['statusOfList']],
    ]);
  });
});

describe('measures with fields of their own', () => {
  test('are read below their numbered headings', async () => {
    const draft = await fromText(
      'Statusrapport 2. tertial 2025 – helse- og omsorgsplan',
      'Tiltak 1 Innsatsteam\nAnsvarlig: Enhetsleder\nFrist: 1. mai 2026\nStatus: Arbeidet er igangsatt.',
      'Tiltak 2 Boligplan\nAnsvarlig: Plansjef\nStatus: Ikke startet.',
    );
    const measures = ofKind(draft, 'measure');
    expect(measures.map(({ title, status, responsible, when }) => [title, status, responsible, when.words])).toEqual([
      ['Innsatsteam', 'inProgress', 'Enhetsleder', '1. mai 2026'],
      ['Boligplan', 'notStarted', 'Plansjef', ''],
    ]);
  });

  test('are read below headings that are nothing but a status', async () => {
    const draft = await fromText('Gjennomført:', '- Felles vaktsentral', 'Ikke startet:', '- Samlokalisering');
    expect(ofKind(draft, 'measure').map(({ title, status }) => [title, status])).toEqual([
      ['Felles vaktsentral', 'done'],
      ['Samlokalisering', 'notStarted'],
    ]);
  });
});

describe('groups that sentences tell of', () => {
  test('have the members, leaders and names that the sentences give them', async () => {
    const draft = await fromText(
      'Styringsgruppa består av kommunedirektør (leder), kommunalsjef helse og mestring og hovedtillitsvalgte. Formannskapet er referansegruppe for arbeidet. Prosjektleiar er einingsleiar for heimetenesta.',
      'Det nedsettes tre arbeidsgrupper: hjemmetjenester, psykisk helse og rus, og forebygging.',
    );
    expect(ofKind(draft, 'group').map(({ groupKind, name, members }) => [groupKind, name, members])).toEqual([
      [
        'steering',
        'Styringsgruppa',
        ['kommunedirektør (leder)', 'kommunalsjef helse og mestring', 'hovedtillitsvalgte'],
      ],
      ['reference', 'referansegruppe', ['Formannskapet']],
      ['projectLeader', 'Prosjektleiar', ['einingsleiar for heimetenesta']],
      ['working', 'hjemmetjenester', []],
      ['working', 'psykisk helse og rus', []],
      ['working', 'forebygging', []],
    ]);
  });
});

describe('the minutes of a meeting', () => {
  test('give the body, the day and the case of what stands under the resolution', async () => {
    const draft = await fromText(
      'MØTEPROTOKOLL\nUtvalg: Kommunestyret\nDato: 18.06.2025\nSaksnr: PS 41/25',
      'Rådmannens innstilling:\nPlanen vedtas.',
      'Vedtak:\n1. Planen vedtas.\n2. Det settes ned en gruppe.',
    );
    const [decision, ...others] = ofKind(draft, 'decision');
    expect(others).toEqual([]);
    expect(decision).toMatchObject({
      title: 'Planen vedtas.',
      points: ['Det settes ned en gruppe.'],
      decidedBy: 'Kommunestyret',
      caseNumber: '41/25',
      reasons: ['joined'],
    });
    expect(decision?.date.from).toBe('2025-06-18');
    expect(ofKind(draft, 'proposal')).toMatchObject([{ title: 'Planen vedtas.', proposedBy: 'Rådmannen' }]);
  });
});

describe('what one reader has read', () => {
  test('is not read again as something else: a goal is no measure, a reference no milestone', async () => {
    const draft = await fromText(
      'RESULTATMÅL',
      '- Turnus: gjennomført for alle innen 1. mai 2026\n- Dagtilbud: etablert\n- Kurs: løpende',
      'REFERANSER',
      '- Rapport om omsorg, 12. mars 2024\n- Notat om bolig, mai 2023\n- Plan for helse, juni 2022',
    );
    expect(draft.items.map(({ kind }) => kind)).toEqual([
      'goal',
      'goal',
      'goal',
      'reference',
      'reference',
      'reference',
    ]);
  });

  test('points back to the very words', async () => {
    const text = 'Arbeidet startet i fjor. Planen skal være ferdig innen 1. juni 2027. Takk for innsatsen.';
    const [milestone] = ofKind(await fromText(text), 'milestone');
    const [span] = milestone?.sources ?? [];
    expect(text.slice(span?.start, span?.end)).toBe('Planen skal være ferdig innen 1. juni 2027.');
  });
});
