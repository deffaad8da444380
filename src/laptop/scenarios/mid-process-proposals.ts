/** The proposals of «Skarvøy kommune», one or more at every step of the path, and the drøftinger about them. */
import { parseDay, parseInstant } from '#base/clock.ts';
import { blankConsultation, type Consultation } from '#domain/consultation.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Ref, Row } from '#domain/row.ts';

export interface ProposalWords extends Partial<Proposal> {
  readonly code: string;
  readonly title: string;
  /** Code of the group that proposes. */
  readonly from: string;
}

const recommended = (on: string): Partial<Proposal> => ({
  state: 'recommended',
  route: [{ body: 'Prosjektgruppa', on: parseDay(on), caseNumber: '', recommendation: '' }],
});

export const proposalWords: readonly ProposalWords[] = [
  {
    code: 'F01',
    title: 'Hukommelsesteam på tvers av kretsene',
    from: 'AG1',
    text: 'Vi foreslår ett fast team for demens, som følger innbyggeren uansett krets. Teamet holder til i hjemmetjenesten og har en sykepleier og to fagarbeidere.',
    area: 'structure',
    proposedOn: parseDay('2025-12-18'),
    ...recommended('2026-02-05'),
  },
  {
    code: 'F02',
    title: 'Felles tildelingsenhet med nabokommunen',
    from: 'AG1',
    text: 'Vi foreslår å gå inn i en felles tildelingsenhet fra høsten 2026, med kontordag i Skarvøy to dager i uka.',
    area: 'structure',
    handling: 'political',
    ground: 'both',
    costYearly: 640_000,
    budget: 'outside',
    proposedOn: parseDay('2025-11-03'),
    state: 'recommended',
    route: [
      { body: 'Prosjektgruppa', on: parseDay('2026-01-29'), caseNumber: '', recommendation: '' },
      {
        body: 'Utvalget',
        on: parseDay('2026-02-05'),
        caseNumber: 'PS 4/26',
        recommendation: 'Utvalget tilrår at kommunen går inn i samarbeidet, med fast kontordag i Skarvøy.',
      },
      { body: 'Kommunestyret', on: null, caseNumber: 'PS 11/26', recommendation: '' },
    ],
  },
  {
    code: 'F03',
    title: 'Dagtilbud to dager i uka sammen med frivilligsentralen',
    from: 'AG1',
    text: 'Vi foreslår å begynne med dem som bor hjemme i to av kretsene. Frivilligsentralen stiller med vert og skyss.',
    area: 'culture',
    costYearly: 180_000,
    budget: 'inside',
    proposedOn: parseDay('2026-01-07'),
    ...recommended('2026-02-05'),
  },
  {
    code: 'F04',
    title: 'Langvakter i helg',
    from: 'AG2',
    text: 'Vi foreslår frivillige langvakter fra høstturnusen, med evaluering etter ett halvt år.',
    area: 'structure',
    state: 'consulted',
    proposedOn: parseDay('2025-12-10'),
  },
  {
    code: 'F05',
    title: 'Digitalt tilsyn som førstevalg om natta',
    from: 'AG4',
    text: 'Vi foreslår at digitalt tilsyn blir vurdert først når noen trenger tilsyn om natta.',
    area: 'infrastructure',
    state: 'compiled',
    proposedOn: parseDay('2026-01-21'),
  },
  {
    code: 'F06',
    title: 'Nøkkelbokser ved alle hjem med hjemmesykepleie',
    from: 'AG4',
    text: 'Vi foreslår nøkkelbokser i stedet for nøkkelskapet på basen.',
    area: 'infrastructure',
    state: 'handedIn',
    proposedOn: parseDay('2026-02-02'),
  },
  {
    code: 'F07',
    title: 'Lavterskeltilbud for ungdom og pårørende',
    from: 'AG5',
    text: 'Et åpent hus én ettermiddag i uka. Sted og bemanning er ikke avklart.',
    area: 'culture',
  },
  {
    code: 'F08',
    title: 'Evalueringsmøtet holdes i februar 2027',
    from: 'Prosjektleder',
    text: 'Rapporten kommer i desember. Evalueringen bør vente til gruppene har fått lest den.',
    kind: 'planChange',
    state: 'handedIn',
    proposedOn: parseDay('2026-02-09'),
  },
  {
    code: 'F09',
    title: 'Nattpatrulje med egen bil i hver krets',
    from: 'AG1',
    text: 'Gruppa trakk forslaget da hjemmetjenesten ble vedtatt samlet.',
    state: 'withdrawn',
    proposedOn: parseDay('2025-11-20'),
  },
  {
    code: 'F10',
    title: 'Strengere regler for innleie av vikarer',
    from: 'AG2',
    text: 'Innleie fra byrå skal godkjennes av kommunalsjefen, hver gang.',
    area: 'structure',
    state: 'decided',
    proposedOn: parseDay('2025-11-24'),
  },
  {
    code: 'F11',
    title: 'Egen kokk i alle fire kretsene',
    from: 'AG3',
    text: 'Maten lages der den spises.',
    area: 'structure',
    state: 'decided',
    costYearly: 2_400_000,
    budget: 'outside',
    proposedOn: parseDay('2025-12-01'),
  },
  {
    code: 'F12',
    title: 'Demenskontakt i hver krets',
    from: 'AG3',
    text: 'Én fagarbeider i hver krets er kontakt for familier med demens.',
    area: 'structure',
    state: 'handedIn',
    proposedOn: parseDay('2025-12-08'),
  },
  {
    code: 'A01',
    title: 'Samle nattjenesten på én base',
    from: 'Ekstern rådgiver',
    text: 'Bemanningen om natta gir lite igjen slik den er spredt i dag.',
    kind: 'consultantRecommendation',
    state: 'handedIn',
    source: 'Kunnskapsgrunnlaget, kapittel 6',
  },
  {
    code: 'A02',
    title: 'Lage én plan for rekruttering og kompetanse',
    from: 'Ekstern rådgiver',
    kind: 'consultantRecommendation',
    state: 'handedIn',
    source: 'Kunnskapsgrunnlaget, kapittel 7',
  },
];

/** Which proposal each of these has gone into. */
export const mergedInto: Readonly<Record<string, string>> = { F12: 'F01' };

interface ConsultationWords extends Partial<Consultation> {
  readonly about: readonly string[];
}

const consultationWords: readonly ConsultationWords[] = [
  {
    title: 'Drøfting om team og tildeling',
    about: ['F01', 'F12'],
    state: 'confirmed',
    on: parseDay('2026-01-22'),
    outcome: 'agreement',
    confirmedBy: 'Hovedtillitsvalgt',
    confirmedAt: parseInstant('2026-01-23T09:10:00.000Z'),
  },
  {
    title: 'Drøfting om felles tildelingsenhet',
    about: ['F02'],
    state: 'confirmed',
    on: parseDay('2026-01-22'),
    outcome: 'disagreement',
    disagreement:
      'Organisasjonene er uenige i at saksbehandlerne får kontorsted i nabokommunen. De vil ha fast kontorsted i Skarvøy.',
    confirmedBy: 'Hovedtillitsvalgt',
    confirmedAt: parseInstant('2026-01-26T12:40:00.000Z'),
  },
  {
    title: 'Dagtilbud',
    about: ['F03'],
    state: 'confirmed',
    on: parseDay('2026-01-29'),
    outcome: 'notRequired',
    reason: 'Tilbudet blir drevet av frivilligsentralen og endrer ikke noens arbeid.',
    confirmedBy: 'Hovedtillitsvalgt',
    confirmedAt: parseInstant('2026-01-30T08:20:00.000Z'),
  },
  {
    title: 'Drøfting om langvakter',
    about: ['F04'],
    state: 'held',
    on: parseDay('2026-01-29'),
    outcome: 'disagreement',
    disagreement: 'Organisasjonene godtar bare langvakter som er frivillige hver gang, ikke for en hel turnusperiode.',
    protocol: 'Protokoll i kanalen, mappa Drøftinger',
  },
  {
    title: 'Drøfting om nøkkelbokser',
    about: ['F06'],
    state: 'held',
    on: parseDay('2026-02-09'),
    outcome: 'agreement',
  },
  { title: 'Drøfting om digitalt tilsyn', about: ['F05'], on: parseDay('2026-03-03') },
];

/** `proposals` tells which proposal has a code. */
export const consultationRows = (
  row: () => Row,
  proposals: (code: string) => readonly Ref[],
): readonly Consultation[] =>
  consultationWords.map(({ about, ...fields }) => ({
    ...blankConsultation(row()),
    unions: 'Fagforbundet, NSF, Delta',
    proposals: about.flatMap(proposals),
    ...fields,
  }));
