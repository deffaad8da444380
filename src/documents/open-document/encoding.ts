/** Bytes to text: by byte order mark, else by what fits. Word, Notepad and old web pages in Norway use these four. */

const hasPrefix = (bytes: Uint8Array, ...prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

/** UTF-16 without a mark: in Western text every second byte is zero. */
function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 1024);
  let [even, odd] = [0, 0];
  for (const [i, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = sample.length * 0.35;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

/** Null where the bytes are not text in any of them. The byte order mark is not part of the text. */
export function decodeText(bytes: Uint8Array): string | null {
  if (hasPrefix(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (hasPrefix(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const utf16 = bareUtf16(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // A text has few control characters; a file of some unknown kind has many.
    const control = text.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
    return control * 100 > text.length ? null : text;
  }
}
