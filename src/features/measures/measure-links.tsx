/** What a measure serves and what it carries out: goals of the plan, and the proposals and decisions behind it. */
import { Button, Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Target16Regular } from '@fluentui/react-icons/svg/target';
import { useEffect } from 'react';
import { byEach, compareText } from '#base/order.ts';
import type { Measure } from '#domain/measure.ts';
import type { Goal, Plan } from '#domain/plan.ts';
import { isInUse, type Ref } from '#domain/row.ts';
import { formatDay } from '#text/calendar-words.ts';
import { decisionNouns } from '#text/decision.ts';
import { capitalised } from '#text/entities.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { overviewTexts } from '#text/overview-screen.ts';
import { goalKindLabels } from '#text/plan.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { DecisionTag, ProposalTag } from '#ui/tag.tsx';
import { useSession, useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';

const refOf = ({ key, code, title }: Goal): Ref => ({ key, code, title });

interface MeasureLinksProps {
  readonly plan: Plan;
  readonly measure: Measure;
  /** null where the reader may not change anything. */
  readonly onGoals: ((goals: readonly Ref[]) => void) | null;
}

export function MeasureLinks({ plan, measure, onGoals }: MeasureLinksProps) {
  const texts = useTexts(measuresTexts);
  const language = useLanguage();
  const { rows } = useSnapshot();
  const session = useSession();
  useEffect(() => session.want('goal'), [session]);
  const goals = rows.goal
    .filter((goal) => isInUse(goal) && goal.plan === plan.key && goal.kind !== 'assumption')
    .toSorted(
      byEach(
        (a, b) => a.position - b.position,
        (a, b) => compareText(a.title, b.title),
      ),
    );
  const served = goals.filter(({ key }) => measure.goals.some((ref) => ref.key === key));
  return (
    <>
      {served.length + measure.basis.length === 0 ? <p className="muted">{texts.noLinks}</p> : null}
      <ul className="measure-links">
        {served.map((goal) => (
          <li key={goal.key}>
            <Target16Regular />
            <span>
              <b>{goal.title}</b>
              <span className="muted small">{goalKindLabels[goal.kind][language]}</span>
            </span>
          </li>
        ))}
        {measure.basis.map((ref) => (
          <Basis key={ref.key} basis={ref} />
        ))}
      </ul>
      {onGoals === null || goals.length === 0 ? null : (
        <Menu
          checkedValues={{ goals: served.map(({ key }) => key) }}
          onCheckedValueChange={(_, { checkedItems }) =>
            onGoals(goals.filter(({ key }) => checkedItems.includes(key)).map(refOf))
          }
        >
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="transparent" size="small" icon={<Add16Regular />}>
              {texts.linkGoals}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList aria-label={texts.linkGoals}>
              {goals.map(({ key, title }) => (
                <MenuItemCheckbox key={key} name="goals" value={key}>
                  {title}
                </MenuItemCheckbox>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </>
  );
}

const addressOf = (key: Ref['key']): string => formatRoute({ screen: 'decisions', open: key });

/** A proposal is dashed and says so; a decision is solid, with who decided it and when. */
function Basis({ basis }: { readonly basis: Ref }) {
  const texts = useTexts(overviewTexts);
  const language = useLanguage();
  const { rows } = useSnapshot();
  const decision = rows.decision.find(({ key }) => key === basis.key);
  if (decision !== undefined) {
    const on = decision.on === null ? '' : formatDay(decision.on, language, 'long');
    return (
      <li className="measure-link--decision">
        <DecisionTag>{capitalised(decisionNouns[decision.level][language].singular)}</DecisionTag>
        <span>
          <a href={addressOf(decision.key)}>{decision.title}</a>
          <span className="muted small">
            {[decision.decidedBy, on, decision.caseNumber].filter(Boolean).join(' · ')}
          </span>
        </span>
      </li>
    );
  }
  return (
    <li className="measure-link--proposal">
      <ProposalTag>{texts.proposal}</ProposalTag>
      <span>
        <a href={addressOf(basis.key)}>{basis.title}</a>
        <span className="muted small">{basis.code}</span>
      </span>
    </li>
  );
}
