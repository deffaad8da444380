/** Names of bodies as people write them: the same body goes by several. */

/** A body as one word after the other, without the endings that tell «utvalget» from «utvalg». */
const stemsOf = (body: string): readonly string[] =>
  body
    .toLocaleLowerCase('nb')
    .split(/[^\p{L}]+/u)
    .map((word) => (word.length > 4 ? word.replace(/(?:ene|ane|et|en|a|e)$/u, '') : word))
    .filter((word) => word !== '');

/** «utvalget for helse» is «Utvalg for helse og omsorg»; «utvalget» alone is every committee. */
export function isSameBody(one: string, other: string): boolean {
  const [a, b] = [stemsOf(one), stemsOf(other)];
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few[0] === many[0] && few.every((word) => many.includes(word));
}
