/** The care of a plan that is there: titles put right, and Framdrift taken away with the data left where they are. */
import { Button } from '@fluentui/react-components';
import { staleTitles, titleEntities } from '#domain/stale-titles.ts';
import { failureText } from '#text/failures.ts';
import { careTexts } from '#text/set-up-care.ts';
import { shellTexts } from '#text/shell.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useToast } from '#ui/toast.tsx';
import { useEditor, useSnapshot } from '../plan-session.tsx';
import { useWanted } from '../wanted.ts';

export function Titles() {
  const texts = useTexts(careTexts);
  const shell = useTexts(shellTexts);
  const { language } = useReader();
  const { rows, loaded, damaged } = useSnapshot();
  const editor = useEditor();
  const toast = useToast();
  useWanted(titleEntities);
  const isHere = titleEntities.every((entity) => loaded.has(entity));
  const stale = isHere ? staleTitles(rows).filter(({ entity }) => !damaged.has(entity)) : [];
  function refresh(): void {
    const edited = editor.changeAll(stale);
    if (edited.ok) toast({ text: texts.refreshed, action: { label: shell.undo, run: edited.value } });
    else toast({ text: failureText(edited.failure, language).what });
  }
  return (
    <>
      <h3>{texts.titles}</h3>
      <p className="set-up-text">
        {texts.titlesText}{' '}
        <b role="status">
          {isHere ? (stale.length === 0 ? texts.allFresh : texts.stale(stale.length)) : texts.reading}
        </b>
      </p>
      {stale.length === 0 || !editor.allowed ? null : <Button onClick={refresh}>{texts.refresh}</Button>}
    </>
  );
}

/** `forget`: the plan goes from this device; the lists are not touched. */
export function TakeAway({ forget }: { readonly forget: () => void }) {
  const texts = useTexts(careTexts);
  const { edits } = useSnapshot();
  const waits = edits.length > 0;
  return (
    <>
      <h3>{texts.removal}</h3>
      {texts.removalText.map((line) => (
        <p key={line} className="set-up-text">
          {line}
        </p>
      ))}
      <p className="set-up-text" role="status">
        <b>{waits ? texts.notShared : null}</b>
      </p>
      <Button
        disabledFocusable={waits}
        onClick={() => {
          if (!waits) forget();
        }}
      >
        {texts.forget}
      </Button>
    </>
  );
}
