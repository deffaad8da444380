/** Small numbers as words: to twelve in sentences, digits above. «Én» and «ett» by the noun's gender. */
import type { Gender } from '#text/entities.ts';
import type { Language } from '#text/language.ts';

const words: Readonly<Record<Language, readonly string[]>> = {
  nb: ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  nn: ['null', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

const one: Readonly<Record<Language, Readonly<Record<Gender, string>>>> = {
  nb: { masculine: 'én', feminine: 'én', neuter: 'ett' },
  nn: { masculine: 'éin', feminine: 'éi', neuter: 'eitt' },
  en: { masculine: 'one', feminine: 'one', neuter: 'one' },
};

export function numberWord(count: number, language: Language, gender: Gender = 'masculine'): string {
  if (count === 1) return one[language][gender];
  return words[language][count] ?? String(count);
}
