/** Why a part could not be made, and what to do about it. */
import type { SetUpTrouble } from '#domain/set-up.ts';
import type { SetUpPlace } from '#domain/set-up-site.ts';
import { setUpTroubleText } from '#text/set-up-trouble.ts';
import { useLanguage } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { CopyToIt } from './copy-to-it.tsx';

export function Trouble({ trouble, place }: { readonly trouble: SetUpTrouble; readonly place: SetUpPlace }) {
  const { what, remedy } = setUpTroubleText(trouble, useLanguage());
  return (
    <div className="set-up-trouble">
      <Notice kind={trouble.kind === 'notEnforced' ? 'warning' : 'error'} title={what}>
        {remedy}
      </Notice>
      {trouble.kind === 'notApproved' || trouble.kind === 'notGranted' ? <CopyToIt place={place} /> : null}
    </div>
  );
}
