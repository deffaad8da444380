/**
 * The same list as reminders tell of, for whoever gets no cards: what the page does not say already. Whoever leads the
 * project has it by section, as in the weekly digest; others have few enough to read them as they stand.
 */
import { useMemo } from 'react';
import { bySection, notShown, type Shown } from '#domain/my-notices.ts';
import { itemOf, type Notice, subjectOf } from '#domain/notice.ts';
import type { Plan } from '#domain/plan.ts';
import { describedPeople } from '#domain/reminder-preview.ts';
import { noticesFor } from '#domain/reminders-due.ts';
import { myNoticesTexts } from '#text/my-notices.ts';
import { noticeText } from '#text/notice.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { groupsInOrder, rowsOfPlan } from '../group-rows.ts';
import { useActor, useSnapshot } from '../plan-session.tsx';
import { useReminderGround } from '../reminder-ground.ts';
import { formatRoute, routeOfItem, routeTo } from '../route.ts';
import './my-notices.css';

interface MyNoticesProps {
  readonly plan: Plan;
  /** Must be the same set while it holds the same. */
  readonly shown: Shown;
}

/** Shown once every list that tells something is read. */
export function MyNotices({ plan, shown }: MyNoticesProps) {
  const texts = useTexts(myNoticesTexts);
  const { today } = useReader();
  const actor = useActor();
  const leads = actor.roles.includes('projectLeader');
  const { rows } = useSnapshot();
  const people = useMemo(() => {
    const [groups, members] = [groupsInOrder(rows, plan), rowsOfPlan(rows.member, plan)];
    return describedPeople({ channel: [], groups, members, measures: rowsOfPlan(rows.measure, plan), today }, actor);
  }, [rows, plan, today, actor]);
  const ground = useReminderGround(plan, people);
  const all = useMemo(() => noticesFor(ground, actor, today), [ground, actor, today]);
  const notices = notShown(all, shown);
  if (notices.length === 0) return null;
  return (
    <section className="my-notices" aria-labelledby="paminnelser">
      <header className="section-head">
        <h2 id="paminnelser" tabIndex={-1}>
          {leads ? texts.week : texts.mine}
          <span className="section-count">{notices.length}</span>
        </h2>
        <span className="section-hint">{leads ? texts.weekHint : texts.mineHint}</span>
      </header>
      {leads ? <Sections notices={notices} /> : <Lines notices={notices} />}
    </section>
  );
}

function Sections({ notices }: { readonly notices: readonly Notice[] }) {
  const texts = useTexts(myNoticesTexts);
  return (
    <div className="surface">
      {bySection(notices).map(({ section, notices: told }) => (
        <details key={section} className="my-notices-section">
          <summary>
            {texts.section[section]} <span className="section-count">{told.length}</span>
          </summary>
          <NoticeLines notices={told} />
        </details>
      ))}
    </div>
  );
}

const Lines = ({ notices }: { readonly notices: readonly Notice[] }) => (
  <div className="surface">
    <NoticeLines notices={notices} />
  </div>
);

function NoticeLines({ notices }: { readonly notices: readonly Notice[] }) {
  const { language, today } = useReader();
  return (
    <ul className="my-notices-lines">
      {notices.map((notice) => {
        const { what, why } = noticeText(notice, language, today);
        return (
          <li key={subjectOf(notice)}>
            <a href={addressOf(notice)}>{what}</a>
            <span className="muted">{why}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Where the card's link leads. */
const addressOf = (notice: Notice): string => formatRoute(routeOfItem(itemOf(notice)) ?? routeTo('overview'));
