/** The plan itself: put in here, or already on the site because another channel shares it. */
import { Button } from '@fluentui/react-components';
import { isSiteShared } from '#domain/set-up.ts';
import { setUpTexts } from '#text/set-up-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { useTexts } from '#ui/language.tsx';
import { useNavigation } from '../navigation.tsx';
import { runningPlan } from '../plan-rows.ts';
import { useSnapshot } from '../plan-session.tsx';
import { routeTo } from '../route.ts';
import { TakeAway, Titles } from './care.tsx';
import type { StepProps } from './step.ts';

export function PlanStep({ port, go, onForgotten }: StepProps) {
  const texts = useTexts(setUpTexts);
  const shell = useTexts(shellTexts);
  const { rows } = useSnapshot();
  const { go: goTo } = useNavigation();
  const plan = runningPlan(rows);
  return (
    <>
      {plan === null ? (
        <p className="set-up-text">
          <b>{texts.planReady}.</b> {texts.planText}
        </p>
      ) : (
        <p className="set-up-text">
          {texts.planHere(plan.title || shell.untitledPlan)} {isSiteShared(port.place) ? texts.ownPlan : null}
        </p>
      )}
      {plan === null ? null : <Titles />}
      {plan === null ? null : <TakeAway forget={() => void port.forget().then(onForgotten)} />}
      <div className="set-up-foot">
        <span className="grow" />
        <Button size="large" onClick={() => go('roles')}>
          {texts.back}
        </Button>
        <Button appearance="primary" size="large" onClick={() => goTo(routeTo('overview'))}>
          {plan === null ? texts.addPlan : texts.openPlan}
        </Button>
      </div>
    </>
  );
}
