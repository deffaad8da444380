/** Words for roles: as a label, and as the one who does something in a sentence. */
import type { Role } from '#domain/role.ts';
import type { ChoiceLabels } from '#text/labels.ts';

export const roleLabels: ChoiceLabels<Role> = {
  projectLeader: { nb: 'Prosjektleder', nn: 'Prosjektleiar', en: 'Project leader' },
  steeringGroup: { nb: 'Styringsgruppe', nn: 'Styringsgruppe', en: 'Steering group' },
  chiefExecutive: { nb: 'Kommunedirektør', nn: 'Kommunedirektør', en: 'Chief municipal executive' },
  politicalSecretariat: { nb: 'Politisk sekretariat', nn: 'Politisk sekretariat', en: 'Political secretariat' },
  unionRepresentative: { nb: 'Tillitsvalgt', nn: 'Tillitsvald', en: 'Union representative' },
  groupLeader: { nb: 'Gruppeleder', nn: 'Gruppeleiar', en: 'Group leader' },
  member: { nb: 'Medlem', nn: 'Medlem', en: 'Member' },
  reader: { nb: 'Leser', nn: 'Lesar', en: 'Reader' },
};

/** «Bare prosjektlederen eller styringsgruppa kan …» */
export const roleInSentence: ChoiceLabels<Role> = {
  projectLeader: { nb: 'prosjektlederen', nn: 'prosjektleiaren', en: 'the project leader' },
  steeringGroup: { nb: 'styringsgruppa', nn: 'styringsgruppa', en: 'the steering group' },
  chiefExecutive: { nb: 'kommunedirektøren', nn: 'kommunedirektøren', en: 'the chief municipal executive' },
  politicalSecretariat: { nb: 'politisk sekretariat', nn: 'politisk sekretariat', en: 'the political secretariat' },
  unionRepresentative: { nb: 'de tillitsvalgte', nn: 'dei tillitsvalde', en: 'the union representatives' },
  groupLeader: { nb: 'gruppelederen', nn: 'gruppeleiaren', en: 'the group leader' },
  member: { nb: 'et medlem av teamet', nn: 'ein medlem av teamet', en: 'a member of the team' },
  reader: { nb: 'en leser', nn: 'ein lesar', en: 'a reader' },
};
