/**
 * Graph's own description of itself, as a judge of requests and answers: of the local tenant's, and of the product's.
 * The description (OpenAPI, made by Microsoft) is outside material: without it there is nothing to judge by.
 * It is read more strictly than it is written: a property that a type does not have is a problem, but for OData's own.
 */
import { readFileSync } from 'node:fs';
import { Ajv2019, type ErrorObject, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { sample } from '../samples.ts';

export interface Exchange {
  readonly method: string;
  /** Below `/v1.0`, with the query, as it was asked. */
  readonly path: string;
  /** JSON, or undefined. */
  readonly request: unknown;
  readonly status: number;
  /** JSON, or undefined. */
  readonly answer: unknown;
}

export interface GraphDescription {
  /** What is wrong with either body, in words; of a batch, with any of its parts too. */
  problems(exchange: Exchange): readonly string[];
  /** Operations that were judged, as `GET /sites/{site-id}/lists`. */
  readonly judged: ReadonlySet<string>;
  /** What was asked and is not described. */
  readonly undescribed: ReadonlySet<string>;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Properties that answers of real tenants have and the description has not. */
const SEEN_ON_TENANTS: Readonly<Record<string, readonly string[]>> = {
  'microsoft.graph.identity': ['email'],
  'microsoft.graph.conversationMember': ['userId', 'email', 'tenantId'],
};

const COMPONENTS = '#/components/schemas/';

/** Names of the types that others are built upon by `allOf`; these must stay open. */
function bases(schema: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const each of schema) bases(each, found);
  else if (isObject(schema)) {
    for (const part of Array.isArray(schema['allOf']) ? (schema['allOf'] as Json[]) : []) {
      const reference = part['$ref'];
      if (typeof reference === 'string') found.add(reference.slice(COMPONENTS.length));
    }
    for (const each of Object.values(schema)) bases(each, found);
  }
  return found;
}

/** Closes every type to names that it does not have; `@odata.…` and `x@odata.…` may stand anywhere. */
function close(document: Json): void {
  const schemas = (document['components'] as Json)['schemas'] as Record<string, Json>;
  const open = bases(document);
  for (const [name, schema] of Object.entries(schemas)) {
    if (open.has(name) || schema['x-stub'] === true || schema['x-open-type'] === true) continue;
    if (schema['properties'] === undefined && schema['allOf'] === undefined) continue;
    const extra = Object.fromEntries((SEEN_ON_TENANTS[name] ?? []).map((property) => [property, {}]));
    schema['allOf'] = [...((schema['allOf'] ?? []) as Json[]), { properties: extra, patternProperties: { '@': {} } }];
    schema['unevaluatedProperties'] = false;
  }
}

/** Path addressing, `root` and functions, brought to the templates that the description knows. */
function describedPath(asked: string): string {
  const [plain = '', query = ''] = asked.replace(/^\/v1\.0(?=\/)/, '').split('?');
  return decodeURIComponent(plain)
    .replace(/^\/sites\/[^/:]+:\/[^:]*(?::|$)/, '/sites/x')
    .replace(/^\/groups\/[^/]+\/sites\/root/, '/sites/x')
    .replace(/^\/sites\/[^/]+\/(?:lists\/[^/]+\/)?drive(?=\/)/, '/drives/x')
    .replace(/^\/drives\/[^/]+\/(?:root|items\/[^/:]+):\/[^:]*:?/, '/drives/x/items/x')
    .replace(/^\/drives\/[^/]+\/root(?=\/)/, '/drives/x/items/x')
    .replace(
      /\/items\/(?:microsoft\.graph\.)?delta(?:\(\))?$/,
      /(?:^|&)token=/.test(query) ? "/items/delta(token='x')" : '/items/delta()',
    );
}

const fixedLength = (template: string): number => template.replaceAll(/\{[^}]*\}/g, '').length;

const templatePattern = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll(/[.()$]/g, String.raw`\$&`).replaceAll(/\{[^}]*\}/g, '[^/]+')}$`);

const pointer = (...tokens: readonly string[]): string =>
  tokens.map((token) => `/${encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

const sentence = (where: string, errors: readonly ErrorObject[] | null | undefined): string[] =>
  (errors ?? []).map(
    ({ instancePath, message, params }) => `${where}${instancePath}: ${message ?? ''} ${JSON.stringify(params)}`,
  );

/** In the links that Graph itself writes: nobody makes these up. */
const OF_LINKS = new Set(['$skiptoken', 'token']);

interface Operation {
  readonly template: string;
  /** Where it stands in the description. */
  readonly place: readonly string[];
  readonly description: Json;
}

const ERROR = 'microsoft.graph.ODataErrors.ODataError';
const SCHEMA = ['content', 'application/json', 'schema'];

const hasJson = ({ content }: Json): boolean => isObject(content) && content['application/json'] !== undefined;

class Judge implements GraphDescription {
  readonly judged = new Set<string>();
  readonly undescribed = new Set<string>();
  readonly #paths: Record<string, Json>;
  readonly #parameters: Record<string, Json>;
  readonly #patterns: readonly (readonly [string, RegExp])[];
  readonly #ajv = new Ajv2019({ strict: false, allErrors: false });
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: Json) {
    close(document);
    addFormats(this.#ajv);
    for (const format of ['int16', 'base64url']) this.#ajv.addFormat(format, true);
    this.#ajv.addSchema(document, 'graph');
    this.#paths = document['paths'] as Record<string, Json>;
    this.#parameters = (document['components'] as Json)['parameters'] as Record<string, Json>;
    // Fixed words are tried before parameters in the same place.
    this.#patterns = Object.keys(this.#paths)
      .toSorted((a, b) => fixedLength(b) - fixedLength(a))
      .map((template) => [template, templatePattern(template)]);
  }

  problems(exchange: Exchange): readonly string[] {
    const operation = this.#operation(exchange);
    if (operation === null) {
      this.undescribed.add(`${exchange.method} ${exchange.path.split('?')[0] ?? ''}`);
      return [];
    }
    const name = `${exchange.method} ${operation.template}`;
    this.judged.add(name);
    const where = `${name} (${exchange.path}) ${exchange.status}`;
    return [
      ...this.#queryProblems(`${where} query`, operation, exchange),
      ...this.#requestProblems(`${where} request`, operation, exchange),
      ...this.#answerProblems(`${where} answer`, operation, exchange),
      ...(operation.template === '/$batch' && exchange.status === 200 ? this.#partProblems(exchange) : []),
    ];
  }

  #operation({ method, path: asked }: Exchange): Operation | null {
    const described = describedPath(asked);
    const verb = method.toLowerCase();
    for (const [template, pattern] of this.#patterns) {
      const description = pattern.test(described) ? this.#paths[template]?.[verb] : undefined;
      if (isObject(description)) return { template, place: ['paths', template, verb], description };
    }
    return null;
  }

  #queryProblems(
    where: string,
    { place, description }: Operation,
    { path: asked, status }: Exchange,
  ): readonly string[] {
    if (status >= 400) return [];
    const whole = this.#paths[place[1] ?? ''] ?? {};
    const declared = [description['parameters'], whole['parameters']].flatMap((some) =>
      Array.isArray(some) ? (some as readonly Json[]) : [],
    );
    const known = new Set(declared.map((parameter) => this.#resolved(parameter)['name']));
    return [...new URLSearchParams(asked.split('?')[1] ?? '').keys()]
      .filter((name) => !known.has(name) && !OF_LINKS.has(name) && !name.startsWith('@'))
      .map((name) => `${where}: ${name} is not described`);
  }

  #resolved(parameter: Json): Json {
    const reference = parameter['$ref'];
    return typeof reference === 'string'
      ? (this.#parameters[reference.slice('#/components/parameters/'.length)] ?? {})
      : parameter;
  }

  /** A request that was refused may well have been wrong. */
  #requestProblems(where: string, { place, description }: Operation, { request, status }: Exchange): readonly string[] {
    const body = description['requestBody'];
    if (request === undefined || status >= 400 || !isObject(body) || !hasJson(body)) return [];
    return this.#check(where, request, pointer(...place, 'requestBody', ...SCHEMA));
  }

  #answerProblems(where: string, { place, description }: Operation, { answer, status }: Exchange): readonly string[] {
    if (status >= 400) return this.#check(where, answer, pointer('components', 'schemas', ERROR));
    // Not modified, and the way to a file's content, are HTTP's own.
    if (status >= 300) return [];
    const responses = description['responses'] as Record<string, Json>;
    const code = [String(status), '2XX'].find((each) => responses[each] !== undefined);
    const response = code === undefined ? undefined : responses[code];
    if (code === undefined || response === undefined) return [`${where}: the status is not described`];
    if (answer === undefined) return [];
    if (!hasJson(response)) return status === 200 ? [] : [`${where}: a body that is not described`];
    return this.#check(where, answer, pointer(...place, 'responses', code, ...SCHEMA));
  }

  #partProblems({ request, answer }: Exchange): readonly string[] {
    const responses = (answer as { responses: { id: string; status: number; body?: unknown }[] }).responses;
    const requests = (request as { requests: { id: string; method: string; url: string; body?: unknown }[] }).requests;
    return requests.flatMap(({ id, method, url, body }) => {
      const response = responses.find((each) => each.id === id);
      if (response === undefined) return [`batch part ${id} has no answer`];
      return this.problems({ method, path: url, request: body, status: response.status, answer: response.body });
    });
  }

  #check(where: string, value: unknown, place: string): readonly string[] {
    const known = this.#compiled.get(place);
    const validate = known ?? this.#ajv.compile({ $ref: `graph#${place}` });
    this.#compiled.set(place, validate);
    return validate(value) ? [] : sentence(where, validate.errors);
  }
}

/** The judge, or the reason why there is none. */
export function readGraphDescription(): GraphDescription | string {
  const description = sample('graph-lists-openapi.json');
  return description.missing ?? new Judge(JSON.parse(readFileSync(description.path, 'utf8')) as Json);
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** `fetch` that keeps what was asked of Graph and what came back. */
export function recorded(fetch: typeof globalThis.fetch): {
  readonly fetch: typeof globalThis.fetch;
  readonly exchanges: Exchange[];
} {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const asked = await request.clone().text();
      const response = await fetch(request);
      const { pathname, search } = new URL(request.url);
      if (pathname.startsWith('/v1.0/')) {
        const answer = jsonOf(await response.clone().text());
        exchanges.push({
          method: request.method,
          path: `${pathname.slice('/v1.0'.length)}${search}`,
          request: jsonOf(asked),
          status: response.status,
          answer,
        });
      }
      return response;
    },
  };
}
