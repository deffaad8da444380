/** Ctrl+K: one field for everything in the plan and everything that can be done. Letters, arrows, Enter. */
import { Button } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { createIndexer, searchedEntities, searchPlan } from '#domain/search.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { searchTexts } from '#text/search.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { AnyKey } from '#ui/any-key.tsx';
import { Key } from '#ui/key.tsx';
import { Modal } from '#ui/modal.tsx';
import { useNavigation } from './navigation.tsx';
import { runningPlan } from './plan-rows.ts';
import { useSnapshot } from './plan-session.tsx';
import { type ShellActions, useCommands } from './search/commands.tsx';
import { routeOfHit } from './hit-route.ts';
import { OptionRow } from './search/option-row.tsx';
import { moved, type Option, paletteOf, type PaletteSection } from './search/palette-state.ts';
import { useWanted } from './wanted.ts';
import './search/search.css';

interface SearchPaletteProps {
  readonly actions: ShellActions;
  readonly onClose: () => void;
}

/** Kept while the tab is open: opened again, only new rows are read. */
const index = createIndexer();

export function SearchPalette({ actions, onClose }: SearchPaletteProps) {
  const texts = useTexts(searchTexts);
  const shell = useTexts(shellTexts);
  const { rows, loaded } = useSnapshot();
  const { go } = useNavigation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  useWanted(searchedEntities);
  const plan = runningPlan(rows);
  const searched = useMemo(() => (plan === null ? [] : index(rows, plan.key)), [rows, plan]);
  const hits = useMemo(() => searchPlan(searched, query), [searched, query]);
  const commands = useCommands(actions, hits.things[0] ?? null);
  const { sections, options, found, left } = paletteOf(hits, commands, query);
  const chosen = options[Math.min(active, options.length - 1)] ?? null;
  const doable = options.filter(({ kind }) => kind === 'command').length;
  const waits = searchedEntities.some((entity) => !loaded.has(entity));

  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);

  function take(option: Option): void {
    onClose();
    if (option.kind === 'command') option.command.run();
    else {
      const route = routeOfHit(option.kind === 'thing' ? option.thing : option.hit.thing, rows);
      if (route !== null) go(route);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    // What is being composed of several keys is not finished.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen !== null) take(chosen);
      return;
    }
    const next = moved(active, event.key, options.length);
    if (next === active) return;
    event.preventDefault();
    setActive(next);
  }

  return (
    <Modal label={shell.search} className="search" onClose={onClose}>
      <div className="search-field">
        <Search20Regular aria-hidden="true" />
        <input
          ref={field}
          autoFocus
          role="combobox"
          aria-label={shell.search}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(chosen !== null && { 'aria-activedescendant': `${id}-${chosen.id}` })}
          autoComplete="off"
          spellCheck={false}
          placeholder={texts.placeholder}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span className="search-esc" aria-hidden="true">
          <Key>Esc</Key>
        </span>
        <Button
          className="search-close"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={shell.close}
          onClick={onClose}
        />
      </div>
      <div ref={list} id={`${id}-list`} className="search-list" role="listbox" aria-label={texts.hits} tabIndex={-1}>
        {sections.map((section) => (
          <Section key={section.of} section={section}>
            {section.options.map((option) => (
              <OptionRow
                key={option.id}
                id={`${id}-${option.id}`}
                option={option}
                query={query}
                isChosen={option === chosen}
                onPoint={() => setActive(options.indexOf(option))}
                onTake={() => take(option)}
              />
            ))}
          </Section>
        ))}
      </div>
      {options.length === 0 ? (
        <div className="search-nothing">
          <b>{texts.nothing(query.trim())}</b>
          <p className="muted">{waits ? texts.stillLoading : texts.nothingText}</p>
        </div>
      ) : null}
      <div className="search-foot">
        <span aria-hidden="true" className="search-keys">
          <AnyKey>↑</AnyKey>
          <AnyKey>↓</AnyKey> {texts.choose} <Key>Enter</Key> {texts.open}
        </span>
        <span role="status">
          {query.trim() === '' ? '' : texts.found(found, doable)}
          {left > 0 ? `. ${texts.more(left)}` : ''}
        </span>
      </div>
    </Modal>
  );
}

function Section({ section, children }: { readonly section: PaletteSection; readonly children: ReactNode }) {
  const texts = useTexts(searchTexts);
  const language = useLanguage();
  const { of } = section;
  const label =
    of === 'texts' ? texts.inTexts : of === 'commands' ? texts.commands : capitalised(entityNouns[of][language].plural);
  return (
    <div role="group" aria-label={label}>
      <div className="search-section" aria-hidden="true">
        {label}
      </div>
      {children}
    </div>
  );
}
