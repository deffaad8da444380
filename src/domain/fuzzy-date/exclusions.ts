/** What looks like a time and never is: case numbers, laws, publications and their years, money, posts, pages, clocks, links. */
import { clock } from './day-rules.ts';
import { fullYear, shortYear } from './period.ts';
import {
  ahead,
  anyWord,
  either,
  endingIn,
  mapIf,
  mark,
  number,
  opensAs,
  optional,
  saying,
  sequence,
  several,
  type Step,
  tight,
  unless,
} from './steps.ts';
import { monthWord, seasonWord } from './vocabulary.ts';

const digits = number(1, 12);
const twoYears = mapIf(sequence(fullYear, mark('/-'), either(fullYear, tight(shortYear))), ([first, , last]) =>
  last > first ? last : null,
);

/** What a number counts when it is no date; «i 2021 ansatte vi to» counts nobody. */
export const countedUnit: Step<unknown> = either<unknown>(
  mark('%'),
  saying(
    'kr | kroner | mill | mill. | million | millioner | millionar | mrd | årsverk | stilling | stillinger | stillingar',
    'prosent | personer | personar | innbyggere | innbyggjarar | plasser | plassar | brukere | brukarar',
    'timer | timar | minutter | minutt | sider | stk | stk. | kvm | m2 | km | år | dager | dagar | måneder | månader | uker',
    'deltakere | deltakarar | boliger | bustader | senger | elever | elevar | barn | eldre',
  ),
);

/** «NOU 2023: 4», «Meld. St. 15 (2017-2018)», «Prop. 91 L (2021–2022)», «Innst. 206 S (2017–2018)» */
const publication = either<unknown>(
  sequence(saying('nou'), fullYear, optional(sequence(mark(':'), digits), null)),
  sequence(
    saying(
      'meld. st. | meld.st. | meld st | st.meld. | st. meld. | stortingsmelding | st.prp. | prop. | prop | innst.',
      'innst | ot.prp. | dok. | dokument',
    ),
    optional(saying('nr | nr.'), null),
    digits,
    optional(anyWord, null),
    mark('('),
    twoYears,
    mark(')'),
  ),
);

/** «lov 24. juni 2011 nr. 30», «forskrift 3. juni 2005», «kommuneloven av 2018» */
const law = either<unknown>(
  sequence(
    saying('lov | lov av | forskrift | forskrift av'),
    sequence(digits, optional(mark('.'), null), either<unknown>(monthWord, sequence(digits, mark('.'))), fullYear),
    optional(sequence(saying('nr | nr.'), digits), null),
  ),
  sequence(
    either<unknown>(saying('lov | lova | loven'), endingIn('loven', 'lova', 'forskriften')),
    optional(saying('av | frå | fra'), null),
    fullYear,
  ),
);

/** «§ 4-1», «§§ 3 og 4» */
const paragraph = sequence(several(mark('§'), 2), digits, optional(sequence(tight(mark('-')), tight(digits)), null));

const caseWord = saying(
  'sak | saka | saken | saksnr | saksnr. | saksnummer | arkivsak | arkivsaksnr | arkivsaksnr. | arkivsaksnummer',
  'jnr | jnr. | journalnr | journalnr. | ref | ref. | vedtak | vedtak nr. | nr | nr.',
);

/** «sak 96/21», «Saksnr 2025/26» */
const caseWithWord = sequence(caseWord, optional(mark(':'), null), digits, tight(mark('/')), tight(digits));

/** «96/21», «21/3031»: two numbers and no more, which no two years are. */
const bareCase = unless(
  sequence(number(1, 6), tight(mark('/')), tight(number(1, 6))),
  either<unknown>(sequence(mark('-./'), tight(digits)), number(4, 4), sequence(optional(mark('.'), null), monthWord)),
);
const twoYearsApart = sequence(fullYear, mark('/'), either(fullYear, shortYear));
const caseNumber: Step<unknown> = opensAs(bareCase, (tokens, at) =>
  twoYearsApart(tokens, at) === null ? bareCase(tokens, at) : null,
);

/** «kap. 3.1», «side 12», «versjon 1.2»; «punkt 3. mars» is none. */
const numbered = unless(
  sequence(
    saying('pkt | pkt. | punkt | kap | kap. | kapittel | side | s. | versjon | org.nr. | org. nr. | postboks'),
    digits,
    optional(several(sequence(tight(mark('-.:')), tight(digits)), 4), null),
  ),
  sequence(optional(mark('.'), null), monthWord),
);

/** «tlf. 76 05 20 25», «+47 900 12 345» */
const telephone = either<unknown>(
  sequence(saying('tlf | tlf. | telefon | mob | mob. | mobil'), optional(mark(':+'), null), several(number(2, 12), 5)),
  sequence(mark('+'), tight(number(2, 12)), optional(several(number(2, 12), 5), null)),
);

/** «100 000,-», «kr 2 025», «2025 kroner», «1,2 årsverk» */
const money = either<unknown>(
  sequence(saying('kr | kr. | nok'), several(digits, 4)),
  sequence(several(digits, 4), mark(','), tight(mark('-'))),
  sequence(several(digits, 4), optional(sequence(mark(',.'), tight(digits)), null), countedUnit),
);

const TITLE_WORDS =
  'plan planen planens planane planene strategi strategien program programmet budsjett budsjettet meldinga meldingen samfunnsdel arealdel';
const titleWord = either<unknown>(saying('turnus', ...TITLE_WORDS.split(' ')), endingIn(...TITLE_WORDS.split(' ')));

/** Words of time end a title: «plan for perioden 2024–2026», «planen vedtas høsten 2024». */
const endsTitle = either<unknown>(
  saying('i | fra | frå | innen | innan | ut | til | før | etter | perioden | gjennom | mellom | per | pr | skal'),
  monthWord,
  seasonWord,
);
const wordOrQuote = either<unknown>(anyWord, mark('«»"-'));
const wordOfTitle: Step<unknown> = opensAs(wordOrQuote, (tokens, at) =>
  endsTitle(tokens, at) === null ? wordOrQuote(tokens, at) : null,
);

/** «Kommuneplanens samfunnsdel 2024–2036», «Handlingsplanen for psykisk helse 2024–2028», «Turnus 2024» */
const title = sequence(
  titleWord,
  either<unknown>(sequence(optional(several(wordOfTitle, 6), null), twoYears), unless(fullYear, mark('/-'))),
);

/** «for 2021 fikk vi»: the year that something was for. */
const forYear = sequence(saying('for'), fullYear, ahead(anyWord));

const linkStart = either<unknown>(
  sequence(saying('http | https'), mark(':'), mark('/')),
  sequence(saying('www'), mark('.')),
);

/** A link, to the next white space. */
const link: Step<true> = opensAs(linkStart, (tokens, at) => {
  const start = linkStart(tokens, at);
  if (start === null) return null;
  let next = start.next;
  while (tokens[next]?.gap === 'none') next += 1;
  return { value: true, next };
});

/** What stands here is no time. */
export const exclusionAt: Step<unknown> = either<unknown>(
  link,
  publication,
  law,
  paragraph,
  caseWithWord,
  caseNumber,
  numbered,
  telephone,
  money,
  title,
  forYear,
  clock,
);
