/**
 * The picture in the README: the overview in the middle of a process. It is not compared, for every good change to a screen
 * would break it; UPDATE_GOLDEN=1 takes it anew, and then it is looked at.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { updating } from '../golden/golden.ts';
import { closeBrowser, startProduct } from './product.ts';

const PICTURE = 'test/golden/pictures/oversikt.png';

afterAll(closeBrowser);

/** Width and height, which a PNG tells in its first chunk. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('the overview can be pictured as the README shows it', async () => {
  const product = await startProduct('mid-process');
  try {
    const page = await product.open({ width: 1400, at: '/oversikt' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    const taken = await page.screenshot({ clip: { x: 0, y: 0, width: 1400, height: 744 } });
    if (updating) {
      mkdirSync(path.dirname(PICTURE), { recursive: true });
      writeFileSync(PICTURE, taken);
    }
    expect(sizeOf(readFileSync(PICTURE))).toEqual(sizeOf(taken));
  } finally {
    await product.stop();
  }
});
