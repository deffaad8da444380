/** «⋯»: what a person chooses for herself, and what is needed seldom. */
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useEditor } from '#features/plan-session.tsx';
import { formatRoute, routeTo } from '#features/route.ts';
import { useSetUp } from '#features/set-up-port.ts';
import { useUndo } from '#features/undo.ts';
import { languageNames, languages } from '#text/language.ts';
import { capitalised } from '#text/entities.ts';
import { shellTexts } from '#text/shell.ts';
import { useChoices } from '#ui/choices.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Key } from '#ui/key.tsx';
import { useTexts } from '#ui/language.tsx';

interface MenuProps {
  readonly onShortcuts: () => void;
  /** null where the host has no way of sending links. */
  readonly onShare: (() => void) | null;
  /** null where the host signs people in and out itself. */
  readonly onSignOut: (() => void) | null;
}

export function Menu({ onShortcuts, onShare, onSignOut }: MenuProps) {
  const texts = useTexts(shellTexts);
  const { language: chosen, singleKeys, choose } = useChoices();
  const { allowed } = useEditor();
  const undo = useUndo();
  const setUp = useSetUp();
  return (
    <Disclosure
      className="topbar-box topbar-menu"
      label={texts.menu}
      summary={<MoreHorizontal20Regular aria-hidden="true" />}
    >
      <div className="topbar-list">
        {allowed ? (
          <button type="button" onClick={undo}>
            {texts.undoLast}
            <span aria-hidden="true">
              <Key>Ctrl</Key> <Key>Z</Key>
            </span>
          </button>
        ) : null}
        {onShare === null ? null : (
          <button type="button" onClick={onShare}>
            {texts.share}
          </button>
        )}
        <a href={formatRoute(routeTo('history'))}>{texts.screens.history}</a>
        <a href={formatRoute(routeTo('taken-away'))}>{texts.screens['taken-away']}</a>
        {setUp?.place.offered === true ? <a href={formatRoute(routeTo('set-up'))}>{texts.screens['set-up']}</a> : null}
        <button type="button" onClick={onShortcuts}>
          {texts.shortcuts}
          <span aria-hidden="true">
            <Key>?</Key>
          </span>
        </button>
        <label className="topbar-choice">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={({ target }) => choose({ singleKeys: target.checked })}
          />
          {texts.singleKeys}
        </label>
        <fieldset>
          <legend>{texts.language}</legend>
          {[null, ...languages].map((language) => (
            <label key={language} className="topbar-choice" {...(language !== null && { lang: language })}>
              <input
                type="radio"
                name="topbar-language"
                checked={language === chosen}
                onChange={() => choose({ language })}
              />
              {language === null ? texts.asInTeams : capitalised(languageNames[language])}
            </label>
          ))}
        </fieldset>
        {onSignOut === null ? null : (
          <button type="button" className="topbar-last" onClick={onSignOut}>
            {texts.signOut}
          </button>
        )}
      </div>
    </Disclosure>
  );
}
