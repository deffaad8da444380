/** What the heading of a table's column says that stands in it, in bokmål and nynorsk. */

export type Meaning =
  'title' | 'who' | 'time' | 'start' | 'end' | 'status' | 'comment' | 'number' | 'package' | 'other';

export interface ColumnMeaning {
  readonly meaning: Meaning;
  /** How well a heading names the thing itself; 0 for all but titles. */
  readonly weight: number;
}

/** How well a heading names the thing itself: «Milepæl» better than «Fase», where a table has both. */
const titleWords: readonly (readonly [RegExp, number])[] = [
  [/mile?p[æe]l/, 9],
  [/hoved-?aktivitet|hovudaktivitet|^tiltak|^tiltak\/|aktivitet/, 8],
  [/oppgave|oppgåve|gjøremål|gjeremål|tiltak/, 7],
  [/^hva|^kva|hendelse|hending|leveranse|^arbeid|prosess|møte|samling|^tema/, 6],
  [/beskrivelse|skildring|innhold|innhald|delmål|handling|^plan/, 4],
  [/utvalg?(?!\p{L})|organ(?!\p{L})/u, 3],
  [/fase|steg|trinn|område/, 2],
];

const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:nr|nummer|#|id|pkt|punkt|mp|løpenr|saksnr|saksnummer)(?!\p{L})/u, 'number'],
  [/arbeidspakke|arb\.? ?pakke|delprosjekt|satsings?område|innsatsområde/, 'package'],
  [/status|måloppnå|grad av gjennomføring/, 'status'],
  [/kommentar|merknad|notat|neste steg|videre arbeid|vidare arbeid|oppfølging|oppfølgjing/, 'comment'],
  [/^(?:start|oppstart|starttid|startdato|påbegynn)/, 'start'],
  [/^(?:slutt|sluttdato|sluttid|ferdig|avsluttet|avslutning|avslutta)/, 'end'],
  [
    /^(?:tid|når|dato|frist|periode|tertial|kvartal|måned|månad|uke|veke|år\b|årstall|tidfrist|deadline|varighet)|tidspunkt|tidsfrist|tidsrom|tidsplan|tidsramme|tidsperspektiv|gjennomføres innen|(?:møte|start|slutt)dato|frist/,
    'time',
  ],
  [
    /ansvar|delta[kg]|hvem|kven|utfør|aktør|eier|eigar|involver|medvirk|medverk|målgruppe|interessent|organ|rolle/,
    'who',
  ],
];

export function meaningOf(heading: string): ColumnMeaning {
  const folded = heading.toLowerCase().trim();
  if (folded === '' || folded.length > 60) return { meaning: 'other', weight: 0 };
  if (/(?:dato|tid|frist)(?:spunkt)?$/.test(folded)) return { meaning: 'time', weight: 0 };
  const title = titleWords.find(([pattern]) => pattern.test(folded));
  const meaning = meanings.find(([pattern]) => pattern.test(folded))?.[1];
  // «Ansvar for tiltaket» is who, «Aktivitet og ansvar» is the activity: what comes first names the column.
  if (title !== undefined && meaning !== undefined) {
    const [atTitle, atMeaning] = [
      folded.search(title[0]),
      folded.search(meanings.find(([, m]) => m === meaning)?.[0] ?? /$/),
    ];
    if (atMeaning < atTitle || meaning === 'package') return { meaning, weight: 0 };
  }
  if (title !== undefined) return { meaning: 'title', weight: title[1] };
  return { meaning: meaning ?? 'other', weight: 0 };
}
