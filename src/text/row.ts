/** Words for what every row of a plan has. */
import type { ChangeAct, ChangeWay } from '#domain/history.ts';
import type { Publicity } from '#domain/row.ts';
import type { ByLanguage } from '#text/language.ts';

export const publicityLabels: Readonly<Record<Publicity, ByLanguage<string>>> = {
  internal: { nb: 'Intern', nn: 'Intern', en: 'Internal' },
  public: { nb: 'Offentlig', nn: 'Offentleg', en: 'Public' },
};

export const changeWayLabels: Readonly<Record<ChangeWay, ByLanguage<string>>> = {
  tab: { nb: 'Framdrift', nn: 'Framdrift', en: 'Framdrift' },
  card: { nb: 'Kort', nn: 'Kort', en: 'Card' },
  import: { nb: 'Import', nn: 'Import', en: 'Import' },
  service: { nb: 'Påminnelser', nn: 'Påminningar', en: 'Reminders' },
};

export const changeActLabels: Readonly<Record<ChangeAct, ByLanguage<string>>> = {
  created: { nb: 'Lagt inn', nn: 'Lagt inn', en: 'Added' },
  changed: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
  removed: { nb: 'Tatt bort', nn: 'Teke bort', en: 'Taken away' },
  restored: { nb: 'Lagt tilbake', nn: 'Lagt tilbake', en: 'Put back' },
};
