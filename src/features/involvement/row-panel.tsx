/** What the panels of this page share: a name that can be changed, lines of text, what has happened, and the way out of the plan. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Key } from '#base/id.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { involvementTexts } from '#text/involvement-screen.ts';
import { Editable } from '#ui/editable.tsx';
import { useTexts } from '#ui/language.tsx';
import { PanelLine, PanelSection, SidePanel } from '#ui/side-panel.tsx';
import { ItemHistory } from '../item-history.tsx';

interface RowPanelProps {
  readonly row: { readonly key: Key; readonly title: string };
  readonly kind: 'involvement' | 'stakeholder' | 'input';
  /** What the name is called. */
  readonly label: string;
  /** How it stands, where a rule says so. */
  readonly derived: ReactNode;
  readonly allowed: boolean;
  readonly onTitle: (title: string) => void;
  readonly onTakeAway: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function RowPanel(props: RowPanelProps) {
  const { row, kind, label, derived, allowed, onTitle, onTakeAway, onClose, children } = props;
  const texts = useTexts(involvementTexts);
  return (
    <SidePanel
      of={row.key}
      name={row.title}
      closeLabel={texts.close}
      onClose={onClose}
      place={label}
      heading={
        <Editable
          limit={LINE_LIMIT}
          value={row.title}
          label={texts.edit(label)}
          empty={texts.nothingWritten}
          locked={!allowed}
          onSave={(title) => (title === '' ? undefined : onTitle(title))}
        />
      }
    >
      <p className="side-panel-derived">{derived}</p>
      {children}
      <PanelSection title={texts.history}>
        <ItemHistory entity={kind} item={row.key} />
      </PanelSection>
      {allowed ? (
        <section>
          <Button
            appearance="subtle"
            onClick={() => {
              onTakeAway();
              onClose();
            }}
          >
            {texts.takeAway[kind]}
          </Button>
        </section>
      ) : null}
    </SidePanel>
  );
}

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  /** One line has room for a name, more for a note. */
  readonly lines: number;
  readonly hint?: string;
  readonly allowed: boolean;
  readonly onSave: (value: string) => void;
}

export function TextLine({ label, value, lines, hint, allowed, onSave }: TextLineProps) {
  const texts = useTexts(involvementTexts);
  return (
    <PanelLine label={label}>
      <Editable
        lines={lines}
        limit={lines === 1 ? LINE_LIMIT : NOTE_LIMIT}
        value={value}
        label={texts.edit(label)}
        empty={texts.nothingWritten}
        {...(hint !== undefined && { hint })}
        locked={!allowed}
        onSave={onSave}
      />
    </PanelLine>
  );
}
