/** Divides a point of a list into what it is about and what is said of it. */
import { readStatus } from './status-words.ts';

const LONGEST_TITLE = 160;

export interface TitledPoint {
  readonly title: string;
  /** What is said of it; '' where nothing is. */
  readonly said: string;
}

/** The first colon outside quotation marks and brackets, unless a sentence ends before it; null where there is none. */
export function colonIn(text: string): number | null {
  const beginning = text.slice(0, LONGEST_TITLE);
  if (!beginning.includes(':')) return null;
  let depth = 0;
  for (let at = 0; at < beginning.length; at++) {
    const sign = beginning.charAt(at);
    if ('«“(['.includes(sign)) depth += 1;
    else if ('»”)]'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (sign === ':' && at > 1 && /^(?:\s|$)/.test(text.slice(at + 1, at + 2))) return at;
    else if (sign === '.' && /^\s\p{Lu}/u.test(text.slice(at + 1, at + 3))) return null;
  }
  return null;
}

const STATUS_AT_END = /^(.{4,}?)(?:\s[–-]\s([^–]{2,80})|\s\(([^()]{2,80})\))$/su;

/** «Renhold: kjøp av …», «Turnus 2024 – gjennomført», «Kjøring (innført)»: what it is, and what is said of it. */
export function titledPoint(text: string): TitledPoint {
  const colon = colonIn(text);
  if (colon !== null) return { title: text.slice(0, colon).trim(), said: text.slice(colon + 1).trim() };
  const found = STATUS_AT_END.exec(text);
  const said = found?.[2] ?? found?.[3];
  const status = said === undefined ? null : readStatus(said);
  if (found?.[1] === undefined || said === undefined || status === null || status.unclear)
    return { title: text, said: '' };
  return { title: found[1], said };
}
