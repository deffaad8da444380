/** Words of the panel beside a meeting: what waits for those who meet, and which plan they meet about. */
import type { ByLanguage } from '#text/language.ts';

export interface MeetingPanelTexts {
  readonly waits: string;
  readonly nothing: string;
  readonly proposals: string;
  readonly help: string;
  readonly milestones: string;
  readonly agendas: string;
  readonly originally: (time: string) => string;
  readonly because: (reason: string) => string;
  readonly otherPlan: string;
  readonly which: string;
  readonly whichText: string;
  readonly noPlans: string;
}

export const meetingPanelTexts: ByLanguage<MeetingPanelTexts> = {
  nb: {
    waits: 'Dette venter på dere',
    nothing: 'Ingenting venter på møtet nå.',
    proposals: 'Klare for beslutning',
    help: 'Ønsker hjelp',
    milestones: 'Milepæler som er flyttet eller mangler tid',
    agendas: 'Saksliste og beslutninger',
    originally: (time) => `Opprinnelig: ${time}.`,
    because: (reason) => `Flyttet fordi: ${reason}`,
    otherPlan: 'Velg en annen plan',
    which: 'Hvilken plan gjelder møtet?',
    whichText: 'Valget huskes for dette møtet på denne maskinen. Det gjelder bare for deg.',
    noPlans:
      'Du har ikke åpnet noen plan på denne maskinen ennå. Åpne Framdrift i kanalen der planen ligger, eller lim inn lenka til den her.',
  },
  nn: {
    waits: 'Dette ventar på dykk',
    nothing: 'Ingenting ventar på møtet no.',
    proposals: 'Klare for avgjerd',
    help: 'Ønskjer hjelp',
    milestones: 'Milepælar som er flytta eller manglar tid',
    agendas: 'Sakliste og avgjerder',
    originally: (time) => `Opphavleg: ${time}.`,
    because: (reason) => `Flytta fordi: ${reason}`,
    otherPlan: 'Vel ein annan plan',
    which: 'Kva plan gjeld møtet?',
    whichText: 'Valet blir hugsa for dette møtet på denne maskina. Det gjeld berre for deg.',
    noPlans:
      'Du har ikkje opna nokon plan på denne maskina enno. Opne Framdrift i kanalen der planen ligg, eller lim inn lenkja til han her.',
  },
  en: {
    waits: 'This waits for you',
    nothing: 'Nothing waits for the meeting now.',
    proposals: 'Ready for decision',
    help: 'Wants help',
    milestones: 'Milestones that are moved or have no date',
    agendas: 'Agenda and decisions',
    originally: (time) => `Originally: ${time}.`,
    because: (reason) => `Moved because: ${reason}`,
    otherPlan: 'Choose another plan',
    which: 'Which plan is the meeting about?',
    whichText: 'Your choice is remembered for this meeting on this machine. It is for you alone.',
    noPlans:
      'You have opened no plan on this machine yet. Open Framdrift in the channel that has the plan, or paste a link to it here.',
  },
};
