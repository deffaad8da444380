/** The codes by which people speak of what is in a plan: «T07», «F02». */

/** The next free code of a kind: T07 after T06. */
export function nextCode(letter: string, codes: readonly string[]): string {
  const numbers = codes.flatMap((code) => {
    const digits = new RegExp(`^${letter}(\\d+)$`).exec(code)?.[1];
    return digits === undefined ? [] : Number(digits);
  });
  return `${letter}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/**
 * The next case number of a body in a year: «SG 6/26» after «SG 5/26», whichever way it writes the year. '' where it has
 * none yet to go by.
 */
export function nextCaseNumber(earlier: readonly string[], year: number): string {
  const numbered = earlier.flatMap((caseNumber) => {
    const [, before, number, of] = /^(\D*)(\d{1,4})\/(\d{2}|\d{4})$/.exec(caseNumber.trim()) ?? [];
    if (before === undefined || number === undefined || of === undefined) return [];
    return Number(of.slice(-2)) === year % 100 ? [{ before, number: Number(number), of }] : [];
  });
  const last = numbered.toSorted((a, b) => b.number - a.number)[0];
  return last === undefined ? '' : `${last.before}${last.number + 1}/${last.of}`;
}
