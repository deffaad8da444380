/** «Rettet 12. februar», on what reads as it was corrected: it leads to the words that were written wrong. */
import type { Decision } from '#domain/decision.ts';
import { correctionsOf } from '#domain/decision-log.ts';
import { formatDay } from '#text/calendar-words.ts';
import { decisionFormTexts } from '#text/decision-form.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { formatRoute } from '../route.ts';

export function CorrectedMark({
  decision,
  decisions,
}: {
  readonly decision: Decision;
  readonly decisions: readonly Decision[];
}) {
  const texts = useTexts(decisionFormTexts);
  const { language } = useReader();
  const last = correctionsOf(decision, decisions).at(-1);
  if (last === undefined) return null;
  return (
    <a className="text-link" href={formatRoute({ screen: 'decisions', open: last.key })}>
      {texts.correctedOn(last.on === null ? '' : formatDay(last.on, language, 'long'))}
    </a>
  );
}
