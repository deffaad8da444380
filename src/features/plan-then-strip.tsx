/** Says over every page that the plan is that of another day, what of it is not certain, and leads back. */
import { formatDay } from '#text/calendar-words.ts';
import { planThenTexts } from '#text/plan-then.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { usePlanThen } from './plan-then.tsx';
import './plan-then-strip.css';

export function PlanThenStrip() {
  const texts = useTexts(planThenTexts);
  const language = useLanguage();
  const { shown, show } = usePlanThen();
  if (shown === null) return null;
  const { day, unsure, gone } = shown;
  return (
    <div className="plan-then-strip" role="status">
      <p>
        <b>{texts.strip(formatDay(day, language, 'long'))}.</b> {texts.readOnly} {texts.limits}
        {unsure === 0 ? '' : ` ${texts.unsure(unsure)}`}
        {gone === 0 ? '' : ` ${texts.gone(gone)}`}
      </p>
      <button type="button" className="text-link" onClick={() => show(null)}>
        {texts.back}
      </button>
    </div>
  );
}
