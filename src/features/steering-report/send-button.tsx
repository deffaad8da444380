/** The press that makes and sends it, and what is said where the document could not be kept. */
import { Button } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { fileFailureText } from '#text/channel-files.ts';
import { steeringScreenTexts } from '#text/steering-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { RegisterButton } from '../registering.tsx';
import type { Sending, Wished } from './sending.ts';

export function SendButton({ sending, wished }: { readonly sending: Sending; readonly wished: Wished }) {
  const texts = useTexts(steeringScreenTexts);
  const { language } = useReader();
  const { registering, making, notKept, send, sendAnyway } = sending;
  const said = notKept === null ? null : fileFailureText(notKept, language);
  return (
    <div className="steering-send">
      {said === null ? null : (
        <Notice kind="warning" title={texts.notKept}>
          {said.what} {said.remedy}
          <span className="steering-ways">
            <Button size="small" onClick={() => send(wished)}>
              {texts.again}
            </Button>
            <Button size="small" onClick={sendAnyway}>
              {texts.sendAnyway}
            </Button>
          </span>
        </Notice>
      )}
      <RegisterButton
        registering={registering}
        appearance="primary"
        icon={<DocumentAdd20Regular />}
        label={making ? texts.making : texts.make}
        onPress={() => {
          if (!making) send(wished);
        }}
      >
        <span className="muted small">{texts.makeHint}</span>
      </RegisterButton>
    </div>
  );
}
