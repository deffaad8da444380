/**
 * The headers under which the tab is served: on the municipality's own host, on the laptop, and in the tests that drive
 * it. Written here and nowhere else. Pure.
 *
 * Nothing is allowed that is not named: no script but our own files, no code made of words, no style but our files and
 * the empty elements that Fluent fills by script, no address but Microsoft's own service.
 */
import { GRAPH_ORIGIN } from '#graph/origin.ts';

/** Where people sign in. */
const SIGN_IN = 'https://login.microsoftonline.com';
/** teams-js asks here which pages may frame it, and does without where it gets no answer. */
const TEAMS_LIST = 'https://res.cdn.office.net';
/** Where Teams runs: learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
const TEAMS = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'] as const;

/** SHA-256 of nothing: Fluent inserts an empty style element and fills it by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The one Trusted Types policy (`tab/own-scripts.ts`): by this name it is asked for scripts that libraries load. */
const SCRIPT_POLICY = 'default';

export interface Allowed {
  /** Origins that the tab may call besides Microsoft's own. */
  readonly calls: readonly string[];
  /** Origins whose pages may frame the tab besides Teams. */
  readonly framedBy: readonly string[];
  /** Trusted Types policies besides the tab's own: of what draws cards on the laptop, which no production bundle has. */
  readonly policies?: readonly string[];
}

/** Of files with a hash in their name: they never change, so that what was fetched once is here when it is imported. */
export const LASTING = 'public, max-age=31536000, immutable';

export type Headers = Readonly<Record<string, string>>;

const policyOf = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

const common: Headers = {
  // Two years; a host that is served like this is never asked without encryption again.
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const scripts = {
  'script-src': ["'self'"],
  'require-trusted-types-for': ["'script'"],
} as const;

/** Of the tab and everything that it loads. */
export const tabHeaders = ({ calls, framedBy, policies = [] }: Allowed): Headers => ({
  'Content-Security-Policy': policyOf({
    'default-src': ["'none'"],
    ...scripts,
    'trusted-types': [SCRIPT_POLICY, ...policies],
    'style-src': ["'self'", EMPTY_STYLE],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", GRAPH_ORIGIN, SIGN_IN, TEAMS_LIST, ...calls],
    // Outside Teams a sign-in is renewed in a hidden frame, which ends on our own page.
    'frame-src': ["'self'", SIGN_IN],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': [...TEAMS, ...framedBy],
  }),
  ...common,
});

/** Of the page that a sign-in ends on: it hands the answer to the tab that asked, and does nothing else. */
export const redirectHeaders: Headers = {
  'Content-Security-Policy': policyOf({
    'default-src': ["'none'"],
    ...scripts,
    'trusted-types': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'self'"],
  }),
  ...common,
};
