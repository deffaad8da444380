/** Bodies of requests: JSON objects of a declared shape, or the refusal that OData gives. */
import { badRequest, generalException, invalidRequest, type Refusal, unknownProperty } from './errors.ts';
import type { Call } from './world.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unreadable = badRequest(
  'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
);

export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

export function jsonBody(call: Call): Json | Refusal {
  if (!/^application\/json\b/i.test(call.headers.get('content-type') ?? '')) return unreadable;
  const body = parseJson(call.body);
  return isObject(body) ? body : unreadable;
}

export type PropertyType = 'string' | 'boolean' | 'number' | 'integer' | 'strings' | 'object' | 'objects';

const fits: Readonly<Record<PropertyType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  strings: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  object: isObject,
  objects: (value) => Array.isArray(value) && value.every(isObject),
};

/**
 * Null where every property is known to the type and of its kind. `nullable` names may be null; a null elsewhere ends as
 * it does on the real service, in an exception (corso met it with defaultValue and validation).
 */
export function checkShape(
  body: Json,
  type: string,
  shape: Readonly<Record<string, PropertyType>>,
  nullable: readonly string[] = [],
): Refusal | null {
  for (const [property, value] of Object.entries(body)) {
    if (property.startsWith('@odata.')) continue;
    const expected = Object.hasOwn(shape, property) ? shape[property] : undefined;
    if (expected === undefined) return unknownProperty(property, type);
    if (value === null && nullable.includes(property)) continue;
    if (value === null) return generalException();
    if (!fits[expected](value)) {
      return invalidRequest(`Invalid value for property '${property}' of type 'microsoft.graph.${type}'`);
    }
  }
  return null;
}

export const textOf = (body: Json, property: string): string | undefined => {
  const value = body[property];
  return typeof value === 'string' ? value : undefined;
};

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // fromCharCode takes its arguments on the stack.
  for (let start = 0; start < bytes.length; start += 32_768) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  }
  return btoa(binary);
}

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
