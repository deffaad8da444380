/** Beside every step: what happens with the data, and what IT can be sent. */
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import type { SetUpPlace } from '#domain/set-up-site.ts';
import { approvalTexts } from '#text/set-up-approval.ts';
import { useTexts } from '#ui/language.tsx';
import { CopyToIt } from './copy-to-it.tsx';

export function About({ place }: { readonly place: SetUpPlace }) {
  const texts = useTexts(approvalTexts);
  return (
    <aside className="set-up-about">
      <h2>{texts.dataTitle}</h2>
      <ul>
        {texts.data.map((line) => (
          <li key={line}>
            <LockClosed16Regular aria-hidden="true" />
            {line}
          </li>
        ))}
      </ul>
      <h2>{texts.itTitle}</h2>
      <p>{texts.approvalText[place.rights]}</p>
      <CopyToIt place={place} />
    </aside>
  );
}
