/** What the plan is called, who prepared it, which order it answers, and whether it is adopted. */
import { LINE_LIMIT, type Ref } from '#domain/row.ts';
import type { Plan } from '#domain/plan.ts';
import { formatDay } from '#text/calendar-words.ts';
import { planLabels, planStateLabels } from '#text/plan.ts';
import { inSentence } from '#text/sentence.ts';
import { planTexts } from '#text/plan-screen.ts';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { DecisionTag } from '#ui/tag.tsx';
import { WhoWrites } from '../may-write.tsx';
import { formatRoute } from '../route.ts';

const named = ({ code, title }: Pick<Ref, 'code' | 'title'>): string => `${code} ${title}`.trim();

export function About({
  plan,
  save,
}: {
  readonly plan: Plan;
  readonly save: ((fields: Partial<Plan>) => void) | null;
}) {
  const texts = useTexts(planTexts);
  const { language } = useReader();
  const day = (of: Plan['date']): string => (of === null ? '' : formatDay(of, language, 'long'));
  const adopted = plan.adoptedOn !== null || plan.adoptedBy !== '';
  const lines = [
    ['title', texts.name],
    ['shortTitle', texts.shortName],
    ['municipality', planLabels.municipality[language]],
    ['preparedBy', planLabels.preparedBy[language]],
  ] as const;
  return (
    <>
      <p className="plan-adoption">
        {adopted ? (
          <>
            <DecisionTag>{texts.adoptedTag}</DecisionTag>
            {texts.adopted(inSentence(plan.adoptedBy, language), day(plan.adoptedOn), plan.adoptionCase)}
          </>
        ) : (
          <span className="muted">
            {planStateLabels[plan.state][language]}. {plan.version === 0 ? texts.notAdopted : ''}
          </span>
        )}
      </p>
      <dl className="plan-facts">
        {lines.map(([field, label]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <Editable
                limit={LINE_LIMIT}
                value={plan[field]}
                label={texts.edit(label)}
                empty={texts.nothing}
                locked={save === null}
                onSave={(value) => save?.({ [field]: value })}
              />
            </dd>
          </div>
        ))}
        {plan.date === null ? null : (
          <div>
            <dt>{planLabels.date[language]}</dt>
            <dd>{day(plan.date)}</dd>
          </div>
        )}
        {plan.orderedBy === null ? null : (
          <div>
            <dt>{planLabels.orderedBy[language]}</dt>
            <dd>
              <a className="text-link" href={formatRoute({ screen: 'decisions', open: plan.orderedBy.key })}>
                {named(plan.orderedBy)}
              </a>
            </dd>
          </div>
        )}
      </dl>
      {save === null ? <WhoWrites entities={['plan']} /> : null}
    </>
  );
}
