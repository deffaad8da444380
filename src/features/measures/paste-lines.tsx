/** Lines of a pasted sheet that are alike: new, changed, doubtful, the same, or refused. */
import { Button, Checkbox } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { type ReactNode, useState } from 'react';
import type { Measure } from '#domain/measure.ts';
import { canBeWritten, type LineKind, type SheetLine } from '#domain/measure-sheet.ts';
import { fieldLabel, fieldValue } from '#text/field-values.ts';
import { measureSheetTexts } from '#text/measure-sheet-screen.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';

/** So many are shown at first; what is the same as before needs no looking at. */
const FIRST: Readonly<Record<LineKind, number>> = { refused: 20, doubtful: 30, changed: 30, new: 30, same: 0 };
const MORE = 100;

interface PasteLinesProps {
  readonly kind: LineKind;
  readonly lines: readonly SheetLine[];
  readonly isTaken: (line: SheetLine) => boolean;
  readonly onTurn: (row: number) => void;
}

export function PasteLines({ kind, lines, isTaken, onTurn }: PasteLinesProps) {
  const texts = useTexts(measureSheetTexts);
  const [most, setMost] = useState(FIRST[kind]);
  if (lines.length === 0) return null;
  const shown = lines.slice(0, most);
  const left = lines.length - shown.length;
  return (
    <section className="paste-lines">
      <h3>{texts.kinds[kind](lines.length)}</h3>
      {shown.length === 0 ? null : (
        <ul className="surface">
          {shown.map((line) => (
            <Line key={line.row} line={line} taken={isTaken(line)} onTurn={onTurn} />
          ))}
        </ul>
      )}
      {left > 0 && kind !== 'same' ? (
        <Button appearance="subtle" size="small" onClick={() => setMost(most + MORE)}>
          {texts.more(Math.min(left, MORE))}
        </Button>
      ) : null}
    </section>
  );
}

interface LineProps {
  readonly line: SheetLine;
  readonly taken: boolean;
  readonly onTurn: (row: number) => void;
}

function Line({ line, taken, onTurn }: LineProps) {
  const texts = useTexts(measureSheetTexts);
  const { title, row, doubts, refusal } = line;
  return (
    <li className="paste-line">
      {canBeWritten(line) ? (
        <Checkbox checked={taken} aria-label={texts.take(title)} onChange={() => onTurn(row)} />
      ) : null}
      <div>
        <span>
          <b>{title}</b> <span className="muted small">{texts.row(row)}</span>
        </span>
        <Fields line={line} />
        {refusal === null ? null : <Doubt>{texts.lineRefusals[refusal]}</Doubt>}
        {doubts.map(({ kind, words }) => (
          <Doubt key={kind + words}>{texts.doubts[kind](words)}</Doubt>
        ))}
      </div>
    </li>
  );
}

const Doubt = ({ children }: { readonly children: ReactNode }) => (
  <span className="attention-mark attention-mark--silent">
    <Warning16Regular />
    {children}
  </span>
);

/** What a new measure says, or what changes from what to what. */
function Fields({ line: { measure, fields: said, moves } }: { readonly line: SheetLine }) {
  const texts = useTexts(measuresTexts);
  const { language } = useReader();
  const fields = moves === null ? said : { ...said, when: moves };
  const names = (Object.keys(fields) as (keyof Measure)[]).filter((name) => measure !== null || name !== 'title');
  if (names.length === 0) return null;
  return (
    <ul className="paste-fields small">
      {names.map((name) => {
        const label = fieldLabel('measure', name, language);
        const after = fieldValue('measure', name, fields[name], language);
        return (
          <li key={name}>
            {measure === null
              ? `${label}: ${after}`
              : texts.fromTo(label, fieldValue('measure', name, measure[name], language), after)}
          </li>
        );
      })}
    </ul>
  );
}
