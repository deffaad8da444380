/** What narrows the list of measures: a search, what asks for somebody, and behind a button status, group, package, person. */
import {
  Button,
  Input,
  Menu,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { Gavel16Regular } from '@fluentui/react-icons/svg/gavel';
import { HandRight16Regular } from '@fluentui/react-icons/svg/hand-right';
import { Person16Regular } from '@fluentui/react-icons/svg/person';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { type ReactNode, useState } from 'react';
import { isKey } from '#base/id.ts';
import { measureStatuses } from '#domain/measure.ts';
import {
  type Belonging,
  type MeasureColumn,
  measureColumns,
  type MeasureFilter,
  type MeasureGrouping,
  measureGroupings,
  type MeasureList,
} from '#domain/measure-list.ts';
import type { MeasureQuery, ResponsibleChoice } from '#domain/measure-table.ts';
import type { Ref } from '#domain/row.ts';
import { measureLabels } from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { columnName, refName } from '#text/measure-cells.ts';
import { measureListTexts } from '#text/measure-list-screen.ts';
import { measuresTexts } from '#text/measures-screen.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { usePhone } from '#ui/viewport.ts';

const filterIcons: Readonly<Record<MeasureFilter, ReactNode>> = {
  late: <ErrorCircle16Filled />,
  silent: <Clock16Regular />,
  help: <HandRight16Regular />,
  political: <Gavel16Regular />,
  mine: <Person16Regular />,
};

export interface FilterChoices {
  readonly counts: readonly { readonly filter: MeasureFilter; readonly count: number }[];
  readonly groups: readonly Ref[];
  readonly workPackages: readonly Ref[];
  readonly responsible: readonly ResponsibleChoice[];
}

interface ToolbarProps {
  readonly query: MeasureQuery;
  readonly choices: FilterChoices;
  readonly onQuery: (query: MeasureQuery) => void;
  /** What else stands in the row: how the list is gathered, and its columns. */
  readonly children?: ReactNode;
}

export function Toolbar({ query, choices, onQuery, children }: ToolbarProps) {
  const texts = useTexts(measuresTexts);
  const list = useTexts(measureListTexts);
  const phone = usePhone();
  const narrowed = narrowedBy(query.list);
  const [asked, setAsked] = useState<boolean | null>(null);
  const shown = asked ?? narrowed > 0;
  return (
    <div className="measures-tools">
      <div className="measures-toolbar">
        <Input
          className="measures-search"
          type="search"
          contentBefore={<Search20Regular />}
          placeholder={texts.search}
          aria-label={texts.search}
          value={query.search}
          onChange={(_, { value }) => onQuery({ ...query, search: value })}
        />
        <div className="measures-chips">
          {choices.counts.map(({ filter, count }) => (
            <button
              key={filter}
              type="button"
              className={`chip chip--${filter}`}
              aria-pressed={query.filter === filter}
              onClick={() => onQuery({ ...query, filter: query.filter === filter ? null : filter })}
            >
              {filterIcons[filter]}
              {texts.filters[filter]} <b>{count}</b>
            </button>
          ))}
        </div>
        {phone ? null : <span className="grow" />}
        <Button
          className="measures-filter-button"
          appearance={phone ? 'secondary' : 'subtle'}
          icon={<Filter20Regular />}
          aria-expanded={shown}
          onClick={() => setAsked(!shown)}
        >
          <span className="visually-hidden">{list.filter}</span>
          {narrowed === 0 ? null : <b className="measures-narrowed">{narrowed}</b>}
        </Button>
        {phone ? null : children}
      </div>
      {shown ? (
        <MoreFilters query={query} choices={choices} onQuery={onQuery}>
          {phone ? children : null}
        </MoreFilters>
      ) : null}
    </div>
  );
}

const narrowedBy = ({ statuses, group, workPackage, responsible }: MeasureList): number =>
  [statuses.length > 0, group !== null, workPackage !== null, responsible !== null].filter(Boolean).length;

function MoreFilters({ query, choices, onQuery, children }: ToolbarProps) {
  const texts = useTexts(measuresTexts);
  const words = useTexts(measureListTexts);
  const { language } = useReader();
  const { list } = query;
  const change = (fields: Partial<MeasureList>): void => onQuery({ ...query, list: { ...list, ...fields } });
  const [only] = list.statuses;
  const statusWords =
    only === undefined
      ? words.anyStatus
      : list.statuses.length === 1
        ? measureStatusLabels[only][language]
        : words.statuses(list.statuses.length);
  return (
    <div className="measures-filters" role="group" aria-label={words.filter}>
      <Menu
        checkedValues={{ status: [...list.statuses] }}
        onCheckedValueChange={(_, { checkedItems }) =>
          change({ statuses: measureStatuses.filter((status) => checkedItems.includes(status)) })
        }
      >
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" icon={<ChevronDown16Regular />} iconPosition="after">
            {statusWords}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList aria-label={texts.status}>
            {measureStatuses.map((status) => (
              <MenuItemCheckbox key={status} name="status" value={status}>
                {measureStatusLabels[status][language]}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <BelongingChoice
        label={measureLabels.group[language]}
        value={list.group}
        among={choices.groups}
        any={words.anyGroup}
        none={texts.noGroup}
        onChange={(group) => change({ group })}
      />
      <BelongingChoice
        label={measureLabels.workPackage[language]}
        value={list.workPackage}
        among={choices.workPackages}
        any={words.anyPackage}
        none={texts.noPackage}
        onChange={(workPackage) => change({ workPackage })}
      />
      <ChoiceField
        label={measureLabels.responsible[language]}
        value={list.responsible ?? ''}
        choices={[
          { value: '', label: words.anybody },
          ...choices.responsible.map(({ key, name, count }) => ({ value: key, label: `${name} (${count})` })),
        ]}
        onChange={(key) => change({ responsible: key || null })}
      />
      {children}
    </div>
  );
}

const ANY = 'any';

function BelongingChoice({
  label,
  value,
  among,
  any,
  none,
  onChange,
}: {
  readonly label: string;
  readonly value: Belonging | null;
  readonly among: readonly Ref[];
  readonly any: string;
  readonly none: string;
  readonly onChange: (value: Belonging | null) => void;
}) {
  const choices = [
    { value: ANY, label: any },
    ...among.map((ref) => ({ value: String(ref.key), label: refName(ref) })),
    { value: 'none', label: none },
  ];
  return (
    <ChoiceField
      label={label}
      value={value ?? ANY}
      choices={choices}
      onChange={(chosen) => onChange(chosen === 'none' ? 'none' : isKey(chosen) ? chosen : null)}
    />
  );
}

interface GroupingMenuProps {
  readonly grouping: MeasureGrouping;
  readonly onChange: (grouping: MeasureGrouping) => void;
}

export function GroupingMenu({ grouping, onChange }: GroupingMenuProps) {
  const texts = useTexts(measureListTexts);
  return (
    <Menu
      checkedValues={{ grouping: [grouping] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = measureGroupings.find((one) => one === checkedItems[0]);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<ChevronDown16Regular />} iconPosition="after">
          {texts.grouped[grouping]}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={texts.grouping}>
          {measureGroupings.map((one) => (
            <MenuItemRadio key={one} name="grouping" value={one}>
              {texts.grouped[one]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface ColumnMenuProps {
  readonly columns: readonly MeasureColumn[];
  readonly onChange: (columns: readonly MeasureColumn[]) => void;
}

/** The title always stands there: a row must say what it is. */
export function ColumnMenu({ columns, onChange }: ColumnMenuProps) {
  const texts = useTexts(measureListTexts);
  const { language } = useReader();
  return (
    <Menu
      checkedValues={{ columns: [...columns] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        onChange(measureColumns.filter((column) => column === 'title' || checkedItems.includes(column)))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<ChevronDown16Regular />} iconPosition="after">
          {texts.columns}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={texts.columns}>
          {measureColumns
            .filter((column) => column !== 'title')
            .map((column) => (
              <MenuItemCheckbox key={column} name="columns" value={column}>
                {columnName(column, language)}
              </MenuItemCheckbox>
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
