/** What a document is called as a file. Pure. */
import type { Day } from '#base/clock.ts';

/** SharePoint and Windows take none of these in a name. */
const FORBIDDEN = /["*:<>?/\\|#%~&{}]|\p{C}/gu;
const LONGEST = 80;

/** «Prosessplan 2026-02-11.docx»; the day makes it another file than that of another day. */
export function fileNameOf(title: string, otherwise: string, day: Day): string {
  const name = title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[ .]+$/, '');
  return `${name === '' ? otherwise : name} ${day}.docx`;
}
