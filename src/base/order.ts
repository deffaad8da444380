/** Norwegian alphabetical order, numbers by value («T2» before «T10»). Chromium has no nynorsk data; bokmål's order is the same. */
const norwegian = new Intl.Collator('nb', { numeric: true, sensitivity: 'variant', caseFirst: 'lower' });

export const compareText = (a: string, b: string): number => norwegian.compare(a, b);

/** As texts are compared where case and spelling of the same letter do not matter. */
export const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('nb').trim();

/** Compares by several criteria in turn: the first that tells two items apart decides. */
export function byEach<Item>(...criteria: readonly ((a: Item, b: Item) => number)[]): (a: Item, b: Item) => number {
  return (a, b) => {
    for (const criterion of criteria) {
      const order = criterion(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}
