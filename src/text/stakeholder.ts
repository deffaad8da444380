/** Words for interessenter. */
import type { AffectedDegree, Influence, Stakeholder, Stance } from '#domain/stakeholder.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';

export const stanceLabels: ChoiceLabels<Stance> = {
  supporter: { nb: 'Medspiller', nn: 'Medspelar', en: 'Supporter' },
  neutral: { nb: 'Nøytral', nn: 'Nøytral', en: 'Neutral' },
  opponent: { nb: 'Motspiller', nn: 'Motspelar', en: 'Opponent' },
  unknown: { nb: 'Ikke vurdert', nn: 'Ikkje vurdert', en: 'Not assessed' },
};

export const affectedDegreeLabels: ChoiceLabels<AffectedDegree> = {
  strongly: { nb: 'Berøres sterkt', nn: 'Sterkt råka', en: 'Strongly affected' },
  somewhat: { nb: 'Berøres noe', nn: 'Noko råka', en: 'Somewhat affected' },
  notDirectly: { nb: 'Berøres ikke direkte', nn: 'Ikkje direkte råka', en: 'Not directly affected' },
  unknown: { nb: 'Ikke vurdert', nn: 'Ikkje vurdert', en: 'Not assessed' },
};

export const influenceLabels: ChoiceLabels<Influence> = {
  high: { nb: 'Stor innflytelse', nn: 'Stor påverknad', en: 'Great influence' },
  low: { nb: 'Liten innflytelse', nn: 'Liten påverknad', en: 'Little influence' },
  unknown: { nb: 'Ikke vurdert', nn: 'Ikkje vurdert', en: 'Not assessed' },
};

export const stakeholderLabels: FieldLabels<Stakeholder> = {
  title: { nb: 'Interessent', nn: 'Interessent', en: 'Stakeholder' },
  stance: { nb: 'Holdning', nn: 'Haldning', en: 'Stance' },
  affected: { nb: 'Berøres', nn: 'Råka', en: 'Affected' },
  influence: { nb: 'Innflytelse', nn: 'Påverknad', en: 'Influence' },
  interest: { nb: 'Interesse i planen', nn: 'Interesse i planen', en: 'Interest in the plan' },
  position: { nb: 'Rekkefølge', nn: 'Rekkjefølgje', en: 'Order' },
};
