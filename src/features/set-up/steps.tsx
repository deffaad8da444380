/** The steps of set-up, what each has come to, and the way to those that are behind or next. */
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark';
import { listsMadeBy, type SetUpKnown, type SetUpStep, setUpSteps } from '#domain/set-up.ts';
import type { SetUpPlace } from '#domain/set-up-site.ts';
import { approvalTexts } from '#text/set-up-approval.ts';
import { setUpTexts } from '#text/set-up-screen.ts';
import { useTexts } from '#ui/language.tsx';
import type { Making } from './use-set-up.ts';

interface StepsProps {
  readonly at: SetUpStep;
  readonly known: SetUpKnown;
  readonly place: SetUpPlace;
  readonly isDone: (step: SetUpStep) => boolean;
  /** What is being made: nobody goes elsewhere meanwhile. */
  readonly making: Making | null;
  readonly go: (step: SetUpStep) => void;
}

export function Steps({ at, known, place, isDone, making, go }: StepsProps) {
  const texts = useTexts(setUpTexts);
  const approval = useTexts(approvalTexts);
  const { lists, hasPlan } = known;
  const notes: Readonly<Record<SetUpStep, string>> = {
    place: texts.where[place.channel ?? 'unknown'],
    approval: approval.rightsModes[place.rights],
    lists: texts.listsCount(
      listsMadeBy(lists, making?.begun ?? [], making?.progress?.making ?? null),
      lists.lists.length,
    ),
    roles: isDone('roles') ? texts.rolesDone : texts.rolesNote,
    plan: hasPlan ? texts.planIsHere : texts.planNote,
  };
  return (
    <nav className="set-up-steps" aria-label={texts.stepsLabel}>
      <p className="set-up-count muted">{texts.stepOf(setUpSteps.indexOf(at) + 1, setUpSteps.length)}</p>
      <ol>
        {setUpSteps.map((step, index) => {
          const done = isDone(step) && step !== at;
          const open = making === null && setUpSteps.slice(0, index).every(isDone);
          return (
            <li key={step} className={step === at ? 'is-here' : done ? 'is-done' : ''}>
              <button
                type="button"
                disabled={!open && step !== at}
                aria-current={step === at ? 'step' : undefined}
                onClick={() => go(step)}
              >
                <span className="set-up-mark" aria-hidden="true">
                  {done ? <Checkmark16Filled /> : index + 1}
                </span>
                <span>
                  <b>{texts.steps[step]}</b>
                  {done ? <span className="visually-hidden"> {texts.stepDone}. </span> : null}
                  <span className="muted">{notes[step]}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
