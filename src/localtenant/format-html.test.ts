import { describe, expect, it } from 'vitest';
import { formatHtml } from './format-html.ts';
import type { FormulaValue, Scope } from './formula.ts';

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(1)'>`;
const scope: Scope = {
  current: hostile,
  fields: new Map<string, FormulaValue>([
    ['Link', 'javascript:alert(1)'],
    ['Page', 'https://kommunen.no/sak?a=1&b=2'],
    ['Color', 'red;background-image:url(https://ond.no/x)'],
    ['Tags', ['bolig', 'turnus']],
  ]),
  titles: new Map(),
  specials: new Map(),
  now: new Date('2026-02-11T12:00:00Z'),
  me: '',
  timeZone: 'Europe/Oslo',
  locale: 'nb-NO',
};
const drawn = (format: unknown): string => formatHtml(format, scope);

describe('a format', () => {
  it('makes elements with their texts, classes, styles and icons', () => {
    const html = drawn({
      elmType: 'div',
      attributes: { class: "=if(1==1,'ms-fontColor-green','')", iconName: 'Lightbulb' },
      style: { 'border-style': 'dashed', display: "=if(1==2,'none','flex')" },
      children: [{ elmType: 'span', txtContent: "='To '+'ord'" }],
    });
    expect(html).toMatch(/^<div class="ms-fontColor-green" style="border-style:dashed;display:flex"><svg class="icon"/);
    expect(html).toContain('<span>To ord</span></div>');
  });

  it('repeats an element for each of several values', () => {
    const format = { elmType: 'div', children: [{ elmType: 'span', forEach: 'tag in [$Tags]', txtContent: '[$tag]' }] };
    expect(drawn(format)).toBe('<div><span>bolig</span><span>turnus</span></div>');
  });

  it('follows addresses of pages and no others', () => {
    const link = (href: string): string => drawn({ elmType: 'a', txtContent: 'Sak', attributes: { href } });
    expect(link('[$Page]')).toContain('href="https://kommunen.no/sak?a=1&amp;b=2"');
    for (const bad of ['[$Link]', ' JavaScript:alert(1)', 'data:text/html,x', '//ond.no', 'vbscript:x'])
      expect(link(bad)).not.toContain('href');
  });

  it('shows what people wrote as text, in texts and in attributes', () => {
    const html = drawn({ elmType: 'div', attributes: { title: '@currentField' }, txtContent: '@currentField' });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('lets no value leave its declaration or fetch anything', () => {
    expect(drawn({ elmType: 'div', style: { color: '[$Color]' } })).toBe('<div></div>');
    expect(drawn({ elmType: 'img', attributes: { src: '[$Page]' } })).toBe('<span></span>');
  });

  it.each([
    { elmType: 'script', txtContent: 'alert(1)' },
    { elmType: 'iframe' },
    { elmType: 'div', attributes: { onclick: 'alert(1)' } },
    { elmType: 'div', attributes: { style: 'x' } },
    { elmType: 'div', style: { behavior: 'x' } },
    { elmType: 'div', children: ['text'] },
    {},
    [],
    { elmType: 'div', forEach: 'x' },
  ])('%j is told as wrong, as SharePoint does', (format) => {
    expect(drawn(format)).toMatch(/^<span class="format-error"/);
  });
});
