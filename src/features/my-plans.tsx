/**
 * A person's own page over all her plans: what waits for her, by plan, each opened where it lies. What is shown is read
 * from this device first, and a plan that cannot be reached says so in its own place.
 */
import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState, useSyncExternalStore } from 'react';
import type { MyThing } from '#domain/my-things.ts';
import { failureText } from '#text/failures.ts';
import { myPlansTexts } from '#text/my-plans-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { ChoosePlan } from './my-plans/choose-plan.tsx';
import {
  itemOfThing,
  keyOfThing,
  mayBeLeftOut,
  pageSays,
  type PageSays,
  planOnPage,
  type PlanOnPage,
} from './my-plans/my-plans-state.ts';
import { ThingLine, WayLink } from './my-plans/thing-line.tsx';
import type { OtherPlans } from './ports.ts';
import './my-plans/my-plans.css';

export { listsOfMine } from './my-plans/my-plans-state.ts';

interface MyPlansProps {
  readonly plans: OtherPlans;
  /** Entra id. */
  readonly person: string;
  /** Where one of them is to be chosen: told which. */
  readonly onChoose?: (id: string) => void;
}

export function MyPlansPage({ plans, person, onChoose }: MyPlansProps) {
  const { today } = useReader();
  const all = useSyncExternalStore(plans.subscribe, plans.current);
  const shown = all.map((plan) => planOnPage(plan, person, today));
  return (
    <div className="page my-plans">
      {onChoose === undefined ? (
        <MyWork shown={shown} plans={plans} />
      ) : (
        <ChoosePlan plans={shown} onChoose={onChoose} />
      )}
      <AddPlan plans={plans} />
    </div>
  );
}

function MyWork({ shown, plans }: { readonly shown: readonly PlanOnPage[]; readonly plans: OtherPlans }) {
  const texts = useTexts(myPlansTexts);
  const says = pageSays(shown);
  return (
    <>
      <h1 className="lede" aria-live="polite">
        <Says says={says} />
      </h1>
      {says.kind === 'empty' ? <p className="my-plans-empty">{texts.emptyText}</p> : null}
      {shown.map((plan) => (
        <PlanSection key={plan.id} plan={plan} plans={plans} />
      ))}
    </>
  );
}

function Says({ says }: { readonly says: PageSays }) {
  const texts = useTexts(myPlansTexts);
  switch (says.kind) {
    case 'empty':
      return texts.empty;
    case 'fetching':
      return texts.fetching;
    case 'nothing':
      return texts.nothing;
    case 'waits':
      return texts.waits(says.count, says.plans);
  }
}

function PlanSection({ plan, plans }: { readonly plan: PlanOnPage; readonly plans: OtherPlans }) {
  const texts = useTexts(myPlansTexts);
  const id = useId();
  const title = plan.title || plan.id;
  const { standing } = plan;
  const failure = standing.kind === 'opening' ? null : standing.failure;
  return (
    <section className="my-plan" aria-labelledby={id} aria-busy={standing.kind === 'opening'}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        {standing.kind === 'failed' ? null : (
          <span className="section-action">
            <WayLink className="text-link" way={plans.wayTo(plan.id, '')} label={`${texts.openPlan}: ${title}`}>
              {texts.openPlan}
            </WayLink>
          </span>
        )}
      </header>
      {failure === null ? null : <Trouble plan={plan} failure={failure} plans={plans} />}
      {standing.kind === 'opening' ? <Skeleton label={texts.fetching} rows={2} /> : null}
      {standing.kind !== 'open' ? null : standing.plan === null ? (
        <p className="muted">{texts.notSetUp}</p>
      ) : (
        <>
          {standing.waiting.length === 0 ? (
            <p className="muted">{texts.nothingHere}</p>
          ) : (
            <Things things={standing.waiting} plan={plan} plans={plans} />
          )}
          {standing.rest.length === 0 ? null : (
            <details className="my-plan-rest">
              <summary className="text-link">{texts.rest(standing.rest.length)}</summary>
              <Things things={standing.rest} plan={plan} plans={plans} />
            </details>
          )}
        </>
      )}
      {failure === null && mayBeLeftOut(plan) ? <LeaveOut plan={plan} plans={plans} /> : null}
    </section>
  );
}

interface TroubleProps {
  readonly plan: PlanOnPage;
  readonly failure: Parameters<typeof failureText>[0];
  readonly plans: OtherPlans;
}

/** Signing in is asked for once, above all plans. */
function Trouble({ plan, failure, plans }: TroubleProps) {
  const texts = useTexts(myPlansTexts);
  const { language } = useReader();
  if (failure.kind === 'signIn') return null;
  const { what, remedy } = failureText(failure, language);
  return (
    <>
      <Notice kind="warning" title={what}>
        {plan.standing.kind === 'open' && plan.standing.plan !== null ? texts.stale : remedy}
      </Notice>
      {mayBeLeftOut(plan) ? <LeaveOut plan={plan} plans={plans} /> : null}
    </>
  );
}

function LeaveOut({ plan, plans }: { readonly plan: PlanOnPage; readonly plans: OtherPlans }) {
  const texts = useTexts(myPlansTexts);
  return (
    <button
      type="button"
      className="text-link my-plan-leave"
      aria-label={`${texts.leaveOut}: ${plan.title || plan.id}`}
      onClick={() => plans.leaveOut(plan.id)}
    >
      {texts.leaveOut}
    </button>
  );
}

interface ThingsProps {
  readonly things: readonly MyThing[];
  readonly plan: PlanOnPage;
  readonly plans: OtherPlans;
}

const Things = ({ things, plan, plans }: ThingsProps) => (
  <ul className="things surface">
    {things.map((thing) => (
      <ThingLine key={keyOfThing(thing)} thing={thing} way={plans.wayTo(plan.id, itemOfThing(thing))} />
    ))}
  </ul>
);

function AddPlan({ plans }: { readonly plans: OtherPlans }) {
  const texts = useTexts(myPlansTexts);
  const [link, setLink] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  function add(event: FormEvent): void {
    event.preventDefault();
    if (link.trim() === '') return;
    const added = plans.add(link);
    setWrong(!added);
    if (added) setLink('');
  }
  return (
    <section className="my-plans-add" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.add}</h2>
      <p className="muted" id={`${id}-text`}>
        {texts.addText}
      </p>
      <form onSubmit={add}>
        <Input
          value={link}
          type="url"
          aria-label={texts.link}
          placeholder={texts.link}
          aria-describedby={wrong ? `${id}-wrong` : `${id}-text`}
          aria-invalid={wrong}
          onChange={(_, { value }) => {
            setLink(value);
            setWrong(false);
          }}
        />
        <Button type="submit">{texts.doAdd}</Button>
      </form>
      <p id={`${id}-wrong`} role="alert" className="my-plans-wrong">
        {wrong ? texts.notALink : ''}
      </p>
    </section>
  );
}
