/** Words of the form that names a person and her role. */
import type { ByLanguage } from '#text/language.ts';

export interface PersonFormTexts {
  readonly person: string;
  readonly findPerson: string;
  readonly role: string;
  readonly roleHint: string;
  readonly nobodyFound: string;
  readonly someKnown: string;
}

export const personFormTexts: ByLanguage<PersonFormTexts> = {
  nb: {
    person: 'Person',
    findPerson: 'Søk etter navn eller rolle',
    role: 'Rolle',
    roleHint: 'Er ikke personen medlem av kanalen, skriver du bare rollen.',
    nobodyFound: 'Ingen med det navnet i kanalen. Skriv rollen under.',
    someKnown: 'Vi fikk ikke hentet kanalens medlemmer. Her er de som står i planen.',
  },
  nn: {
    person: 'Person',
    findPerson: 'Søk etter namn eller rolle',
    role: 'Rolle',
    roleHint: 'Er ikkje personen medlem av kanalen, skriv du berre rolla.',
    nobodyFound: 'Ingen med det namnet i kanalen. Skriv rolla under.',
    someKnown: 'Vi fekk ikkje henta medlemmene i kanalen. Her er dei som står i planen.',
  },
  en: {
    person: 'Person',
    findPerson: 'Search by name or role',
    role: 'Role',
    roleHint: 'Write only the role for somebody who is not a member of the channel.',
    nobodyFound: 'Nobody of that name in the channel. Write the role below.',
    someKnown: 'We could not fetch the members of the channel. These are the ones that the plan names.',
  },
};
