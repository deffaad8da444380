/** After G: which letter leads where. Read aloud too, for the letters are not on the pages' names for who cannot see them. */
import { shellTexts } from '#text/shell.ts';
import { Key } from '#ui/key.tsx';
import { useTexts } from '#ui/language.tsx';
import { pageKeys } from '../page-keys.ts';
import './shortcuts.css';

export function GoToHint({ shown }: { readonly shown: boolean }) {
  const texts = useTexts(shellTexts);
  return (
    <div className="go-to" role="status">
      {shown ? (
        <div className="go-to-hint">
          <b>{texts.awaitingPage}</b>
          <ul>
            {Object.entries(pageKeys).map(([letter, screen]) => (
              <li key={letter}>
                <Key>{letter.toUpperCase()}</Key> {texts.screens[screen]}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
