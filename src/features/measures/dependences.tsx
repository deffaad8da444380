/** What a measure waits for: other measures of the plan, found by name. */
import { Button, Input } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { Measure } from '#domain/measure.ts';
import { folded } from '#base/order.ts';
import type { Plan } from '#domain/plan.ts';
import type { Ref } from '#domain/row.ts';
import { refName } from '#text/measure-cells.ts';
import { measureListTexts } from '#text/measure-list-screen.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { useTexts } from '#ui/language.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import { measuresInOrder } from '../plan-rows.ts';
import { useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';

interface DependencesProps {
  readonly plan: Plan;
  readonly measure: Measure;
  /** null where the reader may not change anything. */
  readonly onChange: ((dependsOn: readonly Ref[]) => void) | null;
}

const MOST = 8;

export function Dependences({ plan, measure, onChange }: DependencesProps) {
  const texts = useTexts(measureListTexts);
  const screen = useTexts(measuresTexts);
  const { rows } = useSnapshot();
  const [search, setSearch] = useState<string | null>(null);
  const known = new Set([measure.key, ...measure.dependsOn.map(({ key }) => key)]);
  const wanted = folded(search ?? '');
  const found =
    wanted === ''
      ? []
      : measuresInOrder(rows, plan).filter((one) => !known.has(one.key) && folded(refName(one)).includes(wanted));
  const nothing = measure.dependsOn.length === 0;
  if (nothing && onChange === null) return null;
  return (
    <div className="dependences">
      {nothing ? null : (
        <>
          <p className="side-panel-label">{texts.dependsOn}</p>
          <ul className="measure-links">
            {measure.dependsOn.map((ref) => (
              <li key={ref.key}>
                <span className="grow">
                  <a href={formatRoute({ screen: 'measures', open: ref.key, filter: null, search: '' })}>
                    {refName(ref)}
                  </a>
                  <StatusOf measure={rows.measure.find(({ key }) => key === ref.key)} />
                </span>
                {onChange === null ? null : (
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<Dismiss16Regular />}
                    aria-label={screen.takeAwayAudience(refName(ref))}
                    onClick={() => onChange(measure.dependsOn.filter(({ key }) => key !== ref.key))}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {onChange === null ? null : search === null ? (
        <Button appearance="transparent" size="small" icon={<Add16Regular />} onClick={() => setSearch('')}>
          {texts.linkDependence}
        </Button>
      ) : (
        <>
          <Input
            autoFocus
            type="search"
            aria-label={screen.search}
            placeholder={screen.search}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              setSearch(null);
            }}
          />
          <ul className="dependence-hits">
            {found.slice(0, MOST).map(({ key, code, title }) => (
              <li key={key}>
                <button
                  type="button"
                  onClick={() => {
                    setSearch(null);
                    onChange([...measure.dependsOn, { key, code, title }]);
                  }}
                >
                  {`${code} ${title}`.trim()}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A measure that was taken away says nothing. */
const StatusOf = ({ measure }: { readonly measure: Measure | undefined }) =>
  measure === undefined ? null : <StatusMark status={measure.status} />;
