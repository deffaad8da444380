/**
 * The icons of the app package, drawn from the SVG files beside them. With UPDATE_GOLDEN=1 they are drawn anew, by the
 * browser that the tests use; look at them before they are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Pixels, readPng } from '../png.ts';
import { updating } from './golden.ts';

const sizes = { color: 192, outline: 32 } as const;
type Icon = keyof typeof sizes;
const icons = Object.keys(sizes) as readonly Icon[];

async function draw(): Promise<void> {
  const { launch } = await import('../e2e/chromium.ts');
  const browser = await launch();
  for (const icon of icons) {
    const page = await browser.newPage({ viewport: { width: sizes[icon], height: sizes[icon] } });
    await page.setContent(`<body style="margin: 0">${readFileSync(`appPackage/${icon}.svg`, 'utf8')}</body>`);
    writeFileSync(`appPackage/${icon}.png`, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

const pixelsOf = ({ rgba }: Pixels): readonly (readonly number[])[] =>
  Array.from({ length: rgba.length / 4 }, (_, pixel) => [...rgba.subarray(pixel * 4, pixel * 4 + 4)]);

describe('the icons of the app', () => {
  beforeAll(() => (updating ? draw() : undefined));

  it.each(icons)('%s has the size that Teams asks for', (icon) => {
    const { width, height } = readPng(readFileSync(`appPackage/${icon}.png`));
    expect([width, height]).toEqual([sizes[icon], sizes[icon]]);
  });

  it('the colour icon covers its whole square, for Teams rounds the corners itself', () => {
    const pixels = pixelsOf(readPng(readFileSync('appPackage/color.png')));
    expect(pixels.filter(([, , , alpha]) => alpha !== 255)).toEqual([]);
    expect(new Set(pixels.map(String)).size).toBeGreaterThan(50);
  });

  it('the outline is white on nothing, so that Teams can colour it', () => {
    const pixels = pixelsOf(readPng(readFileSync('appPackage/outline.png')));
    const drawn = pixels.filter(([, , , alpha]) => alpha !== 0);
    expect(drawn.filter((pixel) => pixel.slice(0, 3).some((value) => value !== 255))).toEqual([]);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(pixels.length / 2);
    expect([0, 31, 31 * 32, 32 * 32 - 1].map((corner) => pixels[corner]?.[3])).toEqual([0, 0, 0, 0]);
  });
});
