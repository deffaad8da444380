/** Taking back a whole import: on the plan's own page for thirty days, and at once from the message after it. */
import { Button, Checkbox } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { inOslo } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { ImportRun, Plan } from '#domain/plan.ts';
import { formatDay } from '#text/calendar-words.ts';
import { failureText } from '#text/failures.ts';
import { importUndoTexts } from '#text/import-undo.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useReader, useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import {
  concerned,
  type ImportedRow,
  importedBefore,
  isTakable,
  lastDayOf,
  type OpenImport,
  openImports,
  type TakableRow,
  titleOf,
  undoOf,
} from './import-undo/undo-state.ts';
import { useHistorySince } from './history.ts';
import { type Editor, useActor, useEditor, useSession, useSnapshot } from './plan-session.tsx';
import './import-undo/import-undo.css';

/** Takes the rows away and notes that the import is undone. Answers what puts them back. */
function takeBack(editor: Editor, runs: readonly ImportRun[], rows: readonly TakableRow[]): () => void {
  const back = rows.map(({ entity, row }) => editor.remove(entity, row));
  for (const run of runs) {
    const edited = editor.change('importRun', run, { state: 'undone' });
    if (edited.ok) back.push(edited.value);
  }
  return () => {
    for (const putBack of back) putBack();
  };
}

/** Undoes an import that was made a moment ago, with a way back. */
export function useTakeBack(): (runs: readonly ImportRun[], rows: readonly ImportedRow[]) => void {
  const texts = useTexts(importUndoTexts);
  const shell = useTexts(shellTexts);
  const editor = useEditor();
  const toast = useToast();
  return (runs, rows) => {
    const taken = rows.filter(isTakable);
    const putBack = takeBack(editor, runs, taken);
    toast({ text: texts.taken(taken.length), action: { label: shell.undo, run: putBack } });
  };
}

/** When the same document was put into a plan here before, in words; null where it was not. */
export function useImportedBefore(hash: string | null): string | null {
  const texts = useTexts(importUndoTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const session = useSession();
  useEffect(() => session.want('importRun'), [session]);
  const at = hash === null ? null : importedBefore(rows, hash);
  return at === null ? null : texts.before(formatDay(inOslo(at).day, language, 'long'));
}

/** A line for each import that can still be taken back; null where there is none. */
export function useOpenImports(plan: Plan): readonly OpenImport[] {
  const { today } = useReader();
  const { rows } = useSnapshot();
  const session = useSession();
  useEffect(() => session.want('importRun'), [session]);
  return openImports(rows, plan, today);
}

export function OpenImports({ imports }: { readonly imports: readonly OpenImport[] }) {
  const texts = useTexts(importUndoTexts);
  const { language } = useReader();
  const [asked, setAsked] = useState<Key | null>(null);
  return (
    <ul className="plan-rows">
      {imports.map(([run, ...more]) => (
        <li key={run.key}>
          {texts.line(run.title, formatDay(inOslo(run.at).day, language, 'long'), run.by)}{' '}
          <span className="muted">{texts.until(formatDay(lastDayOf(run), language, 'long'))}</span>
          {asked === run.key ? (
            <Undoing runs={[run, ...more]} onClose={() => setAsked(null)} />
          ) : (
            <Button onClick={() => setAsked(run.key)}>{texts.undo}</Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Thirty days of a busy plan. */
const MOST_CHANGES = 4_000;

/** What goes and what stays, before anything is done. */
function Undoing({ runs, onClose }: { readonly runs: OpenImport; readonly onClose: () => void }) {
  const texts = useTexts(importUndoTexts);
  const shell = useTexts(shellTexts);
  const language = useLanguage();
  const { rows, loaded } = useSnapshot();
  const session = useSession();
  const actor = useActor();
  const take = useTakeBack();
  const [chosen, setChosen] = useState<ReadonlySet<Key>>(new Set());
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const entity of concerned) session.want(entity);
    region.current?.focus();
  }, [session]);
  const ready = concerned.every((entity) => loaded.has(entity));
  const since = useHistorySince(runs[0].at, MOST_CHANGES);
  const undo = ready && since?.ok === true ? undoOf(runs, rows, since.value, actor.person.id, chosen) : null;

  function choose(key: Key, isChosen: boolean): void {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  }

  return (
    <div ref={region} className="import-undo" role="group" aria-label={texts.undo} tabIndex={-1}>
      {undo === null ? (
        <p role="status">{since?.ok === false ? failureText(since.failure, language).what : texts.looking}</p>
      ) : (
        <>
          <p>{undo.takes.length === 0 && undo.edited.length === 0 ? texts.nothing : texts.explain}</p>
          {undo.edited.length === 0 ? null : (
            <>
              <p>{texts.edited}</p>
              <ul>
                {undo.edited.map(({ made, by }) => (
                  <li key={made.row.key}>
                    <Checkbox
                      checked={chosen.has(made.row.key)}
                      label={texts.editedBy(titleOf(made), by)}
                      onChange={(_, { checked }) => choose(made.row.key, checked === true)}
                    />
                  </li>
                ))}
              </ul>
            </>
          )}
          {undo.registered.length === 0 ? null : (
            <>
              <p>{texts.registered}</p>
              <ul className="plan-bullets">
                {undo.registered.map((made) => (
                  <li key={made.row.key}>{titleOf(made)}</li>
                ))}
              </ul>
            </>
          )}
          {undo.needed.length === 0 ? null : (
            <>
              <p>{texts.needed}</p>
              <ul className="plan-bullets">
                {undo.needed.map((made) => (
                  <li key={made.row.key}>{titleOf(made)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      <div className="import-undo-ways">
        {undo === null || undo.takes.length === 0 ? null : (
          <Button
            appearance="primary"
            onClick={() => {
              take(runs, undo.takes);
              onClose();
            }}
          >
            {texts.take(undo.takes.length)}
          </Button>
        )}
        <Button onClick={onClose}>{shell.cancel}</Button>
      </div>
    </div>
  );
}
