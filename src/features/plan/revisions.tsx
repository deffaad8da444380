/** How the plan has changed: the versions that were adopted, each with its adoption block, and what was revised in between. */
import type { Revision } from '#domain/plan.ts';
import { formatDay } from '#text/calendar-words.ts';
import { planAdoptionTexts } from '#text/plan-adoption.ts';
import { revisionLabels } from '#text/plan.ts';
import { planTexts } from '#text/plan-screen.ts';
import { inSentence } from '#text/sentence.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { DecisionTag } from '#ui/tag.tsx';
import { EditedAfterwards } from '../edited-afterwards.tsx';
import { formatRoute } from '../route.ts';
import { linkOf, newestFirst } from './plan-state.ts';

export function Revisions({ revisions }: { readonly revisions: readonly Revision[] }) {
  const texts = useTexts(planTexts);
  const words = useTexts(planAdoptionTexts);
  const { language } = useReader();
  return (
    <ul className="plan-rows">
      {revisions.toSorted(newestFirst).map((revision) => {
        const { key, number, on, approvedBy, caseNumber, planVersion, whatChanged, document: url } = revision;
        const day = formatDay(on, language, 'long');
        const link = linkOf({ url });
        return (
          <li key={key} className="plan-version">
            {planVersion === 0 ? null : <DecisionTag>{words.version(planVersion)}</DecisionTag>}
            <span>{whatChanged}</span>
            <span className="muted">
              {planVersion === 0
                ? texts.revision(number, day, approvedBy)
                : words.versionLine(inSentence(approvedBy, language), day, caseNumber)}
            </span>
            {planVersion === 0 ? null : (
              <>
                <EditedAfterwards entity="revision" row={revision} />
                <a className="text-link" href={formatRoute({ screen: 'history', day: on })}>
                  {words.asItWas}
                </a>
              </>
            )}
            {link === null ? null : (
              <a className="plan-link" href={link} target="_blank" rel="noreferrer">
                {revisionLabels.document[language]}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
