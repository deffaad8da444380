/** Selvsjekk: does all that the plan stands on in SharePoint stand as it should? In plain words, with the remedy beside. */
import { Button } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { createElement, type ReactNode, useMemo, useRef } from 'react';
import { isPassing, type PlanFailure } from '#domain/failure.ts';
import { areas, type CheckRow, mayMend, renamedIn, rowsOf, supportText, verdictOf } from '#domain/self-check.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import { failureText } from '#text/failures.ts';
import { selfCheckTexts, verdictSentence } from '#text/self-check.ts';
import type { SentencePart } from '#text/sentence.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { useToast } from '#ui/toast.tsx';
import { runningPlan } from './plan-rows.ts';
import { useActor, useEditor, useSession, useSnapshot } from './plan-session.tsx';
import { CheckLine, lineId } from './self-check/check-line.tsx';
import { foundInRows } from './self-check/self-check-state.ts';
import { useSelfCheck } from './self-check/use-self-check.ts';
import './self-check/self-check.css';

export function SelfCheckScreen() {
  const texts = useTexts(selfCheckTexts);
  const { language, today } = useReader();
  const { rows, phase } = useSnapshot();
  const session = useSession();
  const { allowed } = useEditor();
  const actor = useActor();
  const toast = useToast();
  const { found, busy, look, mend } = useSelfCheck();
  const heading = useRef<HTMLHeadingElement>(null);
  const lines = useMemo(
    () => (found === null ? [] : rowsOf([...found.findings, ...foundInRows(rows, runningPlan(rows), allowed, today)])),
    [found, rows, allowed, today],
  );
  const may = mayMend(actor);
  const renamed = renamedIn(lines);

  function whyNot(failure: PlanFailure): string {
    if (failure.kind === 'noAccess') return texts.onlyOwners;
    const { what, remedy } = failureText(failure, language);
    return isPassing(failure) ? what : `${what} ${remedy}`;
  }
  async function putRight(wanted: readonly CheckRow[]): Promise<void> {
    const mended = await mend(wanted.flatMap(({ findings }) => findings));
    toast({ text: mended.ok ? texts.mended : `${texts.notMended} ${whyNot(mended.failure)}` });
    // The line that was put right is gone, and its button with it.
    if (mended.ok) heading.current?.focus();
    if (mended.ok && phase !== 'open') session.retry();
  }
  async function copy(): Promise<void> {
    if (found === null) return;
    await navigator.clipboard.writeText(supportText(lines, found.versions, found.at));
    toast({ text: texts.copied });
  }

  return (
    <div className="page check">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {texts.heading}
        </h1>
        <span className="muted" role="status">
          {busy || found === null ? texts.checking : texts.checkedAt(formatTimeOfDay(found.at, language))}
        </span>
        <span className="grow" />
        {found === null ? null : (
          <>
            <Button icon={<Copy20Regular />} onClick={() => void copy()}>
              {texts.copy}
            </Button>
            <Button icon={<ArrowClockwise20Regular />} disabledFocusable={busy} onClick={() => void look(false)}>
              {texts.again}
            </Button>
          </>
        )}
      </div>
      {found === null ? (
        <Skeleton label={texts.checking} rows={8} />
      ) : (
        <>
          <Sentence parts={verdictSentence(verdictOf(lines), language)} />
          <div className="surface">
            {areas.map((area) => {
              const here = lines.filter((row) => row.area === area);
              return here.length === 0 ? null : (
                <section key={area} className="check-area" aria-labelledby={`selvsjekk-${area}`}>
                  <div className="section-head">
                    <h2 id={`selvsjekk-${area}`}>{texts.areas[area]}</h2>
                    {area === 'lists' && may && renamed.length > 1 ? (
                      <button
                        type="button"
                        className="text-link section-action"
                        disabled={busy}
                        onClick={() => void putRight(renamed)}
                      >
                        {texts.allNames}
                      </button>
                    ) : null}
                  </div>
                  <ul>
                    {here.map((row) => (
                      <CheckLine
                        key={row.id}
                        row={row}
                        site={found.site}
                        allowed={may}
                        busy={busy}
                        onMend={() => void putRight([row])}
                        onAskOwner={() => void look(true)}
                      />
                    ))}
                  </ul>
                </section>
              );
            })}
          </div>
          <p className="check-foot muted small">
            {texts.copyExplained} {may ? null : texts.onlyLeader}
          </p>
        </>
      )}
    </div>
  );
}

/** Each count leads to the first line that it counts. */
function partElement(part: SentencePart<CheckRow>): ReactNode {
  if (typeof part === 'string') return part;
  return (
    <button type="button" className="text-link" onClick={() => document.getElementById(lineId(part.target))?.focus()}>
      {part.text}
    </button>
  );
}

const Sentence = ({ parts }: { readonly parts: readonly SentencePart<CheckRow>[] }) =>
  createElement('p', { className: 'lede' }, ...parts.map(partElement));
