/**
 * Strict readers of JSON that came from a list, where a person or an older program may have written it. What does not fit
 * is damaged as a whole; names that a reader does not know are passed over, so that a newer writer may add some.
 */
import { type Day, parseDay } from '#base/clock.ts';
import { isKey, type Key } from '#base/id.ts';
import type { Ref } from '#domain/row.ts';

/** The value, or undefined where the data are damaged: JSON has no undefined of its own. */
export type Parse<Value> = (data: unknown) => Value | undefined;

export const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

export const string: Parse<string> = (data) => (typeof data === 'string' ? data : undefined);
export const number: Parse<number> = (data) => (typeof data === 'number' ? data : undefined);
export const boolean: Parse<boolean> = (data) => (typeof data === 'boolean' ? data : undefined);
export const dayText: Parse<Day> = (data) => (typeof data === 'string' ? (parseDay(data) ?? undefined) : undefined);
export const keyText: Parse<Key> = (data) => (typeof data === 'string' && isKey(data) ? data : undefined);

export const oneOf =
  <Choice extends string>(choices: readonly Choice[]): Parse<Choice> =>
  (data) =>
    choices.find((choice) => choice === data);

export const orNull =
  <Value>(parse: Parse<Value>): Parse<Value | null> =>
  (data) =>
    data === null ? null : parse(data);

export const listOf =
  <Value>(parse: Parse<Value>): Parse<readonly Value[]> =>
  (data) => {
    if (!Array.isArray(data)) return undefined;
    const values: Value[] = [];
    for (const item of data as readonly unknown[]) {
      const value = parse(item);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  };

export const objectOf =
  <Value extends object>(parts: { readonly [Name in keyof Value]: Parse<Value[Name]> }): Parse<Value> =>
  (data) => {
    if (!isRecord(data)) return undefined;
    const found: Partial<Value> = {};
    for (const name of Object.keys(parts) as (keyof Value & string)[]) {
      const value = parts[name](data[name]);
      if (value === undefined) return undefined;
      found[name] = value;
    }
    // Every property has been read by its own parser.
    return found as Value;
  };

/** A value that keeps a rule. */
export const that =
  <Value>(parse: Parse<Value>, holds: (value: Value) => boolean): Parse<Value> =>
  (data) => {
    const value = parse(data);
    return value !== undefined && holds(value) ? value : undefined;
  };

export const refData: Parse<Ref> = objectOf<Ref>({ key: keyText, code: string, title: string });
