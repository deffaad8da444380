/**
 * The styles that our documents use, each known by its name: a template that has a style of that name decides how it looks,
 * and what it lacks is added from here. Built-in names are those of the file format, in English whatever Word's language.
 */
import { capitalised } from '#text/entities.ts';
import type { Language } from '#text/language.ts';
import { element, valued } from './xml.ts';

export const styleRoles = [
  'normal',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'list',
  'header',
  'footer',
  'lead',
  'muted',
  'proposal',
  'decision',
  'tableHeading',
  'tableText',
  'strong',
  'mutedText',
  'table',
] as const;
export type StyleRole = (typeof styleRoles)[number];

export type StyleIds = Readonly<Record<StyleRole, string>>;

type StyleType = 'paragraph' | 'character' | 'table';

export interface OwnStyle {
  readonly id: string;
  readonly name: string;
  readonly type: StyleType;
  /** All but the paragraph styles stand on their own. */
  readonly basedOnNormal: boolean;
  /** w:pPr, w:rPr and w:tblPr with what follows, in the order of the schema. */
  readonly looks: string;
  readonly builtIn: boolean;
}

const GREY = '616161';
const LINE = 'C7C7C7';

const spacing = (before: number, after: number): string =>
  element('w:spacing', { 'w:before': before, 'w:after': after });
const size = (halfPoints: number): string => valued('w:sz', halfPoints) + valued('w:szCs', halfPoints);
const bold = '<w:b/><w:bCs/>';
const pPr = (...children: readonly string[]): string => element('w:pPr', {}, ...children);
const rPr = (...children: readonly string[]): string => element('w:rPr', {}, ...children);

const headingLooks = (level: number, before: number, after: number, halfPoints: number): string =>
  pPr('<w:keepNext/><w:keepLines/>', spacing(before, after), valued('w:outlineLvl', level - 1)) +
  rPr(bold, size(halfPoints));

const frame = (side: string): string =>
  element(`w:${side}`, { 'w:val': 'dashed', 'w:sz': 6, 'w:space': 6, 'w:color': GREY });
const rule = (side: string): string =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': LINE });
const margin = (side: string, width: number): string => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });

const style = (
  id: string,
  name: string,
  looks: string,
  { type = 'paragraph', builtIn = true }: { readonly type?: StyleType; readonly builtIn?: boolean } = {},
): OwnStyle => ({ id, name, type, looks, builtIn, basedOnNormal: type === 'paragraph' && id !== 'Normal' });

const own = { builtIn: false } as const;

/** As Word has it. SharePoint's column of the same name is nobody's business here. */
const TITLE = capitalised('title');

export const ownStyles: Readonly<Record<StyleRole, OwnStyle>> = {
  normal: style('Normal', 'Normal', ''),
  title: style(TITLE, TITLE, pPr('<w:keepNext/>', spacing(0, 40)) + rPr(bold, size(40))),
  heading1: style('Heading1', 'heading 1', headingLooks(1, 400, 100, 26)),
  heading2: style('Heading2', 'heading 2', headingLooks(2, 260, 40, 22)),
  heading3: style('Heading3', 'heading 3', headingLooks(3, 200, 40, 20)),
  list: style('ListBullet', 'List Bullet', ''),
  header: style('Header', 'header', pPr(spacing(0, 0)) + rPr(valued('w:color', GREY), size(18))),
  footer: style('Footer', 'footer', pPr(spacing(0, 0)) + rPr(valued('w:color', GREY), size(18))),
  lead: style('Setning', 'Setning', pPr(spacing(200, 200)) + rPr(size(28)), own),
  muted: style('Forklaring', 'Forklaring', pPr(spacing(0, 100)) + rPr(valued('w:color', GREY), size(18)), own),
  proposal: style(
    'Forslag',
    'Forslag',
    pPr(
      '<w:keepLines/>',
      element('w:pBdr', {}, frame('top'), frame('left'), frame('bottom'), frame('right')),
      spacing(0, 60),
      element('w:ind', { 'w:left': 170, 'w:right': 170 }),
    ),
    own,
  ),
  decision: style(
    'Vedtak',
    'Vedtak',
    pPr(
      '<w:keepLines/>',
      element('w:pBdr', {}, element('w:left', { 'w:val': 'single', 'w:sz': 32, 'w:space': 6, 'w:color': '424242' })),
      spacing(0, 60),
      element('w:ind', { 'w:left': 170, 'w:right': 170 }),
    ),
    own,
  ),
  tableHeading: style(
    'Tabelloverskrift',
    'Tabelloverskrift',
    pPr('<w:keepNext/>', spacing(40, 40)) + rPr(valued('w:color', GREY), size(18)),
    own,
  ),
  tableText: style('Tabelltekst', 'Tabelltekst', pPr(spacing(40, 40)), own),
  strong: style('Strong', 'Strong', rPr(bold), { type: 'character' }),
  mutedText: style('ForklaringTegn', 'Forklaring i teksten', rPr(valued('w:color', GREY), size(18)), {
    type: 'character',
    ...own,
  }),
  table: style(
    'Plantabell',
    'Plantabell',
    element(
      'w:tblPr',
      {},
      element('w:tblBorders', {}, rule('bottom'), rule('insideH')),
      element('w:tblCellMar', {}, margin('top', 20), margin('left', 0), margin('bottom', 20), margin('right', 160)),
    ),
    { type: 'table', ...own },
  ),
};

/** `list` is the number of our own bullets, for the list style alone. */
export function styleXml(role: StyleRole, id: string, normalId: string, list: number): string {
  const { name, type, looks, basedOnNormal, builtIn } = ownStyles[role];
  const bullets =
    role === 'list'
      ? pPr(element('w:numPr', {}, valued('w:ilvl', 0), valued('w:numId', list)), '<w:contextualSpacing/>')
      : '';
  return element(
    'w:style',
    {
      'w:type': type,
      ...(role === 'normal' ? { 'w:default': 1 } : {}),
      ...(builtIn ? {} : { 'w:customStyle': 1 }),
      'w:styleId': id,
    },
    valued('w:name', name),
    basedOnNormal ? valued('w:basedOn', normalId) : '',
    role.startsWith('heading') || role === 'title' ? valued('w:next', normalId) : '',
    '<w:qFormat/>',
    bullets,
    looks,
  );
}

/** Tags of BCP 47, as Word writes them. */
export const languageTags: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

const languageXml = (language: Language): string =>
  element('w:lang', { 'w:val': languageTags[language], 'w:eastAsia': languageTags[language], 'w:bidi': 'ar-SA' });

const FONT = 'Segoe UI';

/** What holds where no style says otherwise. */
export const ownDefaults = (language: Language): string =>
  element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      rPr(
        element('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:eastAsia': FONT, 'w:cs': FONT }),
        valued('w:color', '242424'),
        size(20),
        languageXml(language),
      ),
    ),
    element('w:pPrDefault', {}, pPr(element('w:spacing', { 'w:after': 100, 'w:line': 276, 'w:lineRule': 'auto' }))),
  );
