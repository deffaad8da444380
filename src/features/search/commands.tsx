/** Everything that can be done from the palette, for this person, here and now. */
import { isAtRest } from '#domain/measure.ts';
import type { Searchable } from '#domain/search.ts';
import { decisionsTexts } from '#text/decisions-screen.ts';
import { languageNames, languages } from '#text/language.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { searchTexts } from '#text/search.ts';
import { shellTexts } from '#text/shell.ts';
import { timelineTexts } from '#text/timeline-screen.ts';
import { type NewThing, useAskedNew } from '#ui/asked-new.tsx';
import { useChoices } from '#ui/choices.tsx';
import { useTexts } from '#ui/language.tsx';
import { useMeasureEditor } from '../measure-editor.ts';
import { useMayWrite } from '../may-write.tsx';
import { useNavigation } from '../navigation.tsx';
import { runningPlan } from '../plan-rows.ts';
import { useEditor, useSnapshot } from '../plan-session.tsx';
import { pageKeys } from '../page-keys.ts';
import { routeTo, type Screen } from '../route.ts';
import { useUndo } from '../undo.ts';
import type { Command } from './palette-state.ts';

/** What only the frame can do. */
export interface ShellActions {
  readonly showShortcuts: () => void;
  readonly signOut: (() => void) | null;
}

export function useCommands(actions: ShellActions, best: Searchable | null): readonly Command[] {
  const texts = useTexts(searchTexts);
  const shell = useTexts(shellTexts);
  const made = useNewCommands();
  const confirm = useConfirm(best);
  const { go } = useNavigation();
  const { choose } = useChoices();
  const { allowed } = useEditor();
  const mayImport = useMayWrite('plan');
  const undo = useUndo();
  const pages = Object.entries(pageKeys).map(([letter, screen]) => ({
    id: `go-${screen}`,
    label: texts.goTo(shell.screens[screen]),
    keys: ['G', letter.toUpperCase()],
    run: () => go(routeTo(screen)),
  }));
  return [
    ...confirm,
    ...made,
    ...pages,
    ...(mayImport ? [{ id: 'import', label: texts.import, run: () => go(routeTo('import')) }] : []),
    { id: 'history', label: texts.goTo(shell.screens.history), run: () => go(routeTo('history')) },
    { id: 'meetings', label: texts.goTo(shell.screens.meetings), run: () => go(routeTo('meetings')) },
    { id: 'journal', label: texts.goTo(shell.screens.journal), run: () => go(routeTo('journal')) },
    { id: 'taken-away', label: texts.taken, run: () => go(routeTo('taken-away')) },
    ...(allowed ? [{ id: 'undo', label: shell.undoLast, keys: ['Ctrl', 'Z'], run: undo }] : []),
    { id: 'shortcuts', label: shell.shortcuts, keys: ['?'], run: actions.showShortcuts },
    ...languages.map((language) => ({
      id: `language-${language}`,
      label: texts.inLanguage(languageNames[language]),
      also: shell.language,
      run: () => choose({ language }),
    })),
    ...(actions.signOut === null ? [] : [{ id: 'sign-out', label: shell.signOut, run: actions.signOut }]),
  ];
}

function useNewCommands(): readonly Command[] {
  const measures = useTexts(measuresTexts);
  const timeline = useTexts(timelineTexts);
  const decisions = useTexts(decisionsTexts);
  const { ask } = useAskedNew();
  const { go } = useNavigation();
  const { allowed } = useEditor();
  const { rows, damaged } = useSnapshot();
  if (!allowed || runningPlan(rows) === null) return [];
  const made = (thing: NewThing, label: string, screen: Screen): readonly Command[] =>
    damaged.has(thing)
      ? []
      : [
          {
            id: `new-${thing}`,
            label,
            run() {
              ask(thing);
              go(routeTo(screen));
            },
          },
        ];
  return [
    ...made('measure', measures.add, 'measures'),
    ...made('milestone', timeline.add, 'timeline'),
    ...made('proposal', decisions.add, 'decisions'),
  ];
}

/** A measure that goes on is confirmed from where it was found. */
function useConfirm(best: Searchable | null): readonly Command[] {
  const texts = useTexts(searchTexts);
  const words = useTexts(measuresTexts);
  const { rows, damaged } = useSnapshot();
  const { allowed } = useEditor();
  const change = useMeasureEditor();
  const measure = best?.entity === 'measure' ? rows.measure.find(({ key }) => key === best.key) : undefined;
  if (measure === undefined || isAtRest(measure.status) || !allowed || damaged.has('measure')) return [];
  return [
    {
      id: 'confirm',
      label: texts.confirm(measure.title),
      ofHit: true,
      run: () => change.edit(measure, {}, words.confirmed(measure.title)),
    },
  ];
}
