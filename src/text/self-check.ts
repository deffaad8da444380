/** What the self-check says: its one sentence, a line for every finding with what it means, and what each button does. */
import type { Area, CheckFinding, CheckRow, Mend, Severity, Verdict } from '#domain/self-check.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import type { SentencePart } from '#text/sentence.ts';
import { en, enRows } from './self-check/en.ts';
import { nb, nbRows } from './self-check/nb.ts';
import { nn, nnRows } from './self-check/nn.ts';

type Kind = CheckFinding['kind'];
export type Of<Found extends Kind> = Extract<CheckFinding, { readonly kind: Found }>;

export interface RowText {
  readonly what: string;
  /** What it means and what to do; '' where there is nothing to add. */
  readonly more: string;
}

/** Findings of one line: as many as there are, the first for those that are always alone. */
export type RowWords = {
  readonly [Found in Kind]: (first: Of<Found>, all: readonly Of<Found>[]) => RowText;
};

export interface SelfCheckTexts {
  readonly heading: string;
  readonly checking: string;
  readonly checkedAt: (time: string) => string;
  readonly again: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyExplained: string;
  /** Offered where more than one name was changed. */
  readonly allNames: string;
  readonly onlyLeader: string;
  /** Lets the check ask with all that an owner may. */
  readonly askOwner: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly areas: Readonly<Record<Area, string>>;
  readonly mends: Readonly<Record<Mend, string>>;
  readonly mending: string;
  readonly mended: string;
  /** Followed by why. */
  readonly notMended: string;
  readonly onlyOwners: string;
  readonly show: string;
  readonly open: string;
  readonly works: string;
  readonly worksNot: string;
  readonly worksMaybe: string;
  readonly allInOrder: string;
  /** Linked, and followed by one of the three. */
  readonly things: (count: number) => string;
  readonly stopping: (count: number) => string;
  readonly lookedAt: (count: number) => string;
  readonly notChecked: string;
  readonly and: string;
}

export const selfCheckTexts: ByLanguage<SelfCheckTexts> = { nb, nn, en };

const rowWords: ByLanguage<RowWords> = { nb: nbRows, nn: nnRows, en: enRows };

/** «Planen virker. Én ting stopper noe, og to ting bør ses på.»: each count leads to the first of its lines. */
export function verdictSentence(
  { works, stopping, looked, unchecked }: Verdict,
  language: Language,
): readonly SentencePart<CheckRow>[] {
  const texts = selfCheckTexts[language];
  const counts = [
    { rows: stopping, after: texts.stopping(stopping.length) },
    { rows: looked, after: texts.lookedAt(looked.length) },
    { rows: unchecked, after: texts.notChecked },
  ].flatMap(({ rows, after }) => {
    const [target] = rows;
    return target === undefined ? [] : [{ target, text: texts.things(rows.length), after: ` ${after}` }];
  });
  const opening = works === null ? texts.worksMaybe : works ? texts.works : texts.worksNot;
  if (counts.length === 0) return [`${opening} ${texts.allInOrder}`];
  const between = (place: number): readonly string[] =>
    place === 0 ? [] : [place === counts.length - 1 ? `, ${texts.and} ` : ', '];
  return [
    `${opening} `,
    ...counts.flatMap(({ target, text, after }, place) => [
      ...between(place),
      { text: place === 0 ? capitalised(text) : text, target },
      after,
    ]),
    '.',
  ];
}

/** The words of a kind take findings of that kind, and a line holds findings of one kind. */
export function rowText({ findings }: CheckRow, language: Language): RowText {
  const [first] = findings;
  const word = rowWords[language][first.kind] as (one: CheckFinding, all: readonly CheckFinding[]) => RowText;
  return word(first, findings);
}
