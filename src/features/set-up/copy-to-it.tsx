/** What an administrator is to do, as a message: ids and rights, nothing of the plan. */
import { Button } from '@fluentui/react-components';
import type { SetUpPlace } from '#domain/set-up-site.ts';
import { approvalTexts } from '#text/set-up-approval.ts';
import { useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { siteAddress } from './step.ts';

export function CopyToIt({ place }: { readonly place: SetUpPlace }) {
  const texts = useTexts(approvalTexts);
  const toast = useToast();
  const letter = texts.letter[place.rights](place.app, siteAddress(place));
  return (
    <Button onClick={() => void navigator.clipboard.writeText(letter).then(() => toast({ text: texts.copied }))}>
      {texts.copyToIt}
    </Button>
  );
}
