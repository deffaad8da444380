/** What can stand in a cell of the matrix: the phases to choose among, and what can be done with those that stand there. */
import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { type Measure, phaseKinds, type PhaseKind } from '#domain/measure.ts';
import type { MatrixCell, Period } from '#domain/progress-matrix.ts';
import { phaseKindLabels } from '#text/measure.ts';
import { matrixTexts } from '#text/progress-matrix.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';

export interface MenuFor {
  readonly measure: Measure;
  readonly cell: MatrixCell;
  readonly period: Period;
  readonly periodName: string;
  readonly target: HTMLElement;
}

interface PhaseMenuProps extends MenuFor {
  readonly onClose: () => void;
  readonly onAdd: (kind: PhaseKind) => void;
  readonly onChange: (index: number, kind: PhaseKind) => void;
  readonly onExtend: (index: number, columns: 1 | -1) => void;
  readonly onTakeAway: (index: number) => void;
}

export function PhaseMenu({
  measure,
  cell,
  periodName,
  target,
  onClose,
  onAdd,
  onChange,
  onExtend,
  onTakeAway,
}: PhaseMenuProps) {
  const texts = useTexts(matrixTexts);
  const language = useLanguage();
  const done = (act: () => void) => () => {
    act();
    onClose();
  };
  const [only, ...others] = cell.phases;
  return (
    <Menu
      open
      positioning={{ target, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => (open ? undefined : onClose())}
    >
      <MenuPopover>
        <MenuList aria-label={texts.choosePhase(measure.title, periodName)}>
          {only === undefined
            ? phaseKinds.map((kind) => (
                <MenuItem key={kind} onClick={done(() => onAdd(kind))}>
                  {phaseKindLabels[kind][language]}
                </MenuItem>
              ))
            : cell.phases.map(({ index, phase }) => (
                <MenuGroup key={index}>
                  <MenuGroupHeader>{phaseKindLabels[phase.phase][language]}</MenuGroupHeader>
                  <MenuItem secondaryContent="⇧ →" onClick={done(() => onExtend(index, 1))}>
                    {texts.longer}
                  </MenuItem>
                  <MenuItem secondaryContent="⇧ ←" onClick={done(() => onExtend(index, -1))}>
                    {texts.shorter}
                  </MenuItem>
                  <MenuItem secondaryContent="Delete" onClick={done(() => onTakeAway(index))}>
                    {texts.takeAway}
                  </MenuItem>
                </MenuGroup>
              ))}
          {only === undefined || others.length > 0 ? null : (
            <>
              <MenuDivider />
              <MenuGroup>
                <MenuGroupHeader>{texts.changeTo}</MenuGroupHeader>
                {phaseKinds
                  .filter((kind) => kind !== only.phase.phase)
                  .map((kind) => (
                    <MenuItem key={kind} onClick={done(() => onChange(only.index, kind))}>
                      {phaseKindLabels[kind][language]}
                    </MenuItem>
                  ))}
              </MenuGroup>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
