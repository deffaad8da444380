/** Who compiles, recommends and decides, by name. Apart from the plan's other words: the first sentence needs these alone. */
import type { Body } from '#domain/plan.ts';
import type { ChoiceLabels } from '#text/labels.ts';

export const bodyLabels: ChoiceLabels<Body> = {
  projectGroup: { nb: 'Prosjektgruppa', nn: 'Prosjektgruppa', en: 'Project group' },
  steeringGroup: { nb: 'Styringsgruppa', nn: 'Styringsgruppa', en: 'Steering group' },
  chiefExecutive: { nb: 'Kommunedirektøren', nn: 'Kommunedirektøren', en: 'Chief municipal executive' },
  committee: { nb: 'Utvalget', nn: 'Utvalet', en: 'Committee' },
  council: { nb: 'Kommunestyret', nn: 'Kommunestyret', en: 'Municipal council' },
};
