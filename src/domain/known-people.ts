/**
 * Who can be responsible for a measure: a person of the channel, or somebody whom the plan names already, with a role; or a
 * role alone, for who is not a member. People are known by their Entra id.
 */
import type { Member } from '#domain/group.ts';
import type { Measure } from '#domain/measure.ts';
import { compareText, folded } from '#base/order.ts';
import { isInUse, type Person } from '#domain/row.ts';

export interface KnownPerson {
  readonly person: Person;
  /** The role in which the plan names her; '' where it does not. */
  readonly role: string;
}

/** Members of the channel and those whom the plan names, once each, by name. What the channel says of a name is newest. */
export function knownPeople(
  channel: readonly Person[],
  measures: readonly Measure[],
  members: readonly Member[],
): readonly KnownPerson[] {
  const found = new Map<string, KnownPerson>();
  const add = (person: Person, role: string): void => {
    const known = found.get(person.id);
    found.set(person.id, { person: known?.person ?? person, role: known?.role || role });
  };
  for (const person of channel) add(person, '');
  for (const { person, role } of members.filter(isInUse)) if (person !== null) add(person, role);
  for (const { responsible, responsibleRole } of measures.filter(isInUse)) {
    if (responsible !== null) add(responsible, responsibleRole);
  }
  return [...found.values()].toSorted((a, b) => compareText(a.person.name, b.person.name));
}

/** Those whose name, address or role has a word that begins so; names that begin so first. */
export function findPeople(people: readonly KnownPerson[], words: string, most: number): readonly KnownPerson[] {
  const wanted = folded(words);
  if (wanted === '') return people.slice(0, most);
  const begins = ({ person: { name } }: KnownPerson): boolean => folded(name).startsWith(wanted);
  const fits = ({ person: { name, email }, role }: KnownPerson): boolean =>
    folded(email).startsWith(wanted) || ` ${folded(name)} ${folded(role)}`.includes(` ${wanted}`);
  const others = people.filter((one) => !begins(one) && fits(one));
  return [...people.filter(begins), ...others].slice(0, most);
}
