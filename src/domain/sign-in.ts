/**
 * What can stand between a person and her plan before anything is asked of SharePoint: where the tab runs, who she is, and
 * what she or her municipality allows. `text/sign-in.ts` has a sentence and a remedy for every kind.
 */
export type SignInTrouble =
  /** Nobody is signed in, or not lately enough. */
  | { readonly kind: 'signIn' }
  /** She has not been asked yet whether Framdrift may do this for her. */
  | { readonly kind: 'consent' }
  /** Only an administrator may say yes. */
  | { readonly kind: 'admin' }
  /** The window for signing in was closed before it was done. */
  | { readonly kind: 'closed' }
  /** The browser did not let the window open. */
  | { readonly kind: 'blocked' }
  /** She is signed in to another organisation than the one that has the plan. */
  | { readonly kind: 'wrongTenant' }
  /** The account that answered is not the one that the tab was opened by. */
  | { readonly kind: 'wrongAccount' }
  /** She is in the channel from another organisation, and has no account in this one. */
  | { readonly kind: 'guest' }
  /** The municipality's rules say no here. `code` for support. */
  | { readonly kind: 'policy'; readonly code: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly code: string }
  /** The tab stands in a frame, and no Teams answers around it. */
  | { readonly kind: 'noAnswer' }
  /** There is no channel with a site here: a chat, or an address that names no plan. */
  | { readonly kind: 'noPlan' }
  /** Framdrift was put out without being told whose it is. */
  | { readonly kind: 'noSettings' };

export type SignInTroubleKind = SignInTrouble['kind'];

/** What she can do about it here: open the window for signing in, try the same again, or nothing. */
export type SignInWay = 'signIn' | 'again' | null;

const ways: Readonly<Record<SignInTroubleKind, SignInWay>> = {
  signIn: 'signIn',
  consent: 'signIn',
  admin: 'again',
  closed: 'signIn',
  blocked: 'signIn',
  wrongTenant: 'again',
  wrongAccount: 'signIn',
  guest: 'again',
  policy: 'again',
  offline: 'again',
  failed: 'again',
  noAnswer: 'again',
  noPlan: null,
  noSettings: 'again',
};

export const wayOutOf = ({ kind }: SignInTrouble): SignInWay => ways[kind];
