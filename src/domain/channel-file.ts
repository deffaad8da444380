/** Files that lie in the channel: what they may be called, and what can stand in the way of them. */
import type { Instant } from '#base/clock.ts';

export interface ChannelFile {
  readonly name: string;
  /** Opens it in SharePoint. */
  readonly link: string;
  /** Bytes. */
  readonly size: number;
}

export type FileFailure =
  | { readonly kind: 'offline' }
  /** SharePoint asks for a pause until then. */
  | { readonly kind: 'busy'; readonly until: Instant }
  | { readonly kind: 'signIn' }
  /** The person may not write there, or may not read it. */
  | { readonly kind: 'noAccess' }
  /** The channel has no folder that we can find. */
  | { readonly kind: 'noFolder' }
  /** The file is not there any more, or lies outside the channel's files. */
  | { readonly kind: 'gone' }
  /** Open for writing with somebody else. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'full' }
  | { readonly kind: 'tooLarge' }
  /** For support. */
  | { readonly kind: 'refused'; readonly code: string };

/** The file's name, from the link to it. */
export function fileNameIn(link: string): string {
  const name =
    link
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** SharePoint and Windows take none of these in a name, or make trouble of them in an address. */
const FORBIDDEN = /["*:<>?/\\|#%~&{}]|\p{C}/gu;
const LONGEST = 100;
/** Names that Windows and SharePoint keep for themselves, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|desktop|forms|\.lock)$/i;

/** A name that the channel's library takes, with its ending; `otherwise` where nothing of it is left. */
export function fittingName(name: string, otherwise: string): string {
  const clean = name.replace(FORBIDDEN, ' ').replaceAll(/_vti_/gi, ' ').replaceAll(/\s+/g, ' ').trim();
  const dot = clean.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  const short = stem
    .slice(0, LONGEST)
    .replace(/^[ .]+/, '')
    .replace(/[ .]+$/, '');
  return `${short === '' || RESERVED.test(short) ? otherwise : short}${ending}`;
}
