/** Words of a card about one measure: the question, and the answers that can be given in the card. */
import type { ByLanguage } from '#text/language.ts';

interface MeasureCardTexts {
  readonly yours: string;
  /** Of the group that she leads, and nobody has answered. */
  readonly ofYourGroup: string;
  readonly ofPlan: string;
  readonly ask: string;
  readonly stillRight: string;
  /** Where there are several measures in the card. */
  readonly stillRightOf: (code: string) => string;
  readonly changeStatus: string;
  readonly chooseStatus: string;
  readonly save: string;
  readonly move: string;
  readonly writeTime: string;
  readonly writeReason: string;
  readonly writeWords: string;
  readonly moveHint: string;
  /** `time` as it stands inside a sentence. */
  readonly baseline: (time: string) => string;
  readonly readTime: string;
}

export const measureCardTexts: ByLanguage<MeasureCardTexts> = {
  nb: {
    yours: 'Tiltak du har ansvar for',
    ofYourGroup: 'Tiltak i gruppa du leder',
    ofPlan: 'Tiltak',
    ask: 'Stemmer dette fortsatt?',
    stillRight: 'Stemmer fortsatt',
    stillRightOf: (code) => `Stemmer fortsatt: ${code}`,
    changeStatus: 'Endre status',
    chooseStatus: 'Velg en status.',
    save: 'Lagre',
    move: 'Flytt',
    writeTime: 'Skriv en måned, eller «ikke tidfestet».',
    writeReason: 'Skriv én setning om årsaken.',
    writeWords: 'Skriv én eller to setninger.',
    moveHint: 'Du får se hvordan vi leser tida før den lagres.',
    baseline: (time) => `Opprinnelig plan var ${time}.`,
    readTime: 'Les tida',
  },
  nn: {
    yours: 'Tiltak du har ansvar for',
    ofYourGroup: 'Tiltak i gruppa du leier',
    ofPlan: 'Tiltak',
    ask: 'Stemmer dette framleis?',
    stillRight: 'Stemmer framleis',
    stillRightOf: (code) => `Stemmer framleis: ${code}`,
    changeStatus: 'Endre status',
    chooseStatus: 'Vel ein status.',
    save: 'Lagre',
    move: 'Flytt',
    writeTime: 'Skriv ein månad, eller «ikkje tidfesta».',
    writeReason: 'Skriv éi setning om grunnen.',
    writeWords: 'Skriv éi eller to setningar.',
    moveHint: 'Du får sjå korleis vi les tida før ho blir lagra.',
    baseline: (time) => `Opphavleg plan var ${time}.`,
    readTime: 'Les tida',
  },
  en: {
    yours: 'A measure that you are responsible for',
    ofYourGroup: 'A measure in the group that you lead',
    ofPlan: 'Measure',
    ask: 'Is this still right?',
    stillRight: 'Still right',
    stillRightOf: (code) => `Still right: ${code}`,
    changeStatus: 'Change status',
    chooseStatus: 'Choose a status.',
    save: 'Save',
    move: 'Move',
    writeTime: 'Write a month, or “no date set”.',
    writeReason: 'Write one sentence on the reason.',
    writeWords: 'Write one or two sentences.',
    moveHint: 'You see how we read the time before it is saved.',
    baseline: (time) => `The original plan was ${time}.`,
    readTime: 'Read the time',
  },
};
