/** Which leave each part of set-up asks for, in the mode that the municipality has chosen, and who has to give it. */
import { Button } from '@fluentui/react-components';
import { needOf, type SetUpStep, setUpParts } from '#domain/set-up.ts';
import { approvalTexts } from '#text/set-up-approval.ts';
import { setUpTexts } from '#text/set-up-screen.ts';
import { useTexts } from '#ui/language.tsx';
import type { PlanSetup } from '../ports.ts';
import { CopyToIt } from './copy-to-it.tsx';

interface ApprovalStepProps {
  readonly port: PlanSetup;
  /** The site could be looked at. */
  readonly reached: boolean;
  /** Absent where there is nowhere to go before it is approved. */
  readonly go?: (step: SetUpStep) => void;
}

export function ApprovalStep({ port: { place }, reached, go }: ApprovalStepProps) {
  const texts = useTexts(setUpTexts);
  const approval = useTexts(approvalTexts);
  return (
    <>
      <p className="set-up-text">
        <b>{approval.rightsModes[place.rights]}.</b> {approval.approvalText[place.rights]}{' '}
        {reached ? approval.reached : null}
      </p>
      <ul className="set-up-lines">
        {setUpParts.map((part) => {
          const { right, service, role } = needOf(part, place.rights);
          return (
            <li key={part}>
              <span>
                <b>{approval.parts[part]}</b>
                <span className="muted">{approval.needs(right, service)}</span>
                {role === null ? null : <span className="muted">{approval.needsRole(role)}</span>}
                <span className="muted">{approval.needsPerson}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <div className="set-up-foot">
        {go === undefined ? <CopyToIt place={place} /> : null}
        <span className="grow" />
        {go === undefined ? null : (
          <>
            <Button size="large" onClick={() => go('place')}>
              {texts.back}
            </Button>
            <Button appearance="primary" size="large" onClick={() => go('lists')}>
              {texts.next.lists}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
