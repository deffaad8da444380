/** «Ønsker hjelp» on the overview: what is asked for and not answered, answered in place; and what is owed to others soon. */
import { yearOf } from '#base/calendar.ts';
import { dutiesToTell } from '#domain/duty.ts';
import type { Plan } from '#domain/plan.ts';
import { helpWanted } from '#domain/report-round.ts';
import { dutiesTexts, dutyStandingLine } from '#text/duties-screen.ts';
import { helpTexts } from '#text/help-screen.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { LateMark } from '#ui/attention-mark.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { rowsOfPlan } from '../group-rows.ts';
import { HelpList } from '../help-requests.tsx';
import { useSnapshot } from '../plan-session.tsx';
import { formatRoute, routeTo } from '../route.ts';

const MOST_SHOWN = 4;

export function OpenHelp({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(helpTexts);
  const reports = useTexts(reportsTexts);
  const { today } = useReader();
  const { rows } = useSnapshot();
  const help = helpWanted(rowsOfPlan(rows.request, plan), rowsOfPlan(rows.sentReport, plan), today);
  return (
    <>
      {help.length === 0 ? null : (
        <Section
          title={reports.help}
          count={help.length}
          action={
            <a className="text-link" href={formatRoute(routeTo('reports'))}>
              {texts.all}
            </a>
          }
        >
          <HelpList wanted={help.slice(0, MOST_SHOWN)} named />
          {help.length > MOST_SHOWN ? <p className="muted small">{texts.more(help.length - MOST_SHOWN)}</p> : null}
        </Section>
      )}
      <OwedSoon plan={plan} />
    </>
  );
}

function OwedSoon({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(dutiesTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const owed = dutiesToTell(rowsOfPlan(rows.duty, plan), rowsOfPlan(rows.meeting, plan), today);
  if (owed.length === 0) return null;
  return (
    <Section title={texts.heading} count={owed.length}>
      <ul className="follow-up">
        {owed.map(({ duty, standing }) => {
          const line = dutyStandingLine(standing, language, yearOf(today));
          return (
            <li key={duty.key}>
              <a href={formatRoute(routeTo('reports'))}>{duty.title}</a>
              <span className="follow-up-facts">
                {standing.kind === 'late' ? <LateMark>{line}</LateMark> : <span>{line}</span>}
                <span className="muted">{texts.to(duty.to)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
