/**
 * The query of a SharePoint view, in CAML (learn: sharepoint/dev/schema/query-schema).
 * The first condition stands on an indexed column: beyond 5,000 rows SharePoint reads by it, or refuses.
 */

export type Condition = string;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const field = (name: string): string => `<FieldRef Name="${name}"/>`;
const compared = (operator: string, name: string, value: string): Condition =>
  `<${operator}>${field(name)}${value}</${operator}>`;
const choiceValue = (label: string): string => `<Value Type="Choice">${escaped(label)}</Value>`;

export const empty = (name: string): Condition => `<IsNull>${field(name)}</IsNull>`;
export const filled = (name: string): Condition => `<IsNotNull>${field(name)}</IsNotNull>`;
export const is = (name: string, label: string): Condition => compared('Eq', name, choiceValue(label));
export const isNot = (name: string, label: string): Condition => compared('Neq', name, choiceValue(label));
export const yes = (name: string): Condition => compared('Eq', name, '<Value Type="Boolean">1</Value>');
export const before = (name: string): Condition => compared('Lt', name, '<Value Type="DateTime"><Today/></Value>');
export const since = (name: string, days: number): Condition =>
  compared('Geq', name, `<Value Type="DateTime"><Today OffsetDays="-${days}"/></Value>`);
export const among = (name: string, labels: readonly string[]): Condition =>
  compared('In', name, `<Values>${labels.map(choiceValue).join('')}</Values>`);

export const either = (one: Condition, other: Condition): Condition => `<Or>${one}${other}</Or>`;
export const both = (one: Condition, other: Condition): Condition => `<And>${one}${other}</And>`;

/** CAML joins two at a time. */
const joined = ([first = '', ...rest]: readonly Condition[]): Condition =>
  rest.length === 0 ? first : both(first, joined(rest));

export interface Order {
  readonly by: string;
  readonly down?: true;
}

export interface Query {
  readonly where: readonly Condition[];
  readonly order: readonly Order[];
  readonly group?: Order;
}

const ordered = ({ by, down }: Order): string => `<FieldRef Name="${by}"${down === true ? ' Ascending="FALSE"' : ''}/>`;

export const queryText = ({ where, order, group }: Query): string =>
  [
    group === undefined ? '' : `<GroupBy Collapse="FALSE" GroupLimit="100">${ordered(group)}</GroupBy>`,
    order.length === 0 ? '' : `<OrderBy>${order.map(ordered).join('')}</OrderBy>`,
    `<Where>${joined(where)}</Where>`,
  ].join('');
