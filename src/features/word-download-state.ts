/** What a document is called as a file. Pure. */
import type { Day } from '#base/clock.ts';
import { fittingName } from '#domain/channel-file.ts';

const LONGEST = 80;

/** Another file than that of another day; with `time`, than the one of the same day that somebody has open. */
export function fileNameOf(title: string, otherwise: string, day: Day, time = ''): string {
  const name = fittingName(title, otherwise)
    .slice(0, LONGEST)
    .replace(/[ .]+$/, '');
  return `${name === '' ? otherwise : name} ${day}${time === '' ? '' : ` kl. ${time}`}.docx`;
}
