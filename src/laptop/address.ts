/** The laptop's addresses: who is signed in stands in them, so that two windows can be two people. Pure. */

const SIGNED_OUT = 'ingen';

const withPerson = (address: string, person: string): string => {
  const url = new URL(address);
  url.searchParams.set('person', person);
  // Where the last person was says nothing to the next.
  url.hash = '';
  return url.href;
};

export const addressSignedOut = (address: string): string => withPerson(address, SIGNED_OUT);
export const addressAs = (address: string, email: string): string => withPerson(address, email.split('@')[0] ?? '');
export const isSignedOut = (person: string | null): boolean => person === SIGNED_OUT;

/** Another page of the laptop's in the same look; what stood open is left. */
function pageBeside(address: string, page: string): URL {
  const url = new URL(page, address);
  const before = new URL(address).searchParams;
  for (const name of ['theme', 'language']) {
    const value = before.get(name);
    if (value !== null) url.searchParams.set(name, value);
  }
  return url;
}

export const addressOfReminders = (address: string): string => pageBeside(address, 'paminnelser.html').href;

/** `person`: by the part of the e-mail before @. `item`: as the tab's `?item=` reads it. */
export function addressOfPlan(address: string, person = '', item = ''): string {
  const url = pageBeside(address, './');
  if (person !== '') url.searchParams.set('person', person);
  if (item !== '') url.searchParams.set('item', item);
  return url.href;
}

/** Links in cards are encrypted, or none are drawn; so these name no port of this machine, and the page knows where they lead. */
const IN_CARDS = 'https://framdrift.local/';

export const linkInCard = (item: string): string =>
  item === '' ? IN_CARDS : `${IN_CARDS}?item=${encodeURIComponent(item)}`;

/** The tab on this machine, opened by that person; what is no link to the plan stays as it is. */
export function linkHere(link: string, address: string, person: string): string {
  if (!URL.canParse(link)) return link;
  const { origin, searchParams } = new URL(link);
  return origin === new URL(IN_CARDS).origin ? addressOfPlan(address, person, searchParams.get('item') ?? '') : link;
}
