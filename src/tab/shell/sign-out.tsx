/** Before a person signs out she is told what is not sent, and where it stays. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useSession, useSnapshot } from '#features/plan-session.tsx';
import { shellTexts } from '#text/shell.ts';
import { signOutTexts } from '#text/sign-out.ts';
import { useTexts } from '#ui/language.tsx';
import { Modal } from '#ui/modal.tsx';
import type { HeldRoles } from '../held-roles.ts';
import { forgetRoles } from '../role-looks.ts';
import './sign-out.css';

interface SignOutProps {
  /** The host's own part, when the plan is gone from the device. */
  readonly signOut: () => void;
  readonly roles: HeldRoles;
  readonly onClose: () => void;
}

export function SignOut({ signOut, roles, onClose }: SignOutProps) {
  const texts = useTexts(shellTexts);
  const words = useTexts(signOutTexts);
  const session = useSession();
  const { edits, storage } = useSnapshot();
  const [going, setGoing] = useState(false);
  const atRisk = storage.kind === 'proven' ? edits.filter(({ kept }) => !kept).length : edits.length;

  async function leave(): Promise<void> {
    setGoing(true);
    await session.flush();
    await session.forget();
    forgetRoles(roles, () => window.localStorage);
    signOut();
  }

  return (
    <Modal label={words.question} className="sign-out" onClose={onClose}>
      <h2>{words.question}</h2>
      <p>{words.text}</p>
      {edits.length > atRisk ? <p>{words.unsent(edits.length - atRisk)}</p> : null}
      {atRisk > 0 ? <p>{words.atRisk(atRisk)}</p> : null}
      <div className="sign-out-ways">
        <Button appearance="primary" disabledFocusable={going} onClick={() => void leave()}>
          {texts.signOut}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </div>
    </Modal>
  );
}
