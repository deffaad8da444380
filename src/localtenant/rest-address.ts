/**
 * Addresses of SharePoint's REST, where a step may be called with arguments:
 * `web/lists(guid'…')/roleassignments/addroleassignment(principalid=5,roledefid=1073741826)`.
 * A collection that is called is the same as its `getbyid`, and a list is found by its title as by its id.
 */

export interface Step {
  /** In small letters: SharePoint does not tell them apart. */
  readonly name: string;
  /** By name, or by place as `0`, `1` …; texts without their quotes. */
  readonly args: ReadonlyMap<string, string>;
}

const COLLECTIONS = new Set([
  'lists',
  'sitegroups',
  'roledefinitions',
  'siteusers',
  'users',
  'views',
  'fields',
  'items',
]);

/** Parts between slashes or commas that are not within quotes or brackets. */
function split(text: string, at: '/' | ','): readonly string[] {
  const parts: string[] = [];
  let [part, quoted, depth] = ['', false, 0];
  for (const letter of text) {
    if (letter === "'") quoted = !quoted;
    else if (!quoted && letter === '(') depth += 1;
    else if (!quoted && letter === ')') depth -= 1;
    if (letter === at && !quoted && depth === 0) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
}

function argumentOf(text: string): string {
  const quoted = /^(?:guid|datetime)?'(.*)'$/is.exec(text.trim());
  return quoted === null ? text.trim() : (quoted[1] ?? '').replaceAll("''", "'");
}

function stepOf(text: string): Step | null {
  const [, name = '', , inside] = /^(\w+)(\((.*)\))?$/s.exec(text) ?? [];
  if (name === '') return null;
  const args = new Map<string, string>();
  const parts = inside === undefined || inside.trim() === '' ? [] : split(inside, ',');
  for (const [place, part] of parts.entries()) {
    const [, key = String(place), value = part] = /^\s*@?(\w+)\s*=(.*)$/s.exec(part) ?? [];
    args.set(key.toLowerCase(), argumentOf(value));
  }
  return { name: name.toLowerCase(), args };
}

/** The steps below `_api/`; null where it is no address. `path` is decoded. */
export function stepsOf(path: string): readonly Step[] | null {
  const steps: Step[] = [];
  for (const text of split(path, '/')) {
    const step = stepOf(text);
    if (step === null) return null;
    if (step.name === 'getbytitle') steps.push({ ...step, name: 'getbyid' });
    else if (!COLLECTIONS.has(step.name) || step.args.size === 0) steps.push(step);
    else steps.push({ name: step.name, args: new Map() }, { name: 'getbyid', args: step.args });
  }
  return steps;
}
