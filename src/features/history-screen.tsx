/** «Hva har skjedd»: all that was changed in the plan, by day, and the way to the plan as it was on another day. */
import { Button, Input } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { useCallback, useMemo, useState } from 'react';
import { type Day, inOslo } from '#base/clock.ts';
import type { HistoryEntry } from '#domain/history.ts';
import type { Plan } from '#domain/plan.ts';
import { type HistoryFilter, historyFilters, isTold, narrowed, sumOf, toldByDay } from '#domain/plan-history.ts';
import { mayEdit } from '#domain/role.ts';
import type { Row } from '#domain/row.ts';
import { failureText } from '#text/failures.ts';
import { historyTexts } from '#text/history-screen.ts';
import { historyDay, searchedWords, sumSentence } from '#text/history-told.ts';
import { shellTexts } from '#text/shell.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { useHistoryPages } from './history-screen/pages.ts';
import { PlanThenChoice } from './history-screen/plan-then-choice.tsx';
import { ToldLine } from './history-screen/told-line.tsx';
import { routeOfHit } from './hit-route.ts';
import { runningPlan } from './plan-rows.ts';
import { useActor, useSnapshot } from './plan-session.tsx';
import { usePlanThen } from './plan-then.tsx';
import { formatRoute } from './route.ts';
import './history-screen/history-screen.css';

export function HistoryScreen({ day }: { readonly day: Day | null }) {
  const texts = useTexts(historyTexts);
  const { rows } = useSnapshot();
  const { shown } = usePlanThen();
  const plan = runningPlan(rows);
  if (plan === null) return <EmptyPlan />;
  return (
    <div className="page history">
      <div className="page-head">
        <h1>{texts.heading}</h1>
        <span className="muted">{texts.explain}</span>
      </div>
      <div className="history-columns">
        <PlanHistory plan={plan} />
        {shown === null ? (
          <aside>
            <PlanThenChoice key={day} plan={plan} asked={day} />
          </aside>
        ) : null}
      </div>
    </div>
  );
}

/** Codes stand on rows and not in their history. */
function useCodes(): (entry: HistoryEntry) => string {
  const { rows } = useSnapshot();
  const codes = useMemo(
    () =>
      new Map(
        Object.values<readonly Row[]>(rows).flatMap((among) =>
          among.flatMap((row) => ('code' in row && typeof row.code === 'string' ? [[row.key, row.code] as const] : [])),
        ),
      ),
    [rows],
  );
  return useCallback(({ item }) => codes.get(item) ?? '', [codes]);
}

function PlanHistory({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(historyTexts);
  const shell = useTexts(shellTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const named = mayEdit(useActor());
  const codeOf = useCodes();
  const [filter, setFilter] = useState<HistoryFilter>('all');
  const [search, setSearch] = useState('');
  const { known, failure, reading, readOlder, again } = useHistoryPages();
  const entries = useMemo(
    () => (known === null ? null : known.entries.filter((entry) => isTold(entry, plan.key))),
    [known, plan.key],
  );
  const days = useMemo(
    () =>
      toldByDay(
        narrowed(entries ?? [], filter, search, (entry) => searchedWords(entry, codeOf(entry), named, language)),
      ),
    [entries, filter, search, codeOf, named, language],
  );
  const trouble =
    failure === null ? null : (
      <Notice kind="error" title={failureText(failure, language).what} action={{ label: shell.tryAgain, run: again }}>
        {failureText(failure, language).remedy}
      </Notice>
    );
  if (known === null || entries === null) return <div>{trouble ?? <Skeleton label={texts.reading} rows={8} />}</div>;
  const first = entries.at(-1);
  const sum = first === undefined ? '' : sumSentence(sumOf(entries), inOslo(first.at).day, language, today);
  return (
    <div className="history-main">
      {sum === '' ? null : <p className="history-sum">{sum}</p>}
      <div className="history-tools">
        <div className="history-filters" role="group" aria-label={texts.filter}>
          {historyFilters.map((one) => (
            <button key={one} type="button" aria-pressed={one === filter} onClick={() => setFilter(one)}>
              {texts.filters[one]}
            </button>
          ))}
        </div>
        <Input
          className="history-search"
          type="search"
          contentBefore={<Search20Regular />}
          placeholder={texts.search}
          aria-label={texts.search}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      </div>
      {trouble}
      <p className="visually-hidden" role="status">
        {texts.lines(days.reduce((sofar, { told }) => sofar + told.length, 0))}
      </p>
      {days.length === 0 ? (
        entries.length === 0 && known.before === null ? (
          <EmptyState title={texts.nothing}>{texts.nothingText}</EmptyState>
        ) : (
          <EmptyState
            title={texts.noHits}
            actions={
              <Button
                onClick={() => {
                  setFilter('all');
                  setSearch('');
                }}
              >
                {texts.all}
              </Button>
            }
          >
            {known.before === null ? null : texts.noHitsText}
          </EmptyState>
        )
      ) : (
        <div className="history-days-told surface">
          {days.map(({ day, told }) => (
            <section key={day} aria-label={historyDay(day, language, today)}>
              <h2>{historyDay(day, language, today)}</h2>
              <ol>
                {told.map((one) => {
                  const { entity, item } = one.entry;
                  const route = routeOfHit({ entity, key: item }, rows);
                  return (
                    <ToldLine
                      key={one.entry.key}
                      told={one}
                      code={codeOf(one.entry)}
                      address={route === null ? null : formatRoute(route)}
                      named={named}
                    />
                  );
                })}
              </ol>
            </section>
          ))}
        </div>
      )}
      {known.before === null ? (
        entries.length === 0 ? null : (
          <p className="muted history-end">{texts.noMore}</p>
        )
      ) : (
        <div className="history-end">
          <Button appearance="subtle" disabledFocusable={reading} onClick={() => void readOlder()}>
            {reading ? texts.reading : texts.older}
          </Button>
        </div>
      )}
      <p className="muted small">{texts.notOutside}</p>
    </div>
  );
}
