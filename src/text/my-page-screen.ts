/** Words of a person's own page: what do I have to do, in a minute? */
import { capitalised } from '#text/entities.ts';
import { numberWord } from '#text/number-words.ts';
import type { ByLanguage } from '#text/language.ts';

export interface MyPageTexts {
  readonly deadline: (due: string) => string;
  readonly deadlineWas: (due: string) => string;
  readonly filled: (filled: number, of: number) => string;
  readonly notBegun: string;
  readonly finish: string;
  readonly begin: string;
  readonly mine: string;
  readonly mineHint: string;
  readonly noneOfMine: string;
  readonly next: string;
  readonly updated: (day: string) => string;
  readonly neverUpdated: string;
  readonly confirmedToday: string;
  readonly confirmedOn: (day: string) => string;
  readonly nextTime: (report: string, week: number) => string;
  readonly nextTimeMember: (week: number) => string;
  readonly seeGroup: string;
  readonly seePlan: string;
  readonly myGroup: string;
  readonly myGroups: string;
  readonly moreMembers: (count: number) => string;
  readonly nextMeeting: string;
  readonly noMeeting: string;
  readonly now: string;
  readonly ahead: string;
  readonly proposal: (code: string) => string;
  readonly decided: string;
  readonly about: string;
  readonly readerTitle: string;
}

export const myPageTexts: ByLanguage<MyPageTexts> = {
  nb: {
    deadline: (due) => `Frist ${due}`,
    deadlineWas: (due) => `Fristen var ${due}. Du kan fortsatt levere.`,
    filled: (filled, of) => `${filled} av ${of} felt er fylt ut`,
    notBegun: 'Ikke påbegynt',
    finish: 'Fullfør',
    begin: 'Begynn',
    mine: 'Mine tiltak',
    mineHint: 'Stemmer det fortsatt?',
    noneOfMine: 'Du er ikke ansvarlig for noe tiltak som er i gang.',
    next: 'Neste:',
    updated: (day) => `Oppdatert ${day}`,
    neverUpdated: 'Aldri bekreftet',
    confirmedToday: 'Bekreftet i dag',
    confirmedOn: (day) => `Bekreftet ${day}`,
    nextTime: (report, week) => `Neste gang vi trenger deg, er til ${report} i uke ${week}.`,
    nextTimeMember: (week) => `Neste gang vi trenger deg, er i uke ${week}.`,
    seeGroup: 'Se hva gruppa gjør',
    seePlan: 'Se hele planen',
    myGroup: 'Gruppa mi',
    myGroups: 'Gruppene mine',
    moreMembers: (count) => `${capitalised(numberWord(count, 'nb'))} til`,
    nextMeeting: 'Neste møte',
    noMeeting: 'Ikke noe møte er satt opp',
    now: 'Gjelder nå',
    ahead: 'Kommer',
    proposal: (code) => ['Forslag', code].filter(Boolean).join(' '),
    decided: 'Dette er bestemt',
    about: 'Gjelder arbeidet ditt',
    readerTitle: 'Du kan lese, men ikke endre',
  },
  nn: {
    deadline: (due) => `Frist ${due}`,
    deadlineWas: (due) => `Fristen var ${due}. Du kan framleis levere.`,
    filled: (filled, of) => `${filled} av ${of} felt er fylte ut`,
    notBegun: 'Ikkje påbegynt',
    finish: 'Fullfør',
    begin: 'Begynn',
    mine: 'Mine tiltak',
    mineHint: 'Stemmer det framleis?',
    noneOfMine: 'Du er ikkje ansvarleg for noko tiltak som er i gang.',
    next: 'Neste:',
    updated: (day) => `Oppdatert ${day}`,
    neverUpdated: 'Aldri stadfesta',
    confirmedToday: 'Stadfesta i dag',
    confirmedOn: (day) => `Stadfesta ${day}`,
    nextTime: (report, week) => `Neste gong vi treng deg, er til ${report} i veke ${week}.`,
    nextTimeMember: (week) => `Neste gong vi treng deg, er i veke ${week}.`,
    seeGroup: 'Sjå kva gruppa gjer',
    seePlan: 'Sjå heile planen',
    myGroup: 'Gruppa mi',
    myGroups: 'Gruppene mine',
    moreMembers: (count) => `${capitalised(numberWord(count, 'nn'))} til`,
    nextMeeting: 'Neste møte',
    noMeeting: 'Ikkje noko møte er sett opp',
    now: 'Gjeld no',
    ahead: 'Kjem',
    proposal: (code) => ['Framlegg', code].filter(Boolean).join(' '),
    decided: 'Dette er avgjort',
    about: 'Gjeld arbeidet ditt',
    readerTitle: 'Du kan lese, men ikkje endre',
  },
  en: {
    deadline: (due) => `Due ${due}`,
    deadlineWas: (due) => `It was due ${due}. You can still hand it in.`,
    filled: (filled, of) => `${filled} of ${of} ${of === 1 ? 'field is' : 'fields are'} filled in`,
    notBegun: 'Not begun',
    finish: 'Finish',
    begin: 'Begin',
    mine: 'My measures',
    mineHint: 'Is it still so?',
    noneOfMine: 'You are not responsible for any measure under way.',
    next: 'Next:',
    updated: (day) => `Updated ${day}`,
    neverUpdated: 'Never confirmed',
    confirmedToday: 'Confirmed today',
    confirmedOn: (day) => `Confirmed ${day}`,
    nextTime: (report, week) => `The next time we need you is for ${report} in week ${week}.`,
    nextTimeMember: (week) => `The next time we need you is in week ${week}.`,
    seeGroup: 'See what the group does',
    seePlan: 'See the whole plan',
    myGroup: 'My group',
    myGroups: 'My groups',
    moreMembers: (count) => `${capitalised(numberWord(count, 'en'))} more`,
    nextMeeting: 'Next meeting',
    noMeeting: 'No meeting is set up',
    now: 'Under way now',
    ahead: 'Ahead',
    proposal: (code) => ['Proposal', code].filter(Boolean).join(' '),
    decided: 'This is decided',
    about: 'Concerns your work',
    readerTitle: 'You can read but not change',
  },
};
