/**
 * The status of a measure as a small picture: the ring that fills, as on the screens (`ui/status-mark.tsx`). The words stand
 * beside it always; the picture is for the eye that runs down a page.
 */
import { zlibSync } from 'fflate';
import type { MeasureStatus } from '#domain/measure.ts';

/** A point in a square of sixteen. */
type Inside = (x: number, y: number) => boolean;
type Point = readonly [x: number, y: number];

const fromMiddle = (x: number, y: number): number => Math.hypot(x - 8, y - 8);

const ring: Inside = (x, y) => Math.abs(fromMiddle(x, y) - 6) <= 0.8;

/** Within half a line's width of the way through the points. */
const along =
  (...points: readonly Point[]): Inside =>
  (x, y) =>
    points.some(([x2, y2], at) => {
      const before = points[at - 1];
      if (before === undefined) return false;
      const [x1, y1] = before;
      const [dx, dy] = [x2 - x1, y2 - y1];
      const share = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(x - x1 - share * dx, y - y1 - share * dy) <= 0.85;
    });

const tick = along([5, 8.2], [7.1, 10.3], [11.2, 6]);
const arrow = along([14.2, 2.4], [13.6, 5.6], [10.5, 4.7]);
const pause: readonly Inside[] = [along([6.3, 5.8], [6.3, 10.2]), along([9.7, 5.8], [9.7, 10.2])];
const stroke = along([5.2, 8], [10.8, 8]);

/** Clockwise from the right, in radians. */
const angle = (x: number, y: number): number => (Math.atan2(y - 8, x - 8) + 2 * Math.PI) % (2 * Math.PI);

const shapes: Readonly<Record<MeasureStatus, Inside>> = {
  notStarted: (x, y) => ring(x, y) && (angle(x, y) * 6) % 4.19 < 2.3,
  inProgress: (x, y) => ring(x, y) || (fromMiddle(x, y) <= 3.4 && x >= 8),
  partlyDone: (x, y) => ring(x, y) || (fromMiddle(x, y) <= 3.4 && (x >= 8 || y >= 8)),
  done: (x, y) => fromMiddle(x, y) <= 6.8 && !tick(x, y),
  ongoing: (x, y) => fromMiddle(x, y) <= 2.2 || (ring(x, y) && angle(x, y) < 5.7) || arrow(x, y),
  onHold: (x, y) => ring(x, y) || pause.some((line) => line(x, y)),
  notRelevant: (x, y) => ring(x, y) || stroke(x, y),
};

type Colour = readonly [red: number, green: number, blue: number];

/** Dark enough for paper in black and white: the shape tells, the colour helps. */
const colours: Readonly<Record<MeasureStatus, Colour>> = {
  notStarted: [97, 97, 97],
  inProgress: [79, 82, 178],
  partlyDone: [3, 131, 135],
  done: [14, 112, 14],
  ongoing: [79, 82, 178],
  onHold: [97, 97, 97],
  notRelevant: [97, 97, 97],
};

const PIXELS = 48;
/** Points looked at in each pixel, in each direction. */
const FINE = 3;

/** Rows of red, green, blue and cover, each after the number of its filter, which is none. */
function pixels(inside: Inside, [red, green, blue]: Colour): Uint8Array {
  const row = 1 + PIXELS * 4;
  const bytes = new Uint8Array(row * PIXELS);
  const unit = 16 / PIXELS;
  for (let y = 0; y < PIXELS; y += 1) {
    for (let x = 0; x < PIXELS; x += 1) {
      let covered = 0;
      for (let at = 0; at < FINE * FINE; at += 1) {
        const [right, down] = [((at % FINE) + 0.5) / FINE, (Math.floor(at / FINE) + 0.5) / FINE];
        if (inside((x + right) * unit, (y + down) * unit)) covered += 1;
      }
      bytes.set([red, green, blue, Math.round((255 * covered) / (FINE * FINE))], y * row + 1 + x * 4);
    }
  }
  return bytes;
}

/** CRC-32 as PNG has it (W3C PNG, annex D). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 0 ? sum >>> 1 : (sum >>> 1) ^ 0xedb88320;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, checksum(bytes.subarray(4, content.length + 8)));
  return bytes;
}

function drawn(status: MeasureStatus): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, PIXELS);
  view.setUint32(4, PIXELS);
  // Eight bits of each, in colour with cover.
  head.set([8, 6], 8);
  const parts = [
    new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(pixels(shapes[status], colours[status]))),
    chunk('IEND', new Uint8Array()),
  ];
  const png = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}

const known = new Map<MeasureStatus, Uint8Array>();

/** A PNG, drawn once. */
export function statusPng(status: MeasureStatus): Uint8Array {
  const png = known.get(status) ?? drawn(status);
  known.set(status, png);
  return png;
}
