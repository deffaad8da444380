/** The keys that work on every page, and the list that tells of them. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { millisecondsOf } from '#base/clock.ts';
import { useChoices } from '#ui/choices.tsx';
import { keyPlaceOf } from '#ui/key-place.ts';
import { useNavigation } from './navigation.tsx';
import { useClock } from './plan-session.tsx';
import { routeTo } from './route.ts';
import { GoToHint } from './shortcuts/go-to-hint.tsx';
import { type KeyPress, type KeyState, PATIENCE, pressed } from './shortcuts/keys-state.ts';
import { useUndo } from './undo.ts';

/** Must be here before the list is shown. */
export const bringShortcutList = () => import('./shortcuts/shortcut-list.tsx');
const List = lazy(async () => ({ default: (await bringShortcutList()).ShortcutList }));

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

interface ShortcutsProps {
  readonly listShown: boolean;
  readonly onSearch: () => void;
  readonly onList: (shown: boolean) => void;
}

export function Shortcuts({ listShown, onSearch, onList }: ShortcutsProps) {
  const { singleKeys } = useChoices();
  const { route, go } = useNavigation();
  const clock = useClock();
  const undo = useUndo();
  const awaited = useRef<KeyState>(null);
  const [awaiting, setAwaiting] = useState(false);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || modifiers.has(event.key)) return;
      const { key, altKey: alt, shiftKey: shift } = event;
      const press: KeyPress = {
        key,
        alt,
        shift,
        ctrl: event.ctrlKey || event.metaKey,
        at: millisecondsOf(clock.now()),
        place: keyPlaceOf(event.target),
      };
      const { state, act } = pressed(awaited.current, press, { singleKeys, screen: route.screen });
      awaited.current = state;
      setAwaiting(state !== null);
      if (act === null) return;
      event.preventDefault();
      switch (act.kind) {
        case 'search':
          return onSearch();
        case 'shortcuts':
          return onList(true);
        case 'undo':
          return undo();
        case 'go':
          return go(routeTo(act.screen));
        case 'await':
      }
    }
    // On the window, which hears a key after everything inside the page has.
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [singleKeys, route.screen, go, clock, undo, onSearch, onList]);

  useEffect(() => {
    if (!awaiting) return undefined;
    const handle = setTimeout(() => setAwaiting(false), PATIENCE);
    return () => clearTimeout(handle);
  }, [awaiting]);

  return (
    <>
      <GoToHint shown={awaiting} />
      {listShown ? (
        <Suspense>
          <List onClose={() => onList(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
