/**
 * A zip archive that is not believed. The list of contents at its end is used to find the parts, but sizes are counted
 * while unpacking, parts may not share bytes, and only parts that somebody asks for are unpacked at all.
 * Layout: PKWARE APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (central directory) and 4.3.16 (its end).
 */
import { Inflate } from 'fflate';
import { type Result, fail, succeed } from '#base/result.ts';
import type { DocumentFailure } from '#text/documents.ts';
import { type DocumentLimits, tooLarge } from './limits.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
}

export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part; null where there is none of that name. */
  unpack(name: string): Result<Uint8Array | null, DocumentFailure>;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;

/** Below this, a high ratio is only a short text that repeats itself. */
const RATIO_COUNTS_FROM = 1024 * 1024;

/** Small enough that one step of inflation, at most 1:1032, stays within what a part may hold. */
const STEP = 8 * 1024;

const damaged: DocumentFailure = { kind: 'damaged' };

function endOf(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

interface Listed {
  readonly entry: Entry;
  readonly statedSize: number;
  readonly from: number;
  readonly to: number;
}

/** One record of the central directory with the bytes it points to; null where it points outside the file. */
function listedAt(bytes: Uint8Array, view: DataView, at: number, shift: number): Listed | null {
  const nameLength = view.getUint16(at + 28, true);
  const packedSize = view.getUint32(at + 20, true);
  const from = view.getUint32(at + 42, true) + shift;
  if (from < 0 || from + 30 > bytes.length || view.getUint32(from, true) !== LOCAL_SIGNATURE) return null;
  const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  const to = start + packedSize;
  if (to > bytes.length) return null;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const entry = { name, method: view.getUint16(at + 10, true), packed: bytes.subarray(start, to) };
  return { entry, statedSize: view.getUint32(at + 24, true), from, to };
}

function listEntries(bytes: Uint8Array, limits: DocumentLimits): Result<readonly Listed[], DocumentFailure> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < END_LENGTH ? null : endOf(view);
  if (end === null) return fail(damaged);
  const size = view.getUint32(end + 12, true);
  // Bytes before the archive shift all its positions, as in a file that was sent with a header of its own.
  const shift = end - size - view.getUint32(end + 16, true);
  const listed: Listed[] = [];
  // The stated number of entries has sixteen bits and may lie; what counts is the records that are there.
  for (let at = end - size; at >= 0 && at + 46 <= end && view.getUint32(at, true) === CENTRAL_SIGNATURE;) {
    if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) return fail({ kind: 'encrypted' });
    const found = listedAt(bytes, view, at, shift);
    if (found === null) return fail(damaged);
    listed.push(found);
    if (listed.length > limits.entries) return fail(tooLarge(limits, 'entries', listed.length));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return listed.length === 0 ? fail(damaged) : succeed(listed);
}

/** What the archive says of itself is enough to refuse it, and never enough to trust it. */
function refusal(listed: readonly Listed[], limits: DocumentLimits): DocumentFailure | null {
  const ordered = listed.toSorted((a, b) => a.from - b.from);
  const overlap = ordered.some((one, i) => i > 0 && one.from < (ordered[i - 1]?.to ?? 0));
  if (overlap) return { kind: 'hostile', why: 'overlap' };
  const stated = listed.reduce((sum, one) => sum + one.statedSize, 0);
  if (stated > limits.unpackedBytes) return tooLarge(limits, 'unpackedBytes', stated);
  const bomb = listed.some((one) => isBomb(one.statedSize, one.entry.packed.length, limits));
  return bomb ? { kind: 'hostile', why: 'ratio' } : null;
}

const isBomb = (unpacked: number, packed: number, limits: DocumentLimits): boolean =>
  unpacked > RATIO_COUNTS_FROM && unpacked > packed * limits.ratio;

function inflate(packed: Uint8Array, limits: DocumentLimits): Result<Uint8Array, DocumentFailure> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflator = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflator.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (isBomb(size, packed.length, limits)) return fail({ kind: 'hostile', why: 'ratio' });
      if (size > limits.partBytes) return fail(tooLarge(limits, 'partBytes', size));
    }
  } catch {
    return fail(damaged);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return succeed(whole);
}

export function openArchive(bytes: Uint8Array, limits: DocumentLimits): Result<Archive, DocumentFailure> {
  const listed = listEntries(bytes, limits);
  if (!listed.ok) return listed;
  const refused = refusal(listed.value, limits);
  if (refused !== null) return fail(refused);
  const entries = new Map(listed.value.map(({ entry }) => [entry.name, entry]));
  let unpacked = 0;
  return succeed({
    names: [...entries.keys()],
    unpack(name) {
      const entry = entries.get(name);
      if (entry === undefined) return succeed(null);
      if (entry.method !== 0 && entry.method !== 8) return fail(damaged);
      const part = entry.method === 8 ? inflate(entry.packed, limits) : succeed(entry.packed);
      if (!part.ok) return part;
      unpacked += part.value.length;
      if (part.value.length > limits.partBytes) return fail(tooLarge(limits, 'partBytes', part.value.length));
      return unpacked > limits.unpackedBytes ? fail(tooLarge(limits, 'unpackedBytes', unpacked)) : part;
    },
  });
}
