/**
 * What a page of a site is built of, as Graph takes and gives it: sections, their columns, and web parts in these.
 * Sources: graph/api/sitepage-create (the web parts that are taken) and graph/api/resources/horizontalsection.
 */
import { checkShape, isObject, type Json, textOf } from './bodies.ts';
import { invalidRequest, notSupported, Refusal } from './errors.ts';
import type { PageColumn, PagePart, PageSection } from './records.ts';

/** Shows a list; taken only where the tenant's conduct says so. */
export const LIST_PART = 'f92bf067-bc19-489e-a556-7fe95f508720';

const TAKEN = new Set([
  'e377ea37-9047-43b9-8cdb-a761be2f8e09',
  '0f087d7f-520e-42b7-89c0-496aaf979d58',
  'df8e44e7-edd5-46d5-90da-aca1539313b8',
  '2161a1c6-db61-4731-b97c-3cdb303f7cbb',
  'b7dd04e1-19ce-4b24-9132-b60a1c2b910d',
  'd1d91016-032f-456d-98a4-721247c305e8',
  'af8be689-990e-492a-81f7-ba3e4cd3ed9c',
  '6410b3b6-d440-4663-8744-378976dc041e',
  'e84a8ca2-f63c-4fb9-bc0b-d8eef5ccb22b',
  '7f718435-ee4d-431c-bdbf-9c4ff326f46e',
  'c70391ea-0b10-4ee9-b2b4-006d3fcad0cd',
  '8654b779-4886-46d4-8ffb-b5ed960ee986',
  '544dd15b-cf3c-441b-96da-004d5a8cea1d',
  'cbe7b0a9-3504-44dd-a3a3-0e5cacd07788',
]);

/** Widths of a section's columns; the others of Graph's layouts are not drawn here. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  oneColumn: [12],
  twoColumns: [6, 6],
  threeColumns: [4, 4, 4],
  oneThirdLeftColumn: [4, 8],
  oneThirdRightColumn: [8, 4],
};
const EMPHASES = new Set(['none', 'neutral', 'soft', 'strong']);
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const DATA = {
  audiences: 'strings',
  dataVersion: 'string',
  description: 'string',
  properties: 'object',
  serverProcessedContent: 'object',
  title: 'string',
} as const;
const SERVER_CONTENT = {
  componentDependencies: 'objects',
  customMetadata: 'objects',
  htmlStrings: 'objects',
  imageSources: 'objects',
  links: 'objects',
  searchablePlainTexts: 'objects',
} as const;

const unacceptable = (): Refusal => invalidRequest('One of the provided arguments is not acceptable.');

function standardPart(body: Json, id: string, listPart: boolean): PagePart | Refusal {
  const misfit = checkShape(body, 'standardWebPart', { id: 'string', webPartType: 'string', data: 'object' });
  if (misfit !== null) return misfit;
  const type = textOf(body, 'webPartType')?.toLowerCase() ?? '';
  const data: Json = isObject(body['data']) ? body['data'] : {};
  const misfitData = checkShape(data, 'webPartData', DATA);
  if (misfitData !== null) return misfitData;
  const content = data['serverProcessedContent'];
  const misfitContent = isObject(content) ? checkShape(content, 'serverProcessedContent', SERVER_CONTENT) : null;
  if (misfitContent !== null) return misfitContent;
  if (!TAKEN.has(type) && !(listPart && type === LIST_PART)) {
    return invalidRequest(`The web part '${type}' is not supported.`);
  }
  return { kind: 'standard', id, type, data };
}

function partOf(body: Json, listPart: boolean): PagePart | Refusal {
  const id = textOf(body, 'id') ?? '';
  if (!GUID.test(id)) return unacceptable();
  if (!('innerHtml' in body)) return standardPart(body, id, listPart);
  const misfit = checkShape(body, 'textWebPart', { id: 'string', innerHtml: 'string' });
  return misfit ?? { kind: 'text', id, html: textOf(body, 'innerHtml') ?? '' };
}

/** Each of some objects read, or the first refusal. */
function each<Value>(bodies: unknown, read: (body: Json) => Value | Refusal): readonly Value[] | Refusal {
  const values: Value[] = [];
  for (const body of Array.isArray(bodies) ? (bodies as readonly Json[]) : []) {
    const value = read(body);
    if (value instanceof Refusal) return value;
    values.push(value);
  }
  return values;
}

function columnOf(body: Json, listPart: boolean): PageColumn | Refusal {
  const misfit = checkShape(body, 'horizontalSectionColumn', { id: 'string', width: 'integer', webparts: 'objects' });
  if (misfit !== null) return misfit;
  const parts = each(body['webparts'], (part) => partOf(part, listPart));
  if (parts instanceof Refusal) return parts;
  return { id: textOf(body, 'id') ?? '', width: Number(body['width']), parts };
}

function sectionOf(body: Json, listPart: boolean): PageSection | Refusal {
  const misfit = checkShape(body, 'horizontalSection', {
    id: 'string',
    layout: 'string',
    emphasis: 'string',
    columns: 'objects',
  });
  if (misfit !== null) return misfit;
  const layout = textOf(body, 'layout') ?? '';
  const emphasis = textOf(body, 'emphasis') ?? 'none';
  const widths = WIDTHS[layout];
  if (widths === undefined) return notSupported(`the layout '${layout}' of a section`);
  const columns = each(body['columns'], (column) => columnOf(column, listPart));
  if (columns instanceof Refusal) return columns;
  const asked = columns.map(({ width }) => width);
  if (!EMPHASES.has(emphasis) || asked.join() !== widths.join()) return unacceptable();
  return { id: textOf(body, 'id') ?? '', layout, emphasis, columns };
}

/** The sections of a whole layout: it is never changed in part (sitepage-update). */
export function readCanvas(body: Json, listPart: boolean): readonly PageSection[] | Refusal {
  const misfit = checkShape(body, 'canvasLayout', { horizontalSections: 'objects' });
  if (misfit !== null) return misfit;
  const sections = each(body['horizontalSections'], (section) => sectionOf(section, listPart));
  if (sections instanceof Refusal) return sections;
  const ids = sections.flatMap(({ columns }) => columns.flatMap(({ parts }) => parts.map(({ id }) => id)));
  return new Set(ids).size === ids.length ? sections : unacceptable();
}

const partJson = (part: PagePart): Json =>
  part.kind === 'text'
    ? { '@odata.type': '#microsoft.graph.textWebPart', id: part.id, innerHtml: part.html }
    : { '@odata.type': '#microsoft.graph.standardWebPart', id: part.id, webPartType: part.type, data: part.data };

export const canvasJson = (sections: readonly PageSection[]): Json => ({
  horizontalSections: sections.map(({ id, layout, emphasis, columns }) => ({
    id,
    layout,
    emphasis,
    columns: columns.map((column) => ({ id: column.id, width: column.width, webparts: column.parts.map(partJson) })),
  })),
});
