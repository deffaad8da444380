/**
 * The people of the laptop's tenant and the roles that they are to hold in a plan: the site's groups are filled by this table,
 * and the tab reads them there, as in a municipality.
 */
import type { Actor, Role } from '#domain/role.ts';

interface LaptopPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Owns the team, and with it the site. */
  readonly owns: boolean;
}

/** Entra ids as the fresh tenant has them: one for each person, in its own order. */
const person = (number: number, alias: string, name: string, roles: readonly Role[], owns = false): LaptopPerson => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  email: `${alias}@framdrift.local`,
  name,
  roles,
  owns,
});

export const laptopPeople: readonly LaptopPerson[] = [
  person(1, 'leder', 'Prosjektleder', ['projectLeader', 'member'], true),
  person(3, 'gruppeleder1', 'Leder arbeidsgruppe 1', ['groupLeader', 'member']),
  person(4, 'gruppeleder2', 'Leder arbeidsgruppe 2', ['groupLeader', 'member']),
  person(5, 'medlem1', 'Medlem arbeidsgruppe 1', ['member']),
  person(6, 'medlem2', 'Medlem arbeidsgruppe 2', ['member']),
  person(7, 'styringsgruppe1', 'Medlem styringsgruppe', ['steeringGroup', 'member']),
  person(8, 'kommunedirektor', 'Kommunedirektør', ['chiefExecutive', 'steeringGroup', 'member']),
  person(9, 'tillitsvalgt', 'Hovedtillitsvalgt', ['unionRepresentative', 'member']),
  person(11, 'sekretariat', 'Politisk sekretariat', ['politicalSecretariat', 'member']),
  person(12, 'gjest', 'Gjest fra nabokommunen', ['reader']),
];

/** Sets the site up, as an administrator would. */
export const administrator = person(13, 'admin', 'SharePoint-administrator', ['projectLeader'], true);

/** As Teams tells of her: the project leader owns the team, and nothing else is known before SharePoint has answered. */
export function actorInTeams(known: LaptopPerson): Actor {
  return { ...actorOf(known), roles: known.roles.filter((role) => /^(projectLeader|member|reader)$/.test(role)) };
}

export const actorOf = ({ id, name, email, roles }: LaptopPerson): Actor => ({ person: { id, name, email }, roles });

/** The bearer token by which the tenant in a box knows a person. */
export const tokenOf = ({ email }: Pick<LaptopPerson, 'email'>): string => `local:${email}`;
/** The same for SharePoint's own REST, where Graph's is refused. */
export const sharePointTokenOf = ({ email }: Pick<LaptopPerson, 'email'>): string => `local-sharepoint:${email}`;

/** By the part of the address before @; the project leader where nobody is meant. */
export const personNamed = (alias: string | null): LaptopPerson =>
  [...laptopPeople, administrator].find(({ email }) => email.split('@')[0] === alias) ??
  (laptopPeople[0] as LaptopPerson);
