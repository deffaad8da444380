/** OData's query options, read strictly: what an address does not know is refused, never passed over. */
import { badRequest, invalidRequest, Refusal } from './errors.ts';
import type { Call } from './world.ts';

export type OptionName = '$select' | '$expand' | '$filter' | '$orderby' | '$top' | '$skiptoken' | '$search';

export interface QueryOptions {
  readonly select: readonly string[] | null;
  /** Name of the expanded property → its own `$select`. */
  readonly expand: ReadonlyMap<string, readonly string[] | null>;
  readonly filter: string | null;
  readonly orderby: string | null;
  readonly top: number | null;
  readonly skipToken: string | null;
  readonly search: string | null;
}

const OPTIONS: ReadonlySet<string> = new Set([
  '$select',
  '$expand',
  '$filter',
  '$orderby',
  '$top',
  '$skiptoken',
  '$search',
  '$skip',
  '$count',
]);

/** Splits at commas that stand outside parentheses. */
function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part].map((each) => each.trim());
}

const names = (text: string): readonly string[] | null => {
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => /^[A-Za-z_@][\w.@/]*$/.test(part)) ? parts : null;
};

function parseExpand(text: string): ReadonlyMap<string, readonly string[] | null> | Refusal {
  const expanded = new Map<string, readonly string[] | null>();
  for (const part of splitTopLevel(text)) {
    const match = /^(\w+)(?:\((.*)\))?$/.exec(part);
    const name = match?.[1];
    if (name === undefined) return invalidRequest(`The expression "${part}" is not valid.`);
    const inner = match?.[2];
    if (inner === undefined) {
      expanded.set(name, null);
      continue;
    }
    // Without the $ a tenant answered «The expression "fields(select" is not valid» (microsoft-graph-docs#9642).
    const select = /^\$select=(.+)$/i.exec(inner)?.[1];
    const selected = select === undefined ? null : names(select);
    if (selected === null) return invalidRequest(`The expression "${part}" is not valid.`);
    expanded.set(name, selected);
  }
  return expanded;
}

/** `allowed`: the options that this address knows; `others`: its own parameters without a $. */
export function queryOptions(
  call: Call,
  allowed: readonly OptionName[],
  others: readonly string[] = [],
): QueryOptions | Refusal {
  for (const name of call.query.keys()) {
    const option = name.toLowerCase();
    if (others.includes(name) || (allowed as readonly string[]).includes(option)) continue;
    if (option === '$skip') {
      return invalidRequest('$skip is not supported on this API. Only URLs returned by the API can be used to page.');
    }
    if (OPTIONS.has(option)) return invalidRequest(`${option} is not supported on this API.`);
    if (OPTIONS.has(`$${option}`)) {
      return new Refusal(400, 'badArgument', `The query option '${name}' must begin with $.`);
    }
    return badRequest(`The query parameter '${name}' is not supported.`);
  }
  const of = (option: OptionName): string | null => {
    for (const [name, value] of call.query) if (name.toLowerCase() === option) return value;
    return null;
  };
  const [selectText, expandText, topText] = [of('$select'), of('$expand'), of('$top')];
  const select = selectText === null ? null : names(selectText);
  if (selectText !== null && select === null) return badRequest(`Syntax error in $select: '${selectText}'.`);
  const expand = expandText === null ? new Map<string, null>() : parseExpand(expandText);
  if (expand instanceof Refusal) return expand;
  if (topText !== null && !/^[1-9]\d{0,9}$/.test(topText)) {
    return badRequest(`Invalid value '${topText}' for $top query option found.`);
  }
  return {
    select,
    expand,
    filter: of('$filter'),
    orderby: of('$orderby'),
    top: topText === null ? null : Number(topText),
    skipToken: of('$skiptoken'),
    search: of('$search'),
  };
}

/** Keeps the selected properties of an answer, and OData's own. */
export function pick(
  document: Readonly<Record<string, unknown>>,
  select: readonly string[] | null,
): Record<string, unknown> {
  if (select === null) return { ...document };
  const picked: Record<string, unknown> = {};
  for (const name of Object.keys(document)) {
    const at = name.indexOf('@');
    if (at === 0 || select.includes(at === -1 ? name : name.slice(0, at))) picked[name] = document[name];
  }
  return picked;
}

/**
 * The options with selected names as the type spells them: Graph reads them without regard to case, and clients count on
 * that. OData's refusal where a selected or expanded name is none of the type's.
 */
export function knownNames(
  options: QueryOptions,
  type: string,
  known: readonly string[],
  expandable: readonly string[],
): QueryOptions | Refusal {
  const spelled = options.select?.map(
    (name) => known.find((each) => each === name || each.toLowerCase() === name.toLowerCase()) ?? null,
  );
  const unknown =
    options.select?.find((_name, index) => spelled?.[index] === null) ??
    [...options.expand.keys()].find((name) => !expandable.includes(name));
  return unknown === undefined
    ? { ...options, select: (spelled as string[] | undefined) ?? null }
    : badRequest(
        `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.${type}'.`,
      );
}
