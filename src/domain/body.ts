/** The bodies that a plan's settings know of: by what words they are meant, and who keeps their record. */
import type { Body } from '#domain/plan.ts';
import type { Role } from '#domain/role.ts';

/** What a body is called, in a route or in a plan of meetings; the more political first. */
const bodyWords: readonly (readonly [Body, RegExp])[] = [
  ['council', /kommunestyre|municipal council/i],
  ['committee', /utval|komit|formannskap|nemnd|committee/i],
  ['steeringGroup', /styringsgrupp|steering group/i],
  ['chiefExecutive', /kommunedirektør|rådmann|chief municipal executive/i],
  ['projectGroup', /prosjektgrupp|project group/i],
];

/** Which of the bodies that settings know of is meant; null for another («Eldrerådet»). */
export const bodyNamed = (words: string): Body | null =>
  bodyWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

/** Who records for a body: writes in its meetings, and puts on record what it has decided. */
export const recordersFor: Readonly<Record<Body, readonly Role[]>> = {
  projectGroup: ['projectLeader'],
  steeringGroup: ['projectLeader', 'steeringGroup'],
  chiefExecutive: ['projectLeader', 'chiefExecutive'],
  committee: ['projectLeader', 'politicalSecretariat'],
  council: ['projectLeader', 'politicalSecretariat'],
};
