/** Reads a PNG as pixels: eight bits of red, green, blue and alpha, not interlaced, as browsers write them. */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four values a pixel, row by row; opaque where the file has no alpha. */
  readonly rgba: Uint8Array;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** What a row's filter added, by its number (PNG specification, clause 9). */
const filters: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => Math.floor((left + up) / 2),
  paeth,
];

export function readPng(file: Buffer): Pixels {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('No PNG.');
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[file[25] ?? 0];
  if (file[24] !== 8 || channels === undefined || file[28] !== 0) throw new Error('No PNG of eight bits a colour.');
  const data = inflateSync(Buffer.concat(parts));
  const row = width * channels;
  const plain = new Uint8Array(row * height);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    const added = filters[data[y * (row + 1)] ?? 0] ?? filters[0];
    for (let x = 0; x < row; x++) {
      const here = y * row + x;
      const left = x < channels ? 0 : (plain[here - channels] ?? 0);
      const up = plain[here - row] ?? 0;
      const corner = x < channels ? 0 : (plain[here - row - channels] ?? 0);
      plain[here] = (data[y * (row + 1) + 1 + x] ?? 0) + (added?.(left, up, corner) ?? 0);
      rgba[(y * width + Math.floor(x / channels)) * 4 + (x % channels)] = plain[here] ?? 0;
    }
  }
  return { width, height, rgba };
}
