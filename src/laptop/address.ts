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
