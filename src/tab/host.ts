/**
 * What the tab needs from where it runs: who is signed in, where the plan lies, and how the place looks. Teams is one such
 * place, a plain window on a laptop another.
 */
import type { Clock } from '#base/clock.ts';
import type { RandomBytes } from '#base/id.ts';
import type { Actor } from '#domain/role.ts';
import type { SetUpPlace } from '#domain/set-up-site.ts';
import type { SignInTrouble } from '#domain/sign-in.ts';
import type { MeetingPort } from '#features/meeting.ts';
import type { TokenSource } from '#graph/client.ts';
import type { ChannelPlace } from '#graph/people.ts';
import type { SiteAddress } from '#repository/plan-repository.ts';
import type { Owner } from '#sync/device.ts';
import type { Language } from '#text/language.ts';
import type { SignInText } from '#text/sign-in.ts';
import type { ThemeName } from '#ui/theme.tsx';
import type { ReactNode } from 'react';
import type { Live } from './live.ts';

/** Theme and language, which the person may change while the tab is open. */
export interface Surroundings {
  readonly theme: ThemeName;
  readonly language: Language;
}

/** How the person is asked to sign in, where the tab does that itself. */
export interface SignInPort {
  readonly trouble: Live<SignInTrouble | null>;
  /** They come with the sign-in: the first program file has none of them. */
  readonly words: (trouble: SignInTrouble, language: Language) => SignInText;
  /** Answers whether there is a token now. */
  readonly ask: () => Promise<boolean>;
}

/** A link that leads others to the same place: an item's as `routeOfItem` reads it, '' for the plan itself. */
export interface SharedLink {
  readonly item: string;
  readonly label: string;
}

/** Graph and SharePoint refuse each other's tokens. */
export interface OtherTokens {
  /** Graph's, for the channel's members. */
  readonly members: TokenSource;
  /** SharePoint's, for reading which of the site's groups the person is in. */
  readonly roles: TokenSource;
  /** Graph's, for making lists. */
  readonly lists: TokenSource;
  /** SharePoint's, for making groups, rights and views. */
  readonly rights: TokenSource;
}

export interface Host {
  readonly site: SiteAddress;
  /** The channel that the tab stands in; null outside any. */
  readonly channel: ChannelPlace | null;
  /** What set-up needs to know of the place, apart from the site; absent where there is none, as beside all of her plans. */
  readonly setUp?: Omit<SetUpPlace, 'host' | 'path'>;
  /** With the roles that the place tells; those of SharePoint's groups come later. */
  readonly actor: Actor;
  readonly token: TokenSource;
  /** What is allowed apart from the plan's own rows, each asked for when it is first used. */
  readonly tokens: OtherTokens;
  readonly signIn?: SignInPort;
  /** Where Graph is reached; absent for Microsoft's own. */
  readonly graphOrigin?: string;
  /** Where SharePoint's own REST is reached; absent for the site's own host. */
  readonly sharePointOrigin?: string;
  /** What a person reads as the time. */
  readonly clock: Clock;
  /** Never jumps while the tab is open: what waits are measured by. */
  readonly steadyClock: Clock;
  /** Whose token `token` would give now; null where nobody is signed in. */
  readonly signedIn: () => Pick<Owner, 'tenant' | 'person'> | null;
  /** Whose plan is on this device. */
  readonly owner: Owner;
  readonly random: RandomBytes;
  readonly surroundings: Live<Surroundings>;
  /** What a link to one item says, as the place hands it over: any string. */
  readonly item?: string;
  /** Lets her send a link to where she is, where the place has a way of doing that. */
  readonly share?: (link: SharedLink) => void;
  /** The meeting that it is opened beside. */
  readonly meeting?: MeetingPort;
  /** Where the place lets people change who they are: signs the person out, when the plan is gone from the device. */
  readonly signOut?: () => void;
  /** Something of the place itself above the tab. */
  readonly banner?: ReactNode;
}
