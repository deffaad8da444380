/** All keys in one list, and the switch that turns single keys off. */
import { Button, Switch } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { Fragment, type ReactNode } from 'react';
import { shellTexts } from '#text/shell.ts';
import { shortcutTexts } from '#text/shortcuts.ts';
import { useChoices } from '#ui/choices.tsx';
import { AnyKey } from '#ui/any-key.tsx';
import { useTexts } from '#ui/language.tsx';
import { Modal } from '#ui/modal.tsx';
import { pageKeys } from '../page-keys.ts';
import './shortcuts.css';

/** Keys that are pressed together or one after the other. */
interface Keys {
  readonly keys: readonly string[];
  readonly inTurn?: true;
}

interface Line {
  readonly does: string;
  readonly ways: readonly Keys[];
}

const one = (key: string): Keys => ({ keys: [key] });
const ctrl = (key: string): Keys => ({ keys: ['Ctrl', key] });
const inTurn = (...keys: readonly string[]): Keys => ({ keys, inTurn: true });

export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(shortcutTexts);
  const shell = useTexts(shellTexts);
  const { singleKeys, choose } = useChoices();
  const parts: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
    {
      title: texts.parts.everywhere,
      lines: [
        { does: texts.search, ways: [ctrl('K'), one('/')] },
        { does: texts.undo, ways: [ctrl('Z')] },
        { does: texts.close, ways: [one('Esc')] },
        { does: texts.list, ways: [one('?')] },
      ],
    },
    {
      title: texts.parts.rows,
      lines: [
        { does: texts.nextRow, ways: [one('↓'), one('J')] },
        { does: texts.previousRow, ways: [one('↑'), one('K')] },
        { does: texts.nextInRow, ways: [one('→'), one('←')] },
        { does: texts.status, ways: [inTurn('S', '1–7')] },
      ],
    },
    {
      title: texts.parts.goTo,
      lines: Object.entries(pageKeys).map(([letter, screen]) => ({
        does: shell.screens[screen],
        ways: [inTurn('G', letter.toUpperCase())],
      })),
    },
    {
      title: texts.parts.timeline,
      lines: [
        { does: texts.today, ways: [one('T')] },
        { does: texts.zoom, ways: [one('+'), one('−')] },
        { does: texts.pan, ways: [one('←'), one('→')] },
      ],
    },
    {
      title: texts.parts.meeting,
      lines: [
        { does: texts.outcome, ways: [one('1–6')] },
        { does: texts.nextCase, ways: [ctrl('Enter')] },
        { does: texts.moveCase, ways: [{ keys: ['Alt', '↑'] }, { keys: ['Alt', '↓'] }] },
      ],
    },
    {
      title: texts.parts.import,
      lines: [
        { does: texts.accept, ways: [one('G')] },
        { does: texts.skip, ways: [one('H')] },
      ],
    },
  ];
  return (
    <Modal label={shell.shortcuts} className="shortcuts" onClose={onClose}>
      <header className="shortcuts-head">
        <h2>{shell.shortcuts}</h2>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={shell.close} onClick={onClose} />
      </header>
      <div className="shortcuts-body">
        <div className="shortcuts-parts">
          {parts.map(({ title, lines }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {lines.map(({ does, ways }) => (
                  <div key={does}>
                    <dt>{does}</dt>
                    <dd>
                      {ways.map((way, place) => (
                        <span key={way.keys.join(' ')}>
                          {place === 0 ? null : <span className="muted"> {texts.or} </span>}
                          <Pressed way={way} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <div className="shortcuts-single">
          <Switch
            checked={singleKeys}
            label={shell.singleKeys}
            onChange={(_, { checked }) => choose({ singleKeys: checked })}
          />
          <p className="muted small">{texts.singleKeysText}</p>
        </div>
      </div>
    </Modal>
  );
}

function Pressed({ way }: { readonly way: Keys }): ReactNode {
  const texts = useTexts(shortcutTexts);
  return way.keys.map((key, place) => (
    <Fragment key={key}>
      {place === 0 ? null : way.inTurn === true ? <span className="muted"> {texts.inTurn} </span> : ' '}
      <AnyKey>{key}</AnyKey>
    </Fragment>
  ));
}
