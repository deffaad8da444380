/** A meeting that no channel has: the person says which of her plans it is about. */
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { meetingPanelTexts } from '#text/meeting-panel.ts';
import { useTexts } from '#ui/language.tsx';
import type { PlanOnPage } from './my-plans-state.ts';

interface ChoosePlanProps {
  readonly plans: readonly PlanOnPage[];
  readonly onChoose: (id: string) => void;
}

export function ChoosePlan({ plans, onChoose }: ChoosePlanProps) {
  const texts = useTexts(meetingPanelTexts);
  return (
    <>
      <h1 className="lede">{texts.which}</h1>
      <p className="my-plans-empty">{plans.length === 0 ? texts.noPlans : texts.whichText}</p>
      <ul className="plan-choice">
        {plans.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="surface" onClick={() => onChoose(id)}>
              <span>{title || id}</span>
              <ChevronRight16Regular aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
