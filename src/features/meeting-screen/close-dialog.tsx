/** What closing the meeting will do, asked before it is done; and the same while it is done. */
import { Button } from '@fluentui/react-components';
import type { AgendaItem } from '#domain/agenda-item.ts';
import type { Closing } from '#domain/meeting-closing.ts';
import { caseTitle } from '#text/agenda.ts';
import { outcomeLabels } from '#text/decision.ts';
import { meetingClosingTexts } from '#text/meeting-closing.ts';
import { refusalText } from '#text/steps.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { Modal } from '#ui/modal.tsx';

interface CloseDialogProps {
  readonly closing: Closing;
  /** How many are registered so far; null while nothing is asked. */
  readonly registered: number | null;
  readonly of: number;
  readonly onClose: () => void;
  readonly onCancel: () => void;
}

export function CloseDialog({ closing, registered, of, onClose, onCancel }: CloseDialogProps) {
  const texts = useTexts(meetingClosingTexts);
  const { language } = useReader();
  const { decisions, goingOn, refusal } = closing;
  const busy = registered !== null;
  const outcomeIn = ({ draft }: AgendaItem): string =>
    draft === null || draft.outcome === null ? '' : outcomeLabels[draft.outcome][language];
  const said = refusal === null ? null : refusalText(refusal, 'meeting', language);
  return (
    <Modal label={texts.close} className="meeting-close" onClose={busy ? () => undefined : onCancel}>
      <h2>{texts.close}</h2>
      <p>{texts.willRegister(decisions.length)}</p>
      {decisions.length === 0 ? null : (
        <>
          <ul className="case-lines">
            {decisions.map((item) => (
              <li key={item.key}>
                <b>{item.title}</b>
                <span className="muted">{[item.caseNumber, outcomeIn(item)].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
          <p className="muted">{texts.notFinal}</p>
        </>
      )}
      {goingOn.length === 0 ? null : (
        <p>
          {texts.goOn(goingOn.length)}{' '}
          <span className="muted">{goingOn.map((one) => caseTitle(one, language)).join(', ')}.</span>
        </p>
      )}
      {said === null ? null : (
        <p className="case-trouble">
          <b>{said.what}</b> {said.remedy}
        </p>
      )}
      <p role="status">{busy && of > 0 ? texts.closing(registered, of) : ''}</p>
      <div className="meeting-close-ways">
        <Button
          appearance="primary"
          disabledFocusable={busy || said !== null}
          onClick={busy || said !== null ? undefined : onClose}
        >
          {decisions.length === 0 ? texts.close : texts.closeNow}
        </Button>
        <Button disabledFocusable={busy} onClick={busy ? undefined : onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </Modal>
  );
}
