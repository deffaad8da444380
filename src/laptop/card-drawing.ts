/**
 * A card drawn as Teams draws it, near enough to be judged and pressed on the laptop: Microsoft's own renderer, in colours and
 * sizes like those of Teams. Teams' own differ in small things.
 */
import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SerializationContext, Versions } from 'adaptivecards';
import type { CardJson } from '#cards/card.ts';
import './card-drawing.css';

export type CardTheme = 'light' | 'dark' | 'contrast';

interface Palette {
  readonly ink: string;
  readonly subtle: string;
  readonly surface: string;
  readonly accent: string;
  readonly attention: string;
  readonly good: string;
  readonly warning: string;
  readonly line: string;
  /** Behind a decision, and behind fields that unfold. */
  readonly emphasis: string;
  readonly goodGround: string;
  readonly warningGround: string;
}

const palettes: Readonly<Record<CardTheme, Palette>> = {
  light: {
    ink: '#242424',
    subtle: '#616161',
    surface: '#ffffff',
    accent: '#5b5fc7',
    attention: '#a1260d',
    good: '#0e5c0e',
    warning: '#835c00',
    line: '#e0e0e0',
    emphasis: '#f5f5f5',
    goodGround: '#e7f2e7',
    warningGround: '#fff3e0',
  },
  dark: {
    ink: '#ffffff',
    subtle: '#b8b8b8',
    surface: '#292929',
    accent: '#a6abf8',
    attention: '#f1919a',
    good: '#9fd89f',
    warning: '#fde3a0',
    line: '#4d4d4d',
    emphasis: '#373737',
    goodGround: '#1c3b1c',
    warningGround: '#4a3608',
  },
  contrast: {
    ink: '#ffffff',
    subtle: '#ffffff',
    surface: '#000000',
    accent: '#ffff01',
    attention: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    line: '#ffffff',
    emphasis: '#000000',
    goodGround: '#000000',
    warningGround: '#000000',
  },
};

function hostConfig(theme: CardTheme): HostConfig {
  const palette = palettes[theme];
  const both = (colour: string, subtle = colour): object => ({ default: colour, subtle });
  const foreground = {
    default: both(palette.ink, palette.subtle),
    accent: both(palette.accent),
    attention: both(palette.attention),
    good: both(palette.good),
    warning: both(palette.warning),
    dark: both(palette.ink, palette.subtle),
    light: both(palette.ink, palette.subtle),
  };
  const ground = (backgroundColor: string): object => ({ backgroundColor, foregroundColors: foreground });
  return new HostConfig({
    fontFamily: 'inherit',
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    containerStyles: {
      default: ground(palette.surface),
      emphasis: ground(palette.emphasis),
      good: ground(palette.goodGround),
      warning: ground(palette.warningGround),
      attention: ground(palette.warningGround),
      accent: ground(palette.emphasis),
    },
    textBlock: { headingLevel: 3 },
    textStyles: {
      heading: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 160 },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 12,
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: {
          color: 'default',
          isSubtle: false,
          size: 'default',
          weight: 'bolder',
          suffix: ' *',
          suffixColor: 'attention',
        },
        optionalInputs: { color: 'default', isSubtle: false, size: 'default', weight: 'bolder' },
      },
      errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      // Between buttons that are wrapped too: the style sheet's.
      buttonSpacing: 0,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    adaptiveCard: { allowCustomStyle: false },
  });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A sign that is guarded, a link, or words between signs of emphasis. */
const MARKUP =
  /\\([\\`*_{}[\]()#+\-.!&])|\[((?:\\.|[^\\\]])*)\]\((https:\/\/[^\s()<>"]*)\)|(\*\*|__)(?=\S)(.+?)(?<=\S)\4|([*_])(?=\S)(.+?)(?<=\S)\6/gsu;

/** The part of Markdown that cards have, so far as our own use it and as what people write could be taken for it. */
function cardMarkup(text: string): string {
  let html = '';
  let from = 0;
  for (const found of text.matchAll(MARKUP)) {
    const [whole, guarded, words, address, , strong, , emphasis] = found;
    html += escaped(text.slice(from, found.index));
    from = found.index + whole.length;
    if (guarded !== undefined) html += escaped(guarded);
    else if (words !== undefined && address !== undefined)
      html += `<a href="${escaped(address)}" target="_blank" rel="noopener noreferrer">${cardMarkup(words)}</a>`;
    else if (strong !== undefined) html += `<strong>${cardMarkup(strong)}</strong>`;
    else html += `<em>${cardMarkup(emphasis ?? '')}</em>`;
  }
  return html + escaped(text.slice(from));
}

/** `onPress` is told what a button of the card answers: its verb, and what it carries with what was filled in. */
export function drawCard(
  card: CardJson,
  theme: CardTheme,
  onPress: (verb: string, data: Record<string, unknown>) => void,
): HTMLElement {
  // The renderer has one for all cards.
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = cardMarkup(text);
    result.didProcess = true;
  };
  const drawing = new AdaptiveCard();
  drawing.hostConfig = hostConfig(theme);
  drawing.parse(card, new SerializationContext(Versions.v1_5));
  drawing.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url !== undefined) window.open(action.url, '_blank', 'noopener');
    if (!(action instanceof ExecuteAction) || action.verb === undefined) return;
    const data: unknown = action.data;
    onPress(action.verb, typeof data === 'object' && data !== null ? { ...data } : {});
  };
  // Choices belong to their form: several cards on one page have fields of the same names.
  const frame = document.createElement('form');
  frame.addEventListener('submit', (event) => event.preventDefault());
  frame.className = 'card-drawing';
  frame.dataset['theme'] = theme;
  if (typeof card['lang'] === 'string') frame.lang = card['lang'];
  const drawn = drawing.render();
  if (drawn !== undefined) frame.append(drawn);
  return frame;
}
