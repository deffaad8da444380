/** One of the six outcomes, each with what it means: cards that are radio buttons, or buttons in a row where it is narrow. */
import { ArrowForward20Regular } from '@fluentui/react-icons/svg/arrow-forward';
import { CalendarClock20Regular } from '@fluentui/react-icons/svg/calendar-clock';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle20Regular } from '@fluentui/react-icons/svg/dismiss-circle';
import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { Eye20Regular } from '@fluentui/react-icons/svg/eye';
import { type ReactNode, useId } from 'react';
import { type Outcome, outcomes } from '#domain/decision.ts';
import { outcomeLabels } from '#text/decision.ts';
import { decisionFieldsTexts } from '#text/decision-fields.ts';
import { useReader, useTexts } from '#ui/language.tsx';

const icons: Readonly<Record<Outcome, ReactNode>> = {
  adopted: <CheckmarkCircle20Regular />,
  adoptedChanged: <Edit20Regular />,
  postponed: <CalendarClock20Regular />,
  rejected: <DismissCircle20Regular />,
  noted: <Eye20Regular />,
  passedOn: <ArrowForward20Regular />,
};

interface OutcomeChoiceProps {
  readonly outcome: Outcome | null;
  /** Something was proposed. */
  readonly proposed: boolean;
  readonly onChange: (outcome: Outcome) => void;
}

export function OutcomeChoice({ outcome, proposed, onChange }: OutcomeChoiceProps) {
  const texts = useTexts(decisionFieldsTexts);
  const { language } = useReader();
  const name = useId();
  return (
    <div className="outcomes" role="radiogroup" aria-label={texts.outcome}>
      {outcomes.map((one) => (
        <label key={one} className="outcome">
          <input type="radio" name={name} checked={one === outcome} onChange={() => onChange(one)} />
          {icons[one]}
          <span>
            <b>{outcomeLabels[one][language]}</b>
            <span className="muted small">
              {one === 'adopted' && !proposed ? texts.adoptedBare : texts.outcomeMeans[one]}
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}
