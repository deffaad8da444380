/** Running text: what must be found in it, and what must not. */
import { contextWithoutClues, type DateContext } from '#domain/fuzzy-date.ts';
import { inPlan, typing } from './case.ts';

/** Texts without a time in them, whatever they look like. */
export const textsWithoutTimes: readonly string[] = [
  'Saken ble lagt fram som sak 96/21 og fikk arkivsaksnummer 21/3031.',
  'Jf. vedtak i KST 64/25 og FSK-sak 94/21.',
  'NOU 2023: 4 og Meld. St. 15 (2017-2018) peker i samme retning.',
  'Etter Prop. 91 L (2021–2022) og Innst. 206 S (2017–2018) er plikten skjerpet.',
  'Se lov 24. juni 2011 nr. 30, kommuneloven av 2018 og plan- og bygningsloven § 4-1.',
  'Handlingsplanen for psykisk helse 2024–2028 og Kommuneplanens samfunnsdel 2024–2036 legger føringer.',
  'Turnus 2024 er utarbeidet av avdelingsleder.',
  'For 2021 fikk vi 100 000,- i innovasjonsmidler.',
  'Enheten får 1,2 årsverk og en ramme på kr 2 025 000.',
  'Stillingen økes fra 1.5 til 2 stillinger.',
  'Kommunen bruker 10-faktor og deltar i 12:1-prosjektet.',
  'Ring 76 05 20 25 eller +47 900 12 345 mellom kl. 09.00 og kl. 15.30.',
  'Tilbudet gjelder personer over 67 år og 18-åringer.',
  'Budsjett for 2025 og økonomiplan 2022-2025 er vedtatt.',
  'Helsedirektoratet (2025). Prioriteringer i kommunale tjenester.',
  'Les mer på https://www.example.no/plan-2025/01/10/mars-2026 og www.example.no/2025.',
  'Fram mot 2040 øker behovet. Se side 12, kap. 3.1 og pkt. 2.1.',
  'Vår plan er at vår kommune skal lykkes.',
  'Tilskuddet øker fra 1900 til 2000 kroner, og rammen er på 2000 kroner.',
  'Arkivsak 2025/26 og 1.10 plasser.',
  'Jan og Mai Hansen møter April Olsen.',
  'Høst- og vårsamling samt julesamling holdes som før.',
  'Mars- og aprilrapportene er like.',
  'Det daglige ansvaret ligger hos avdelingsleder.',
  'Tiltak T1 og T2 henger sammen, og Q3 er en kode.',
  'Når færre skal ivareta flere, må oppgavene deles.',
  'Når det passer, tar vi en prat.',
  'Versjon 1.2 av 3.4 gjelder, og 2.10.3.1 er en adresse.',
  '3-4 samlokaliserte avdelinger med 24 plasser.',
  'Bakgrunn og problemstilling\t3\nFormål\t5\nReferanser\t10',
];

export interface TextCase {
  readonly text: string;
  readonly context: DateContext;
  /** The words of each time, with its days; both null where it has none. */
  readonly finds: readonly (readonly [words: string, from: string | null, to: string | null])[];
}

const text = (written: string, finds: TextCase['finds'], context: DateContext = contextWithoutClues): TextCase => ({
  text: written,
  context,
  finds,
});

export const textsWithTimes: readonly TextCase[] = [
  // A milestone table, its cells parted by tabs.
  text(
    'Aktivitet\tAnsvar\tTid\nOppstart i kommunestyret\t\tOktober 2025\nMandat for gruppene\tKommunalsjef\tSlutten av oktober 2025',
    [
      ['Oktober 2025', '2025-10-01', '2025-10-31'],
      ['Slutten av oktober 2025', '2025-10-21', '2025-10-31'],
    ],
  ),
  text('Første samling\tAlle grupper\tFørste uke desember 2025\nStatus\tGruppene\tSiste del februar 2026', [
    ['Første uke desember 2025', '2025-12-01', '2025-12-07'],
    ['Siste del februar 2026', '2026-02-21', '2026-02-28'],
  ]),
  text('Utredningen ble satt i gang 28.3.2025, og rapporten skal være ferdig medio juni 2025.', [
    ['28.3.2025', '2025-03-28', '2025-03-28'],
    ['medio juni 2025', '2025-06-11', '2025-06-20'],
  ]),
  text('Rapporten leveres til junimøte 2025.', [['junimøte 2025', '2025-06-01', '2025-06-30']]),
  text('Vi har gjennom 2025 hatt hjelp av en konsulent.', [['gjennom 2025', '2025-01-01', '2025-12-31']]),
  text('Samling 1 - april 2021:\nSamling 2 - oktober 2021:\nSak til kommunestyret - juni 2022', [
    ['april 2021', '2021-04-01', '2021-04-30'],
    ['oktober 2021', '2021-10-01', '2021-10-31'],
    ['juni 2022', '2022-06-01', '2022-06-30'],
  ]),
  text('Innfasing fra 1. oktober 2022, med full drift fra nye lokaler kan tas i bruk.', [
    ['fra 1. oktober 2022', '2022-10-01', null],
    ['fra nye lokaler kan tas i bruk', null, null],
  ]),
  text('Boligene legges til enheten når de er ferdige.', [['når de er ferdige', null, null]]),
  text('Programmet har minimum 2 årlige samlinger og går fra mai 2022.', [
    ['minimum 2 årlige', null, null],
    ['fra mai 2022', '2022-05-01', null],
  ]),
  text('Utvalget får orientering i hvert møte, og gruppene rapporterer fortløpende.', [
    ['i hvert møte', null, null],
    ['fortløpende', null, null],
  ]),
  text('Arbeidet skal være avsluttet innen utgangen av 2023. Planen ble vedtatt 18.03.2021, sak 13/21.', [
    ['innen utgangen av 2023', null, '2023-12-31'],
    ['18.03.2021', '2021-03-18', '2021-03-18'],
  ]),
  text('Oppstart høsten 2022. Gjennom sommeren 2023 var det noe innleie, og fra høsten 2023 ble det full stopp.', [
    ['høsten 2022', '2022-09-01', '2022-12-31'],
    ['Gjennom sommeren 2023', '2023-06-01', '2023-08-31'],
    ['fra høsten 2023', '2023-09-01', null],
  ]),
  text('Arbeidet videreføres 2024/2025 og evalueres i strategisk ledergruppe 10.03.25.', [
    ['2024/2025', '2024-01-01', '2025-12-31'],
    ['10.03.25', '2025-03-10', '2025-03-10'],
  ]),
  text('Tidsplanen legges fram til kommunestyremøtet i desember 2021, jf. sak 96/21.', [
    ['kommunestyremøtet i desember 2021', '2021-12-01', '2021-12-31'],
  ]),
  text('Mulig oppstart i løpet 2022 for legetjenesten, og i løpet av 2023 for miljøtjenesten.', [
    ['i løpet 2022', '2022-01-01', '2022-12-31'],
    ['i løpet av 2023', '2023-01-01', '2023-12-31'],
  ]),
  text('Organisasjonen skal gjennom omstillingen i 2022, og reformen er forlenget ut 2024.', [
    ['2022', '2022-01-01', '2022-12-31'],
    ['ut 2024', null, '2024-12-31'],
  ]),
  text('Reformen trer i kraft 1.1.22. Planstrategien (vedtatt 27.5.21, sak 69/21) er fra før.', [
    ['1.1.22', '2022-01-01', '2022-01-01'],
    ['27.5.21', '2021-05-27', '2021-05-27'],
  ]),
  text('Sakspapirer sendes ut 19. februar 2026, og møtet er torsdag 26. februar kl. 12.', [
    ['19. februar 2026', '2026-02-19', '2026-02-19'],
    ['torsdag 26. februar kl. 12', '2026-02-26', '2026-02-26'],
  ]),
  // The year carries forward inside a text, and the document's day is the last resort.
  text('Kartlegging i mars 2022. Rapport i juni. Drøfting i september.', [
    ['mars 2022', '2022-03-01', '2022-03-31'],
    ['juni', '2022-06-01', '2022-06-30'],
    ['september', '2022-09-01', '2022-09-30'],
  ]),
  text(
    'Gruppene møtes i november og legger fram utkast til våren.',
    [
      ['november', '2025-11-01', '2025-11-30'],
      ['til våren', '2026-03-01', '2026-06-30'],
    ],
    inPlan,
  ),
  text('Frist for innspill er 1. mars. Vedtaket gjelder fra nyttår.', [['1. mars', null, null]]),
  text('Samling 13.og 14. juni 2026, deretter pause juli–august 2026.', [
    ['13.og 14. juni 2026', '2026-06-13', '2026-06-14'],
    ['juli–august 2026', '2026-07-01', '2026-08-31'],
  ]),
  text('Arbeidet vert teke opp att hausten 2026 og skal vere ferdig innan utgangen av veke 50 2026.', [
    ['hausten 2026', '2026-09-01', '2026-12-31'],
    ['innan utgangen av veke 50 2026', null, '2026-12-13'],
  ]),
  text('Rapport frå gruppene kjem i byrjinga av mars 2026, seinast 10. mars 2026.', [
    ['byrjinga av mars 2026', '2026-03-01', '2026-03-10'],
    ['seinast 10. mars 2026', null, '2026-03-10'],
  ]),
  text('Uke 45 og 46 2025 brukes til intervjuer; uke 47 til oppsummering.', [
    ['Uke 45 og 46 2025', '2025-11-03', '2025-11-16'],
    ['uke 47', '2025-11-17', '2025-11-23'],
  ]),
  text('31.02.2027 er ingen dag, men 28.02.2027 er det.', [['28.02.2027', '2027-02-28', '2027-02-28']]),
  text('Styringsgruppa behandler saken 1. mars 2026 og planen 28.3.2026.', [
    ['1. mars 2026', '2026-03-01', '2026-03-01'],
    ['28.3.2026', '2026-03-28', '2026-03-28'],
  ]),
  text('I 2021 ansatte vi to. Planen vedtas våren 2022. Høringen legges fram til høsten 2022.', [
    ['2021', '2021-01-01', '2021-12-31'],
    ['våren 2022', '2022-03-01', '2022-06-30'],
    ['høsten 2022', '2022-09-01', '2022-12-31'],
  ]),
  text('Saken behandles i mars og april 2026 og i møtene 5. mai, 9. juni og 15. september 2026.', [
    ['mars og april 2026', '2026-03-01', '2026-04-30'],
    ['5. mai', '2026-05-05', '2026-05-05'],
    ['9. juni', '2026-06-09', '2026-06-09'],
    ['15. september 2026', '2026-09-15', '2026-09-15'],
  ]),
  text('I 2025 var møtet tysdag 4. november, og neste er fredag 13. februar.', [
    ['2025', '2025-01-01', '2025-12-31'],
    ['tysdag 4. november', '2025-11-04', '2025-11-04'],
    ['fredag 13. februar', '2026-02-13', '2026-02-13'],
  ]),
  text(
    'Neste møte er 26.02 kl. 12–14, og rapporten for mars, i uke 11, kommer etterpå.',
    [
      ['26.02 kl. 12–14', '2026-02-26', '2026-02-26'],
      ['mars', '2026-03-01', '2026-03-31'],
      ['uke 11', '2026-03-09', '2026-03-15'],
    ],
    typing,
  ),
  text('Periode: 2024–2026', [['2024–2026', '2024-01-01', '2026-12-31']]),
  text('2022 | 2023 | 2024', [
    ['2022', '2022-01-01', '2022-12-31'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
  ]),
];
