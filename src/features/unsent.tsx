/** «Ikke sendt»: what waits or stands still, why, and what can be done: try again, copy, discard, take away as a file. */
import { Button } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, useState } from 'react';
import { inOslo } from '#base/clock.ts';
import { shellTexts } from '#text/shell.ts';
import { unsentTexts } from '#text/unsent.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { useSession, useSnapshot } from './plan-session.tsx';
import { useDownloadUnsent } from './unsent-file.ts';
import { canComeBack, copyOf, reasonText, type UnsentEdit, unsentEdits } from './unsent-state.ts';
import './unsent.css';

export function UnsentPanel({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(unsentTexts);
  const shell = useTexts(shellTexts);
  const { language, today } = useReader();
  const snapshot = useSnapshot();
  const session = useSession();
  const download = useDownloadUnsent();
  const copy = useCopy();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = panel.current;
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onClose();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  const edits = unsentEdits(snapshot, language, today);
  const kept = snapshot.storage.kind === 'proven' && snapshot.edits.every((edit) => edit.kept);
  return (
    <section ref={panel} className="unsent surface" aria-labelledby="unsent-heading">
      <header>
        <h2 id="unsent-heading" ref={heading} tabIndex={-1}>
          {edits.length === 0 ? texts.allSent : texts.notSentCount(edits.length)}
        </h2>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={shell.close} onClick={onClose} />
      </header>
      {edits.length === 0 ? null : (
        <>
          <p className="muted small">{kept ? texts.keptUntilSent : texts.keepOpen}</p>
          <ul>
            {edits.map((edit) => (
              <UnsentRow key={edit.operation} edit={edit} onCopy={() => copy([edit])} />
            ))}
          </ul>
          <div className="unsent-ways">
            <Button appearance="primary" onClick={() => session.retry()}>
              {texts.tryNow}
            </Button>
            <Button onClick={() => copy(edits)}>{texts.copyText}</Button>
            <Button icon={<ArrowDownload16Regular />} onClick={download}>
              {texts.download}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function useCopy(): (edits: readonly UnsentEdit[]) => void {
  const texts = useTexts(unsentTexts);
  const toast = useToast();
  return (edits) =>
    void navigator.clipboard.writeText(edits.map(copyOf).join('\n\n')).then(() => toast({ text: texts.copied }));
}

function UnsentRow({ edit, onCopy }: { readonly edit: UnsentEdit; readonly onCopy: () => void }) {
  const texts = useTexts(unsentTexts);
  const { language, today } = useReader();
  const session = useSession();
  const [sure, setSure] = useState(false);
  const discard = useDiscard(edit);
  const { operation, title, kind, at, fields, reason, days } = edit;
  return (
    <li>
      <div className="unsent-what">
        <b>{title}</b>
        <span className="muted small">
          {kind}, {texts.when(at, inOslo(at).day === today)}
          {days === 0 ? '' : `. ${texts.age(days)}`}
        </span>
        {fields.map(({ label, from, to }) => (
          <span key={label} className="unsent-field">
            <span className="muted">{label}: </span>
            {from === '' ? null : (
              <>
                {from}
                <ArrowRight16Regular aria-hidden="true" />
                <span className="visually-hidden"> {texts.becomes} </span>
              </>
            )}
            {to === '' ? '–' : to}
          </span>
        ))}
        <span className={reason.kind === 'setAside' ? 'unsent-reason' : 'muted small'}>
          {reasonText(reason, language)}
        </span>
      </div>
      {sure ? (
        <div className="unsent-sure" role="group" aria-label={texts.discardQuestion(title)}>
          <span>{texts.discardQuestion(title)}</span>
          <Button size="small" appearance="primary" autoFocus onClick={() => setSure(false)}>
            {texts.keep}
          </Button>
          <Button size="small" onClick={discard}>
            {texts.discardSure}
          </Button>
        </div>
      ) : (
        <div className="unsent-ways">
          {reason.kind === 'setAside' ? (
            <Button size="small" onClick={() => session.retryEdit(operation)}>
              {texts.tryAgain}
            </Button>
          ) : null}
          <Button size="small" appearance="subtle" aria-label={`${texts.copy}: ${title}`} onClick={onCopy}>
            {texts.copy}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-label={`${texts.discard}: ${title}`}
            onClick={() => setSure(true)}
          >
            {texts.discard}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Brought back as it was, with its own operation: should it have landed after all, it is not done twice. */
function useDiscard({ operation, title }: UnsentEdit): () => void {
  const texts = useTexts(unsentTexts);
  const shell = useTexts(shellTexts);
  const session = useSession();
  const toast = useToast();
  return () => {
    const snapshot = session.snapshot();
    const change = snapshot.edits.find((edit) => edit.change.operation === operation)?.change;
    const undo = change !== undefined && canComeBack(snapshot, operation) ? () => void session.commit([change]) : null;
    session.discard(operation);
    toast({
      text: texts.discarded(title),
      ...(undo !== null && { action: { label: shell.undo, run: undo } }),
    });
  };
}
