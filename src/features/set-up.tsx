/** Set-up: an empty channel becomes a place for a plan, step by step. It may be left and come back to at any step. */
import { useEffect, useRef, useState } from 'react';
import { firstStep, isStepDone, type SetUpKnown, type SetUpStep, troubleOf } from '#domain/set-up.ts';
import { isAnyPlan } from '#domain/set-up-site.ts';
import { careTexts } from '#text/set-up-care.ts';
import { setUpTexts } from '#text/set-up-screen.ts';
import { setUpTroubleText } from '#text/set-up-trouble.ts';
import { shellTexts } from '#text/shell.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { EmptyState, Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useSnapshot } from './plan-session.tsx';
import type { PlanSetup } from './ports.ts';
import { useSetUp } from './set-up-port.ts';
import { About } from './set-up/about.tsx';
import { ApprovalStep } from './set-up/approval-step.tsx';
import { ListsStep } from './set-up/lists-step.tsx';
import { PlaceStep } from './set-up/place-step.tsx';
import { PlanStep } from './set-up/plan-step.tsx';
import { RolesStep } from './set-up/roles-step.tsx';
import { Steps } from './set-up/steps.tsx';
import { type SetUpWork, useSetUpWork } from './set-up/use-set-up.ts';
import './set-up/set-up.css';

export function SetUpScreen() {
  const texts = useTexts(setUpTexts);
  const port = useSetUp();
  if (port === null || !port.place.offered) {
    return (
      <div className="page">
        <EmptyState heading="h1" title={texts.notOfferedTitle}>
          {texts.notOffered}
        </EmptyState>
      </div>
    );
  }
  return <SetUp port={port} />;
}

function SetUp({ port }: { readonly port: PlanSetup }) {
  const texts = useTexts(setUpTexts);
  const { language } = useReader();
  const work = useSetUpWork(port);
  const care = useTexts(careTexts);
  const shell = useTexts(shellTexts);
  const { rows } = useSnapshot();
  const hasPlan = isAnyPlan(rows.plan);
  const [forgotten, setForgotten] = useState(false);
  if (forgotten) {
    return (
      <div className="page">
        <EmptyState heading="h1" title={care.forgottenTitle}>
          {care.forgotten}
        </EmptyState>
      </div>
    );
  }
  const failed = work.lists === null && work.lookFailure !== null;
  return (
    <div className="page set-up">
      <div className="page-head">
        <h1>{hasPlan ? shell.screens['set-up'] : texts.heading}</h1>
        {hasPlan ? null : <span className="muted">{texts.lead}</span>}
      </div>
      {failed ? <NotSeen port={port} work={work} /> : null}
      {work.lists !== null && work.outline !== null ? (
        <SetUpSteps port={port} work={work} onForgotten={() => setForgotten(true)} />
      ) : failed ? null : (
        <Skeleton key={language} label={texts.looking} rows={8} />
      )}
    </div>
  );
}

/** The site could not be looked at; in the strict mode because nobody has given it to the app yet. */
function NotSeen({ port, work }: { readonly port: PlanSetup; readonly work: SetUpWork }) {
  const texts = useTexts(setUpTexts);
  const { language } = useReader();
  const failure = work.lookFailure;
  if (failure === null) return null;
  const trouble = troubleOf(failure, 'lists', port.place, false);
  const { what, remedy } = setUpTroubleText(trouble, language);
  return (
    <div className="set-up-not-seen">
      <Notice kind="error" title={what} action={{ label: texts.tryAgain, run: () => void work.look() }}>
        {remedy}
      </Notice>
      {trouble.kind === 'notGranted' ? (
        <section className="surface set-up-card">
          <ApprovalStep port={port} reached={false} />
        </section>
      ) : null}
    </div>
  );
}

interface SetUpStepsProps {
  readonly port: PlanSetup;
  readonly work: SetUpWork;
  readonly onForgotten: () => void;
}

function SetUpSteps({ port, work, onForgotten }: SetUpStepsProps) {
  const texts = useTexts(setUpTexts);
  const { rows } = useSnapshot();
  const { lists, rules, outline } = work;
  const hasPlan = isAnyPlan(rows.plan);
  const [at, setAt] = useState<SetUpStep>(() => (lists === null ? 'place' : firstStep(lists)));
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  // What comes next is announced by its heading.
  useEffect(() => {
    if (shown.current !== at) heading.current?.focus();
    shown.current = at;
  }, [at]);
  if (lists === null || outline === null) return null;
  const known: SetUpKnown = { lists, rules, hasPlan };
  const done = (step: SetUpStep): boolean => isStepDone(step, at, known);
  const shared = { port, work, lists, outline, go: setAt, onForgotten };
  return (
    <div className="set-up-frame">
      <Steps at={at} known={known} place={port.place} isDone={done} making={work.making} go={setAt} />
      <section className="surface set-up-card" aria-labelledby="set-up-step">
        <h2 id="set-up-step" ref={heading} tabIndex={-1}>
          {texts.steps[at]}
        </h2>
        {at === 'place' ? <PlaceStep {...shared} /> : null}
        {at === 'approval' ? <ApprovalStep port={port} reached go={setAt} /> : null}
        {at === 'lists' ? <ListsStep {...shared} /> : null}
        {at === 'roles' ? <RolesStep {...shared} /> : null}
        {at === 'plan' ? <PlanStep {...shared} /> : null}
      </section>
      <About place={port.place} />
    </div>
  );
}
