/**
 * How SharePoint draws cells and rows (learn: sharepoint/dev/declarative-customization/column-formatting).
 *
 * Status is a glyph and words; a proposal is dashed and a decision solid. Colours are SharePoint's own theme classes, so
 * that a dark theme needs nothing. A format names only columns that stand in every view where it must be right: SharePoint
 * loads no others, and an absent one reads as empty.
 */
import { type MeasureStatus, measureStatuses } from '#domain/measure.ts';
import { type MilestoneState, milestoneStates } from '#domain/milestone.ts';
import { decisionLevelLabels, decisionNouns, outcomeLabels } from '#text/decision.ts';
import { capitalised } from '#text/entities.ts';
import type { ChoiceLabels } from '#text/labels.ts';
import type { Language } from '#text/language.ts';
import { viewWords } from '#text/list-views.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { milestoneStateLabels } from '#text/milestone.ts';
import { proposalStateLabels } from '#text/proposal.ts';

export type Format = Readonly<Record<string, unknown>>;

const COLUMN_SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json';
const ROW_SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/row-formatting.schema.json';
const VIEW_SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/view-formatting.schema.json';

const MUTED = 'ms-fontColor-neutralSecondary';
const small = { 'font-size': '12px' };

/** A text as a literal of an expression. */
const quoted = (text: string): string => `'${text.replaceAll("'", '’')}'`;

const RING = 'M8 1.2a6.8 6.8 0 1 0 0 13.6a6.8 6.8 0 1 0 0-13.6zM8 2.8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4z';
const DISC = 'M8 1.2a6.8 6.8 0 1 0 0 13.6a6.8 6.8 0 1 0 0-13.6z';
const TICK = 'M4.4 8.7L5.5 7.6L7.1 9.2L10.6 5.5L11.8 6.6L7.1 11.4z';
const BAR = 'M4.8 7.2h6.4v1.6h-6.4z';
/** Eight dots in a ring: not begun. */
const DOTS = [
  [8, 2],
  [12.2, 3.8],
  [14, 8],
  [12.2, 12.2],
  [8, 14],
  [3.8, 12.2],
  [2, 8],
  [3.8, 3.8],
]
  .map(([x = 0, y = 0]) => `M${x} ${y - 1}a1 1 0 1 0 0 2a1 1 0 1 0 0-2z`)
  .join('');

interface Glyph {
  readonly path: string;
  readonly class: string;
}

const measureGlyphs: Readonly<Record<MeasureStatus, Glyph>> = {
  notStarted: { path: DOTS, class: MUTED },
  inProgress: { path: `${RING}M8 4.6a3.4 3.4 0 0 1 0 6.8z`, class: 'ms-fontColor-themePrimary' },
  partlyDone: { path: `${RING}M8 4.6a3.4 3.4 0 1 1-3.4 3.4H8z`, class: 'ms-fontColor-themePrimary' },
  done: { path: `${DISC}${TICK}`, class: 'ms-fontColor-green' },
  // Three quarters of a ring, and the head of an arrow where it begins anew.
  ongoing: {
    path: 'M8 1.2a6.8 6.8 0 1 0 6.8 6.8h-1.6a5.2 5.2 0 1 1-5.2-5.2zM8 0l4.2 2.1L8 4.6z',
    class: 'ms-fontColor-themePrimary',
  },
  onHold: { path: `${RING}M5.5 5.3h1.6v5.4h-1.6zM8.9 5.3h1.6v5.4h-1.6z`, class: 'ms-fontColor-neutralPrimary' },
  notRelevant: { path: `${RING}${BAR}`, class: MUTED },
};

const milestoneGlyphs: Readonly<Record<MilestoneState, Glyph>> = {
  planned: { path: 'M8 1l7 7l-7 7l-7-7zM8 3.3l-4.7 4.7l4.7 4.7l4.7-4.7z', class: MUTED },
  confirmed: { path: 'M8 1l7 7l-7 7l-7-7z', class: 'ms-fontColor-themePrimary' },
  reached: { path: `${DISC}${TICK}`, class: 'ms-fontColor-green' },
  cancelled: { path: `${RING}${BAR}`, class: MUTED },
};

/** The first case that fits, as nested conditions; what people wrote beside our words gets the last one's. */
const chosen = (cases: readonly (readonly [label: string, result: string])[], otherwise: string): string =>
  cases.reduceRight(
    (rest, [label, result]) => `if(@currentField==${quoted(label)},${quoted(result)},${rest})`,
    quoted(otherwise),
  );

/** A choice as it is stored, in the words of the plan's language; what people wrote beside our words stands as it is. */
function inWords(value: string, labels: ChoiceLabels<string>, language: Language): string {
  const others = Object.values(labels).filter((label) => label[language] !== label.nb);
  return others.reduceRight(
    (rest, label) => `if(${value}==${quoted(label.nb)},${quoted(label[language])},${rest})`,
    value,
  );
}

/** As a text of a cell: a bare value stands alone, an expression begins with `=`. */
function wordsOf(value: string, labels: ChoiceLabels<string>, language: Language): string {
  const words = inWords(value, labels, language);
  return words === value ? value : `=${words}`;
}

/** Null where the stored words are the ones to show. */
export function choiceFormat(language: Language, labels: ChoiceLabels<string>): Format | null {
  const txtContent = wordsOf('@currentField', labels, language);
  return txtContent === '@currentField' ? null : { $schema: COLUMN_SCHEMA, elmType: 'span', txtContent };
}

function glyphAndWords<Choice extends string>(
  choices: readonly Choice[],
  glyphOf: Readonly<Record<Choice, Glyph>>,
  labels: ChoiceLabels<Choice>,
  language: Language,
): Format {
  const glyphs = choices.map((choice) => [labels[choice].nb, glyphOf[choice]] as const);
  const pathOf = chosen(
    glyphs.map(([label, { path }]) => [label, path] as const),
    '',
  );
  const classOf = chosen(
    glyphs.map(([label, glyph]) => [label, glyph.class] as const),
    MUTED,
  );
  return {
    $schema: COLUMN_SCHEMA,
    elmType: 'div',
    style: { display: 'flex', 'align-items': 'center' },
    children: [
      {
        elmType: 'div',
        attributes: { class: `=${classOf}` },
        style: {
          display: "=if(@currentField=='','none','flex')",
          width: '16px',
          height: '16px',
          'margin-right': '8px',
        },
        children: [
          {
            elmType: 'svg',
            attributes: { viewBox: '0 0 16 16' },
            style: { width: '16px', height: '16px', 'min-width': '16px', fill: 'currentColor' },
            children: [{ elmType: 'path', attributes: { d: `=${pathOf}` } }],
          },
        ],
      },
      { elmType: 'span', txtContent: wordsOf('@currentField', labels, language) },
    ],
  };
}

export const measureStatusFormat = (language: Language): Format =>
  glyphAndWords(measureStatuses, measureGlyphs, measureStatusLabels, language);
export const milestoneStateFormat = (language: Language): Format =>
  glyphAndWords(milestoneStates, milestoneGlyphs, milestoneStateLabels, language);

/** A fuzzy date in its own words. */
export const wordsFormat = (language: Language): Format => ({
  $schema: COLUMN_SCHEMA,
  elmType: 'span',
  attributes: { class: `=if(@currentField=='','${MUTED}','ms-fontColor-neutralPrimary')` },
  txtContent: `=if(@currentField=='',${quoted(viewWords.undated[language])},@currentField)`,
});

/** Whole days since the last day, which is itself not late: under 14 in days, then in whole weeks. */
export function lateFormat(language: Language, column: string, finished: readonly string[]): Format {
  const days = 'floor((Number(@now)-Number(@currentField))/86400000)';
  const open = finished.map((label) => `[$${column}]!=${quoted(label)}`).join('&&');
  const isLate = `@currentField!=''&&${open}&&${days}>0`;
  return {
    $schema: COLUMN_SCHEMA,
    elmType: 'div',
    style: { display: 'flex', 'flex-direction': 'column', 'align-items': 'flex-start' },
    children: [
      { elmType: 'span', txtContent: "=if(@currentField=='','',toLocaleDateString(@currentField))" },
      {
        elmType: 'div',
        attributes: { class: 'sp-field-severity--severeWarning' },
        style: {
          display: `=if(${isLate},'flex','none')`,
          'align-items': 'center',
          'border-radius': '4px',
          padding: '0 6px',
          'font-weight': '600',
          'white-space': 'nowrap',
          ...small,
        },
        children: [
          { elmType: 'span', attributes: { iconName: 'Error' }, style: { 'margin-right': '4px' } },
          {
            elmType: 'span',
            txtContent: `=if(${days}==1,${quoted(viewWords.dayOver[language])},if(${days}<14,toString(${days})+${quoted(` ${viewWords.daysOver[language]}`)},toString(floor(${days}/7))+${quoted(` ${viewWords.weeksOver[language]}`)}))`,
          },
        ],
      },
    ],
  };
}

export const helpFormat = (language: Language): Format => ({
  $schema: COLUMN_SCHEMA,
  elmType: 'div',
  style: { display: "=if(@currentField=='','none','flex')", 'align-items': 'flex-start' },
  attributes: { title: viewWords.wantsHelp[language] },
  children: [
    {
      elmType: 'span',
      attributes: { iconName: 'HandsFree', class: 'ms-fontColor-themePrimary' },
      style: { 'margin-right': '4px' },
    },
    { elmType: 'span', txtContent: '@currentField' },
  ],
});

const line = (txtContent: string, style: Format = {}, muted = false): Format => ({
  elmType: 'div',
  txtContent,
  ...(muted && { attributes: { class: MUTED } }),
  style,
});

const row = (rowFormatter: Format): Format => ({
  $schema: ROW_SCHEMA,
  hideColumnHeader: true,
  hideSelection: true,
  rowFormatter,
});

const CARD = { 'box-sizing': 'border-box', width: '100%', 'max-width': '860px', margin: '4px 0', padding: '12px 18px' };

/** Nothing is decided yet: the frame is dashed. */
export const proposalRow = (language: Language): Format =>
  row({
    elmType: 'div',
    attributes: { class: 'ms-borderColor-neutralSecondary' },
    style: { ...CARD, 'border-width': '1px', 'border-style': 'dashed', 'border-radius': '8px' },
    children: [
      {
        elmType: 'div',
        style: { display: 'flex', 'align-items': 'center', 'flex-wrap': 'wrap' },
        children: [
          {
            elmType: 'div',
            attributes: { class: 'ms-borderColor-neutralSecondary' },
            style: {
              display: 'flex',
              'align-items': 'center',
              'border-width': '1px',
              'border-style': 'dashed',
              'border-radius': '4px',
              padding: '1px 8px 1px 6px',
              'font-weight': '600',
              ...small,
            },
            children: [
              { elmType: 'span', attributes: { iconName: 'Lightbulb' }, style: { 'margin-right': '4px' } },
              { elmType: 'span', txtContent: `=${quoted(`${viewWords.proposal[language]} `)}+[$Code]` },
            ],
          },
          {
            elmType: 'span',
            txtContent: `=if([$GroupTitle]=='','',${quoted(`${viewWords.from[language]} `)}+[$GroupTitle])`,
            attributes: { class: MUTED },
            style: { 'margin-left': '10px', ...small },
          },
          { elmType: 'span', style: { 'flex-grow': '1' } },
          {
            elmType: 'span',
            txtContent: wordsOf('[$State]', proposalStateLabels, language),
            style: { 'font-weight': '600', ...small },
          },
        ],
      },
      line('[$Title]', { 'font-weight': '600', 'font-size': '15px', 'margin-top': '8px' }),
      line('[$ProposalText]', { 'margin-top': '2px', 'max-width': '640px', 'white-space': 'pre-wrap' }),
      line('[$Route]', { 'margin-top': '6px', 'white-space': 'pre-wrap', ...small }, true),
    ],
  });

/** Registered for good: a solid edge, and a filled tag with the word for the body that decided. */
export function decisionRow(language: Language): Format {
  const tag = (level: 'political' | 'administrative'): string =>
    quoted(capitalised(decisionNouns[level][language].singular));
  const caseText = `if([$CaseNumber]=='','',${quoted(` · ${viewWords.case[language]} `)}+[$CaseNumber])`;
  const effect = `if([$EffectiveText]=='','',${quoted(` · ${viewWords.effective[language]}: `)}+[$EffectiveText])`;
  return row({
    elmType: 'div',
    attributes: { class: 'ms-borderColor-neutralPrimary' },
    style: {
      ...CARD,
      display: 'flex',
      'align-items': 'flex-start',
      'border-width': '1px 1px 1px 4px',
      'border-style': 'solid',
    },
    children: [
      line("=if([$DecidedOn]=='','',toLocaleDateString([$DecidedOn]))", { 'min-width': '100px', 'font-weight': '600' }),
      {
        elmType: 'div',
        style: { 'flex-grow': '1' },
        children: [
          line('[$Title]', { 'font-weight': '600' }),
          line(`=[$DecidedBy]+${caseText}+${effect}`, { 'margin-top': '3px', ...small }, true),
          line(wordsOf('[$Outcome]', outcomeLabels, language), { 'margin-top': '3px', ...small }),
        ],
      },
      {
        elmType: 'div',
        attributes: { class: 'ms-bgColor-neutralPrimary ms-fontColor-white' },
        style: { 'border-radius': '4px', padding: '1px 8px', 'font-weight': '600', 'white-space': 'nowrap', ...small },
        txtContent: `=if([$Level]==${quoted(decisionLevelLabels.political.nb)},${tag('political')},${tag('administrative')})`,
      },
    ],
  });
}

/** The head of a group: what it is called, and how many there are. */
export const groupHeads: Format = {
  $schema: VIEW_SCHEMA,
  groupProps: {
    hideFooter: true,
    headerFormatter: {
      elmType: 'div',
      style: { display: 'flex', 'align-items': 'center' },
      children: [
        { elmType: 'span', txtContent: '@group.fieldData.displayValue', style: { 'font-weight': '600' } },
        {
          elmType: 'span',
          txtContent: "='('+toString(@group.count)+')'",
          attributes: { class: MUTED },
          style: { 'margin-left': '10px', ...small },
        },
      ],
    },
  },
};
