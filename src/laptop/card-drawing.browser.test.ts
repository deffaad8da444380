/**
 * Cards as Microsoft's renderer reads them: it knows every part and every word of them at version 1.5, what is filled in comes
 * back as the service reads it, and what people wrote stands as they wrote it.
 */
import {
  AdaptiveCard,
  CardElement,
  Choice,
  Column,
  Fact,
  GlobalRegistry,
  RefreshDefinition,
  SerializationContext,
  type SerializableObject,
  Versions,
} from 'adaptivecards';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { CardJson } from '#cards/card.ts';
import { reminderCard } from '#cards/reminder-card.ts';
import { readPress } from '#cards/press.ts';
import { due, hostileWords, measure, notices, place, reader } from '#cards/test-reminders.ts';
import { drawCard } from './card-drawing.ts';

type Parts = Readonly<Record<string, unknown>>;
const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const golden = Object.entries(
  import.meta.glob<Readonly<Record<string, CardJson>>>('../../test/golden/cards/*.json', {
    eager: true,
    import: 'default',
  }),
).flatMap(([file, languages]) =>
  Object.entries(languages).map(([language, card]) => [`${file.split('/').at(-1)} ${language}`, card] as const),
);

/** What holds other parts, and is no property of its class. */
const holders: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['body', 'actions'],
  Container: ['items'],
  Column: ['items'],
  ColumnSet: ['columns'],
  'Action.ShowCard': ['card'],
};
/** Parts that say no type of their own. */
const typeless: Readonly<Record<string, new () => SerializableObject>> = {
  facts: Fact,
  choices: Choice,
  columns: Column,
  refresh: RefreshDefinition,
};

function classOf(type: unknown, place: string): (new () => SerializableObject) | null {
  if (type === 'AdaptiveCard') return AdaptiveCard;
  if (typeof type !== 'string') return typeless[place] ?? null;
  const found = GlobalRegistry.elements.findByName(type) ?? GlobalRegistry.actions.findByName(type);
  if (found !== undefined && Versions.v1_5.compareTo(found.schemaVersion) >= 0) return found.objectType;
  return typeless[place] ?? null;
}

/** Parts and properties that version 1.5 does not know. */
function unknownIn(value: unknown, place = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => unknownIn(one, place));
  if (!isParts(value)) return [];
  const type = value['type'];
  const found = classOf(type, place);
  if (found === null) return [`${place} ${String(type)}`];
  const schema = new found().getSchema();
  const known = new Set(['type', ...(typeof type === 'string' ? (holders[type] ?? []) : (holders[found.name] ?? []))]);
  for (let index = 0; index < schema.getCount(); index += 1) {
    const { name, targetVersion } = schema.getItemAt(index);
    if (Versions.v1_5.compareTo(targetVersion) >= 0) known.add(name);
  }
  // In the schema of 1.2; the renderer reads it apart from its properties.
  if (typeof type === 'string') known.add('fallback');
  return Object.entries(value).flatMap(([name, inside]) => {
    if (!known.has(name)) return [`${String(type)}.${name}`];
    return name === 'data' ? [] : unknownIn(inside, name);
  });
}

function eventsOf(card: CardJson): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  // Its pattern remembers where it was, so that of two cards it would refuse the language of the second.
  if (CardElement.langProperty.regEx !== undefined) CardElement.langProperty.regEx.lastIndex = 0;
  new AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}

afterEach(() => document.body.replaceChildren());

const pressed: [string, Record<string, unknown>][] = [];
function show(card: CardJson): HTMLElement {
  pressed.length = 0;
  const drawn = drawCard(card, 'light', (verb, data) => pressed.push([verb, data]));
  document.body.append(drawn);
  return drawn;
}
/** What the service reads of the press of that number. */
function read(index: number): ReturnType<typeof readPress> {
  const [verb, data] = pressed[index] ?? [];
  return readPress(verb, data);
}
const buttons = (drawn: HTMLElement): readonly HTMLButtonElement[] => [...drawn.querySelectorAll('button')];
function press(drawn: HTMLElement, text: string): void {
  const found = buttons(drawn).find(({ textContent }) => textContent === text);
  if (found === undefined) throw new Error(`No button ${text} among ${drawn.textContent}`);
  found.click();
}

describe('a card of version 1.5', () => {
  it('is there for everything', () => {
    expect(golden.length).toBeGreaterThan(100);
  });

  it.each(golden)('%s has no part and no word that 1.5 does not know', (_name, card) => {
    expect(card['version']).toBe('1.5');
    expect(eventsOf(card)).toEqual([]);
    expect(unknownIn(card)).toEqual([]);
  });

  it('is judged: what 1.5 does not know is found', () => {
    const text = { type: 'TextBlock', text: 'Hei' };
    const card = (...body: readonly unknown[]): CardJson => ({ type: 'AdaptiveCard', version: '1.5', body });
    expect(unknownIn(card(text))).toEqual([]);
    expect(unknownIn(card({ ...text, flavour: 'salt' }))).toEqual(['TextBlock.flavour']);
    expect(unknownIn(card({ type: 'Carousel', pages: [] }))).not.toEqual([]);
    expect(unknownIn(card({ type: 'Badge', text: 'Ny' }))).not.toEqual([]);
    expect(unknownIn(card({ type: 'FactSet', facts: [{ title: 'a', value: 'b', colour: 'c' }] }))).not.toEqual([]);
    expect(eventsOf(card({ ...text, weight: 'Heaviest' }))).not.toEqual([]);
    expect(eventsOf(card({ type: 'Sparkline' }))).not.toEqual([]);
    expect(eventsOf({ ...card(text), lang: 'norsk bokmål' })).not.toEqual([]);
  });
});

function write(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('a drawn card', () => {
  it.each(golden.filter(([name]) => name.endsWith(' nb')))('%s names every field, button and link', (_name, card) => {
    const drawn = show(card);
    expect(drawn.lang).toBe('nb');
    for (const button of buttons(drawn)) {
      expect(button.textContent?.trim()).not.toBe('');
      button.click();
      for (const field of drawn.querySelectorAll('input, textarea')) {
        const names = (field.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
        const label = names.map((one) => one?.textContent ?? '').join('') || field.getAttribute('aria-label');
        expect(label).not.toBe('');
      }
    }
    for (const link of drawn.querySelectorAll('a')) {
      expect(link.textContent?.trim()).not.toBe('');
      expect(link.href).toMatch(/^https:\/\//);
    }
    const ids = [...drawn.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is no wider than the smallest window', () => {
    for (const [name, card] of golden) {
      const drawn = show(card);
      drawn.style.width = '320px';
      expect([name, drawn.scrollWidth <= 320]).toEqual([name, true]);
      drawn.remove();
    }
  });

  it('answers with one press that a measure is still right, as the service reads it', () => {
    const notice = notices['measure-silent'];
    press(show(reminderCard(due('single', [notice]), reader('nb'), place)), 'Stemmer fortsatt');
    const { reminder } = place;
    const { key: item } = notice.measure;
    expect(read(0)).toEqual({
      ok: true,
      value: { reminder, item, seen: place.seen(item), answer: { kind: 'confirm' } },
    });
  });

  it('answers what is filled in, and asks for what must be', () => {
    const drawn = show(reminderCard(due('single', [notices['measure-silent']]), reader('nb'), place));
    press(drawn, 'Endre status');
    const done = [...drawn.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
      ({ value }) => value === 'done',
    );
    done?.click();
    press(drawn, 'Lagre');
    expect(read(0)).toMatchObject({
      ok: true,
      value: { answer: { kind: 'status', status: 'done', nextStep: 'Sette dag for andre samling' } },
    });
    press(drawn, 'Flytt');
    const words = [...drawn.querySelectorAll<HTMLInputElement>('input')].find(({ value }) => value === 'Høsten 2026');
    const because = drawn.querySelector('textarea');
    if (words === undefined || because === null) throw new Error('No fields for the time and the reason');
    write(words, '');
    press(drawn, 'Les tida');
    expect(pressed.length).toBe(1);
    write(words, 'Høsten 2026');
    write(because, 'Kursholderen er syk.');
    press(drawn, 'Les tida');
    expect(read(1)).toMatchObject({
      ok: true,
      value: { answer: { kind: 'readTime', words: 'Høsten 2026', because: 'Kursholderen er syk.' } },
    });
  });

  it('reports with a mood and no more', () => {
    const drawn = show(reminderCard(due('single', [notices.report]), reader('nb'), place));
    press(drawn, 'Send rapport');
    expect(pressed).toEqual([]);
    drawn.querySelector<HTMLInputElement>('input[value=slow]')?.click();
    press(drawn, 'Send rapport');
    expect(read(0)).toMatchObject({
      ok: true,
      value: {
        answer: { kind: 'report', mood: 'slow', summary: 'Utkastet til ny turnus er sendt på høring.', help: '' },
      },
    });
  });

  it('keeps the choices of two cards apart', () => {
    const card = reminderCard(due('single', [notices.report]), reader('nb'), place);
    const [first, second] = [show(card), show(card)];
    first.querySelector<HTMLInputElement>('input[value=slow]')?.click();
    second.querySelector<HTMLInputElement>('input[value=onTrack]')?.click();
    expect(first.querySelector<HTMLInputElement>('input[value=slow]')?.checked).toBe(true);
  });

  it('shows what people wrote as they wrote it', () => {
    fc.assert(
      fc.property(hostileWords, (words) => {
        const notice = { ...notices['measure-silent'], measure: measure(words, { nextStep: words }) };
        const drawn = show(reminderCard(due('single', [notice]), reader('nb'), place));
        const text = words.replaceAll(/\s+/gu, ' ').trim();
        const shown = (drawn.querySelector('[role=heading]')?.textContent ?? '').replaceAll('\u00A0', ' ');
        const links = [...drawn.querySelectorAll('a')].map(({ href }) => href);
        drawn.remove();
        expect(links.every((href) => href.startsWith('https://teams.example/'))).toBe(true);
        if (shown.endsWith('…') && text.length > 100) expect(text.startsWith(shown.slice(0, -1).trimEnd())).toBe(true);
        else expect(shown.trim()).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
