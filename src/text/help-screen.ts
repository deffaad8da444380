/** Words of asking for help: from whom, by when, and the answer that comes back. */
import { capitalised } from '#text/entities.ts';
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';
import { inSentence } from '#text/sentence.ts';

export interface HelpTexts {
  readonly what: (group: string) => string;
  readonly whom: string;
  readonly whomHint: string;
  readonly by: string;
  readonly send: string;
  readonly notInDraft: string;
  readonly answeredSince: string;
  readonly answeredFirst: string;
  readonly asked: (request: string) => string;
  readonly answeredBy: (by: string, day: string) => string;
  readonly more: (count: number) => string;
  readonly all: string;
}

/** «Økonomisjef, 20. januar»: either may be unknown. */
const listed = (by: string, day: string): string => [by, day].filter(Boolean).join(', ');

export const helpTexts: ByLanguage<HelpTexts> = {
  nb: {
    what: (group) => `Hva ønsker dere hjelp til? (${group})`,
    whom: 'Hvem kan hjelpe?',
    whomHint: 'En gruppe, en enhet eller en rolle. Kan stå tomt',
    by: 'Når trengs det?',
    send: 'Legg til ønsket',
    notInDraft: 'Hvem og når blir med når rapporten sendes, og er ikke lagret i utkastet.',
    answeredSince: 'Svar siden forrige rapport',
    answeredFirst: 'Svar på det dere har bedt om',
    asked: (request) => `Dere ønsket hjelp til: ${inSentence(request)}`,
    answeredBy: (by, day) => capitalised(listed(by, day)),
    more: (count) => `Og ${numberWord(count, 'nb')} til`,
    all: 'Alle ønsker',
  },
  nn: {
    what: (group) => `Kva ønskjer gruppa hjelp til? (${group})`,
    whom: 'Kven kan hjelpe?',
    whomHint: 'Ei gruppe, ei eining eller ei rolle. Kan stå tomt',
    by: 'Når trengst det?',
    send: 'Legg til ønsket',
    notInDraft: 'Kven og når blir med når rapporten blir send, og er ikkje lagra i utkastet.',
    answeredSince: 'Svar sidan førre rapport',
    answeredFirst: 'Svar på det gruppa har bede om',
    asked: (request) => `Gruppa ønskte hjelp til: ${inSentence(request)}`,
    answeredBy: (by, day) => capitalised(listed(by, day)),
    more: (count) => `Og ${numberWord(count, 'nn')} til`,
    all: 'Alle ønske',
  },
  en: {
    what: (group) => `What do you want help with? (${group})`,
    whom: 'Who can help?',
    whomHint: 'A group, a unit or a role. May be left empty',
    by: 'When is it needed?',
    send: 'Add the request',
    notInDraft: 'Who and when go with the report when it is sent, and are not saved in the draft.',
    answeredSince: 'Answers since the last report',
    answeredFirst: 'Answers to what you have asked for',
    asked: (request) => `You wanted help with: ${inSentence(request, 'en')}`,
    answeredBy: (by, day) => capitalised(listed(by, day)),
    more: (count) => `And ${numberWord(count, 'en')} more`,
    all: 'All requests',
  },
};
