/** Time that a member gets for the work, and time that is asked for and not granted. */
import type { Member } from '#domain/group.ts';
import type { ByLanguage, Language } from '#text/language.ts';

interface ReleaseTexts {
  readonly hours: (hours: string, one: boolean) => string;
  readonly released: (hours: string) => string;
  readonly lacking: (hours: string, wanted: string) => string;
  readonly none: (wanted: string) => string;
}

const releaseTexts: ByLanguage<ReleaseTexts> = {
  nb: {
    hours: (hours, one) => `${hours} ${one ? 'time' : 'timer'}`,
    released: (hours) => `${hours} frikjøpt i uka`,
    lacking: (hours, wanted) => `${hours} frikjøpt i uka, ønsker ${wanted}`,
    none: (wanted) => `Ønsker ${wanted} frikjøp i uka, ikke innvilget`,
  },
  nn: {
    hours: (hours, one) => `${hours} ${one ? 'time' : 'timar'}`,
    released: (hours) => `${hours} frikjøpt i veka`,
    lacking: (hours, wanted) => `${hours} frikjøpt i veka, ønskjer ${wanted}`,
    none: (wanted) => `Ønskjer ${wanted} frikjøp i veka, ikkje innvilga`,
  },
  en: {
    hours: (hours, one) => `${hours} ${one ? 'hour' : 'hours'}`,
    released: (hours) => `${hours} released a week`,
    lacking: (hours, wanted) => `${hours} released a week, wants ${wanted}`,
    none: (wanted) => `Wants ${wanted} released a week, not granted`,
  },
};

/** «4 timer frikjøpt i uka, ønsker 6»; nothing where nothing is said. */
export function releaseLine(
  { releaseWanted, releaseGranted }: Pick<Member, 'releaseWanted' | 'releaseGranted'>,
  language: Language,
): string {
  const texts = releaseTexts[language];
  const shown = (hours: number): string => (language === 'en' ? String(hours) : String(hours).replace('.', ','));
  const counted = (hours: number): string => texts.hours(shown(hours), hours === 1);
  const granted = releaseGranted ?? 0;
  if (releaseWanted !== null && releaseWanted > granted) {
    return granted > 0 ? texts.lacking(counted(granted), shown(releaseWanted)) : texts.none(counted(releaseWanted));
  }
  return releaseGranted === null ? '' : texts.released(counted(releaseGranted));
}
