/** Buttons of a card that open something, led elsewhere. Pure. */
import type { CardJson } from '#cards/card.ts';

function led(part: unknown, elsewhere: (link: string) => string): unknown {
  if (Array.isArray(part)) return part.map((one: unknown) => led(one, elsewhere));
  if (typeof part !== 'object' || part === null) return part;
  const parts = Object.entries(part).map(([name, value]: [string, unknown]) => [name, led(value, elsewhere)] as const);
  const copy: Readonly<Record<string, unknown>> = Object.fromEntries(parts);
  const { type, url } = copy;
  return type === 'Action.OpenUrl' && typeof url === 'string' ? { ...copy, url: elsewhere(url) } : copy;
}

export const withLinks = (card: CardJson, elsewhere: (link: string) => string): CardJson =>
  led(card, elsewhere) as CardJson;
