/**
 * What MSAL and the sign-in service mean by their errors. The service's own number says most, then MSAL's word; what
 * nobody knows is told with its code. Codes: learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
import type { SignInTrouble } from '#domain/sign-in.ts';

type Plain = Exclude<SignInTrouble['kind'], 'policy' | 'failed'>;

const byNumber: Readonly<Record<string, Plain | 'policy'>> = {
  '65001': 'consent',
  '65004': 'consent', // she said no, and may say yes the next time
  '90094': 'admin',
  '90095': 'admin',
  '650056': 'admin',
  '650057': 'admin',
  '700016': 'admin', // the app is not known in this tenant
  '50020': 'guest', // an account from elsewhere, unknown in this tenant
  '51004': 'guest',
  '90072': 'guest',
  '53000': 'policy',
  '53001': 'policy',
  '53002': 'policy',
  '53003': 'policy',
  '53011': 'policy',
  '50105': 'policy', // the app is only for some, and she is not among them
  '50057': 'policy',
  '50126': 'signIn',
  '50058': 'signIn',
  '50076': 'signIn',
  '50078': 'signIn',
  '50079': 'signIn',
  '50158': 'signIn',
  '70043': 'signIn',
  '700082': 'signIn',
  '700084': 'signIn',
};

const byWord: Readonly<Record<string, Plain>> = {
  consent_required: 'consent',
  interaction_required: 'signIn',
  login_required: 'signIn',
  bad_token: 'signIn',
  interrupted_user: 'signIn',
  no_tokens_found: 'signIn',
  refresh_token_expired: 'signIn',
  no_account_error: 'signIn',
  no_account_found: 'signIn',
  native_account_unavailable: 'signIn',
  monitor_window_timeout: 'signIn',
  user_cancelled: 'closed',
  user_canceled: 'closed',
  access_denied: 'closed',
  interaction_in_progress: 'closed',
  interaction_in_progress_cancelled: 'closed',
  timed_out: 'closed',
  popup_window_error: 'blocked',
  empty_window_error: 'blocked',
  block_nested_popups: 'blocked',
  no_network_connectivity: 'offline',
  network_error: 'offline',
  post_request_failed: 'offline',
  get_request_failed: 'offline',
  endpoints_resolution_error: 'offline',
  openid_config_error: 'offline',
  temporarily_unavailable: 'offline',
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function troubleOf(error: unknown): SignInTrouble {
  const { name, errorCode, errorMessage, message, subError } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Readonly<Record<string, unknown>>;
  const word = textOf(errorCode);
  const number = /AADSTS(\d{5,7})/.exec(`${word} ${textOf(errorMessage)} ${textOf(message)}`)?.[1] ?? '';
  const known = byNumber[number];
  if (known === 'policy') return { kind: 'policy', code: number };
  if (known !== undefined) return { kind: known };
  if (textOf(subError) === 'consent_required') return { kind: 'consent' };
  const meant = byWord[word];
  if (meant !== undefined) return { kind: meant };
  // A host may ask for her without saying why.
  if (name === 'InteractionRequiredAuthError') return { kind: 'signIn' };
  // Never the message: it may hold an address with what was sent.
  const code = number !== '' ? number : /^[a-z0-9_]{1,60}$/i.test(word) ? word : 'unknown';
  return { kind: 'failed', code };
}
