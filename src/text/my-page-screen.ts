/** Words of a person's own page: what do I have to do, in a minute? */
import type { ByLanguage } from '#text/language.ts';
import { inSentence } from '#text/sentence.ts';

export interface MyPageTexts {
  readonly deadline: (due: string) => string;
  readonly deadlineWas: (due: string) => string;
  readonly filled: (filled: number, of: number) => string;
  readonly notBegun: string;
  readonly finish: string;
  readonly begin: string;
  readonly beginReport: (report: string) => string;
  readonly finishReport: (report: string) => string;
  readonly mine: string;
  readonly mineHint: string;
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
  readonly nextMeeting: string;
  readonly noMeeting: string;
  readonly proposal: (code: string) => string;
  readonly decided: string;
  readonly allDecisions: string;
  readonly about: string;
}

export const myPageTexts: ByLanguage<MyPageTexts> = {
  nb: {
    deadline: (due) => `Frist ${due}`,
    deadlineWas: (due) => `Fristen var ${due}. Du kan fortsatt levere.`,
    filled: (filled, of) => `${filled} av ${of} felt er fylt ut`,
    notBegun: 'Ikke påbegynt',
    finish: 'Fullfør',
    begin: 'Begynn',
    beginReport: (report) => `Begynn på ${inSentence(report)}`,
    finishReport: (report) => `Fullfør ${inSentence(report)}`,
    mine: 'Mine tiltak',
    mineHint: 'Stemmer det fortsatt?',
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
    nextMeeting: 'Neste møte',
    noMeeting: 'Ikke noe møte er satt opp',
    proposal: (code) => ['Forslag', code].filter(Boolean).join(' '),
    decided: 'Dette er bestemt',
    allDecisions: 'Alle beslutninger',
    about: 'Gjelder arbeidet ditt',
  },
  nn: {
    deadline: (due) => `Frist ${due}`,
    deadlineWas: (due) => `Fristen var ${due}. Du kan framleis levere.`,
    filled: (filled, of) => `${filled} av ${of} felt er fylte ut`,
    notBegun: 'Ikkje påbegynt',
    finish: 'Fullfør',
    begin: 'Begynn',
    beginReport: (report) => `Begynn på ${inSentence(report)}`,
    finishReport: (report) => `Fullfør ${inSentence(report)}`,
    mine: 'Mine tiltak',
    mineHint: 'Stemmer det framleis?',
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
    nextMeeting: 'Neste møte',
    noMeeting: 'Ikkje noko møte er sett opp',
    proposal: (code) => ['Framlegg', code].filter(Boolean).join(' '),
    decided: 'Dette er avgjort',
    allDecisions: 'Alle avgjerder',
    about: 'Gjeld arbeidet ditt',
  },
  en: {
    deadline: (due) => `Due ${due}`,
    deadlineWas: (due) => `It was due ${due}. You can still hand it in.`,
    filled: (filled, of) => `${filled} of ${of} ${of === 1 ? 'field is' : 'fields are'} filled in`,
    notBegun: 'Not begun',
    finish: 'Finish',
    begin: 'Begin',
    beginReport: (report) => `Begin the ${inSentence(report, 'en')}`,
    finishReport: (report) => `Finish the ${inSentence(report, 'en')}`,
    mine: 'My measures',
    mineHint: 'Is it still so?',
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
    nextMeeting: 'Next meeting',
    noMeeting: 'No meeting is set up',
    proposal: (code) => ['Proposal', code].filter(Boolean).join(' '),
    decided: 'This is decided',
    allDecisions: 'All decisions',
    about: 'Concerns your work',
  },
};
