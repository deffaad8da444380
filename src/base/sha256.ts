/**
 * SHA-256 of a text (FIPS 180-4), in UTF-8, as 64 hexadecimal digits. The browser's own is only there over https and only
 * answers later; what is summed here is one row of a list.
 */

/** The first 32 bits of the fractions of the square roots of the first primes, and of their cube roots. */
const primes = ((): readonly number[] => {
  const found: number[] = [];
  for (let one = 2; found.length < 64; one += 1) if (found.every((prime) => one % prime !== 0)) found.push(one);
  return found;
})();
const fraction = (root: number): number => Math.trunc((root - Math.trunc(root)) * 2 ** 32);
const FIRST = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = primes.map((prime) => fraction(Math.cbrt(prime)));

const BLOCK = 64;

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** UTF-8; a half of a surrogate pair alone is written as U+FFFD, as everybody does. */
function bytesOf(text: string): number[] {
  const bytes: number[] = [];
  for (const letter of text) {
    const found = letter.codePointAt(0) ?? 0;
    const code = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    if (code < 0x80) bytes.push(code);
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes.push(([0, 0xc0, 0xe0, 0xf0][more] ?? 0) | (code >>> (6 * more)));
      for (let left = more - 1; left >= 0; left -= 1) bytes.push(0x80 | ((code >>> (6 * left)) & 0x3f));
    }
  }
  return bytes;
}

export function sha256(text: string): string {
  const bytes = bytesOf(text);
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % BLOCK !== BLOCK - 8) bytes.push(0);
  const view = new DataView(Uint8Array.from([...bytes, 0, 0, 0, 0, 0, 0, 0, 0]).buffer);
  view.setUint32(view.byteLength - 8, Math.floor(bits / 2 ** 32));
  view.setUint32(view.byteLength - 4, bits >>> 0);
  const sum = Uint32Array.from(FIRST);
  const words = new Uint32Array(64);
  const at = (index: number): number => words[index] ?? 0;
  for (let start = 0; start < view.byteLength; start += BLOCK) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(start + 4 * index);
    for (let index = 16; index < 64; index += 1) {
      const [before, last] = [at(index - 15), at(index - 2)];
      const small = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3);
      const large = turned(last, 17) ^ turned(last, 19) ^ (last >>> 10);
      words[index] = at(index - 16) + small + at(index - 7) + large;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = sum;
    for (const [index, constant] of ROUNDS.entries()) {
      const chosen = (e & f) ^ (~e & g);
      const most = (a & b) ^ (a & c) ^ (b & c);
      const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + constant + at(index)) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) sum[index] = (sum[index] ?? 0) + value;
  }
  return [...sum].map((word) => word.toString(16).padStart(8, '0')).join('');
}
