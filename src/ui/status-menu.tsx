/** The status as a button: one press opens the choices, the second sets it. A menu on a desktop, a sheet on a phone. */
import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  OverlayDrawer,
} from '@fluentui/react-components';
import { Checkmark20Filled } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { type MeasureStatus, measureStatuses } from '#domain/measure.ts';
import { measureStatusMeanings } from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useTexts } from './language.tsx';
import { StatusGlyph, statusClass } from './status-mark.tsx';
import { usePhone } from './viewport.ts';
import './status-menu.css';

interface StatusMenuProps {
  readonly status: MeasureStatus;
  /** What the status is of. */
  readonly title: string;
  readonly onChange: (status: MeasureStatus) => void;
  readonly large?: boolean;
  /** In a table whose cells are reached by arrows, all but one are -1. */
  readonly tabIndex?: 0 | -1;
}

export function StatusMenu(props: StatusMenuProps) {
  return usePhone() ? <StatusSheet {...props} /> : <StatusDropDown {...props} />;
}

function useStatusName({ status, title }: StatusMenuProps): { readonly label: string; readonly words: string } {
  const language = useLanguage();
  const texts = useTexts(measuresTexts);
  const words = measureStatusLabels[status][language];
  return { words, label: `${texts.status}: ${words}. ${texts.changeStatusOf(title)}` };
}

const buttonClass = ({ status, large }: StatusMenuProps): string =>
  `status-button ${statusClass(status)}${large === true ? ' status-button--large' : ''}`;

function StatusDropDown(props: StatusMenuProps) {
  const { status, onChange } = props;
  const language = useLanguage();
  const texts = useTexts(measuresTexts);
  const { label, words } = useStatusName(props);
  const [open, setOpen] = useState(false);
  function choose(chosen: MeasureStatus | undefined): void {
    if (chosen === undefined) return;
    setOpen(false);
    if (chosen !== status) onChange(chosen);
  }
  return (
    <Menu
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      positioning={{ position: 'below', align: 'start' }}
      checkedValues={{ status: [status] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(measureStatuses.find((one) => one === checkedItems[0]))}
    >
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={buttonClass(props)} aria-label={label} tabIndex={props.tabIndex}>
          <StatusGlyph status={status} />
          <span>{words}</span>
          <ChevronDown16Regular className="status-button-arrow" />
        </button>
      </MenuTrigger>
      <MenuPopover>
        {/* The number beside each choice is its key. */}
        <MenuList aria-label={texts.status} onKeyDown={({ key }) => choose(measureStatuses[Number(key) - 1])}>
          {measureStatuses.map((one, index) => (
            <MenuItemRadio
              key={one}
              name="status"
              value={one}
              icon={<StatusGlyph status={one} size={18} />}
              secondaryContent={String(index + 1)}
            >
              {measureStatusLabels[one][language]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function StatusSheet(props: StatusMenuProps) {
  const { status, title, onChange } = props;
  const language = useLanguage();
  const texts = useTexts(measuresTexts);
  const shell = useTexts(shellTexts);
  const { label, words } = useStatusName(props);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={buttonClass(props)}
        aria-haspopup="dialog"
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        <StatusGlyph status={status} />
        <span>{words}</span>
        <ChevronDown16Regular className="status-button-arrow" />
      </button>
      <OverlayDrawer open={open} position="bottom" className="sheet" onOpenChange={(_, data) => setOpen(data.open)}>
        <DrawerHeader>
          <DrawerHeaderTitle
            heading={{ className: 'sheet-heading' }}
            action={
              <Button
                appearance="subtle"
                aria-label={shell.close}
                icon={<Dismiss20Regular />}
                onClick={() => setOpen(false)}
              />
            }
          >
            {title}
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody>
          <ul aria-label={texts.status}>
            {measureStatuses.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  className={`sheet-choice ${statusClass(one)}`}
                  aria-pressed={one === status}
                  onClick={() => {
                    setOpen(false);
                    if (one !== status) onChange(one);
                  }}
                >
                  <StatusGlyph status={one} size={20} />
                  <span>
                    <b>{measureStatusLabels[one][language]}</b>
                    <small>{measureStatusMeanings[one][language]}</small>
                  </span>
                  {one === status ? <Checkmark20Filled className="sheet-chosen" /> : null}
                </button>
              </li>
            ))}
          </ul>
        </DrawerBody>
      </OverlayDrawer>
    </>
  );
}
