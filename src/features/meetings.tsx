/** Møter: when does each body meet, and what comes before it? The list of meetings, held and to come. */
import type { EntityName } from '#domain/entities.ts';
import { compareFuzzyDates } from '#domain/fuzzy-date.ts';
import type { Plan } from '#domain/plan.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { shellTexts } from '#text/shell.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { rowsOfPlan } from './group-rows.ts';
import { runningPlan } from './plan-rows.ts';
import { useSnapshot } from './plan-session.tsx';
import { formatRoute } from './route.ts';
import { useWanted } from './wanted.ts';

export function MeetingsScreen() {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <Meetings plan={plan} />;
}

const wanted = ['meeting'] as const satisfies readonly EntityName[];

function Meetings({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(shellTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  useWanted(wanted);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{texts.screens.meetings}</h1>
      </div>
      <ul>
        {rowsOfPlan(rows.meeting, plan)
          .toSorted((a, b) => compareFuzzyDates(a.when, b.when))
          .map(({ key, title, when }) => (
            <li key={key}>
              <a href={formatRoute({ screen: 'meeting', open: key })}>
                {title} {formatFuzzyDate(when, language)}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
