import { createElement, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Route } from '#features/route.ts';
import { brought } from '#ui/brought.ts';
import { pageInFrame } from './test-page-frame.tsx';

const timeline: Route = { screen: 'timeline', open: null };
const plan: Route = { screen: 'plan' };

let place: HTMLElement;
let root: Root;
let thrown: unknown[];

beforeEach(() => {
  thrown = [];
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place, { onCaughtError: (error) => void thrown.push(error) });
});
afterEach(() => {
  root.unmount();
  place.remove();
});

const show = (route: Route, page: ReactNode): void => root.render(pageInFrame(route, page));

const words = (): string => place.textContent ?? '';
const again = (): HTMLElement | undefined =>
  [...place.querySelectorAll('button')].find((button) => button.textContent === 'Prøv igjen');

let broken = true;
function Page(): ReactNode {
  if (broken) throw new Error('A milestone without a plan');
  return 'Milepælene';
}

it('a page that throws says so in its place, under its own name, and the frame stays', async () => {
  broken = true;
  show(timeline, createElement(Page));
  await vi.waitFor(() => expect(words()).toContain('Denne siden stanset.'));
  expect(words()).toContain('Sidene');
  expect(place.querySelector('h1')?.textContent).toBe('Tidslinje');
  expect(words()).toContain('det du har lagret, er ikke borte');
  expect(thrown).toHaveLength(1);
});

it('a page that threw is drawn again when asked, and the focus stays on the page', async () => {
  broken = true;
  show(timeline, createElement(Page));
  await vi.waitFor(() => expect(again()).toBeDefined());
  broken = false;
  again()?.focus();
  again()?.click();
  await vi.waitFor(() => expect(words()).toContain('Milepælene'));
  expect(words()).not.toContain('stanset');
  expect(document.activeElement?.id).toBe('innhold');
});

it('another page is shown after one that threw', async () => {
  broken = true;
  show(timeline, createElement(Page));
  await vi.waitFor(() => expect(again()).toBeDefined());
  show(plan, 'Planen');
  await vi.waitFor(() => expect(words()).toBe('SidenePlanen'));
});

it('a page whose file did not come is asked for again by itself, once', async () => {
  let asked = 0;
  const Late = brought(async () => {
    asked += 1;
    if (asked === 1) throw new Error('No net');
    return () => 'Tiltakene';
  });
  show(timeline, createElement(Late));
  await vi.waitFor(() => expect(words()).toContain('Tiltakene'));
  expect(asked).toBe(3);
});
