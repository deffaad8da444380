import { describe, expect, it } from 'vitest';
import { troubleOf } from './trouble.ts';

const error = (errorCode: string, errorMessage = '', more: object = {}): unknown => ({
  errorCode,
  errorMessage,
  ...more,
});

describe('an error of the sign-in', () => {
  it('is told by the number of the service where it has one', () => {
    expect(troubleOf(error('invalid_grant', 'AADSTS65001: The user has not consented'))).toEqual({ kind: 'consent' });
    expect(troubleOf(error('access_denied', 'AADSTS90094: Admin consent is required'))).toEqual({ kind: 'admin' });
    expect(troubleOf(error('server_error', 'AADSTS50020: User account from identity provider'))).toEqual({
      kind: 'guest',
    });
    expect(troubleOf(error('interaction_required', 'AADSTS53003: Access has been blocked'))).toEqual({
      kind: 'policy',
      code: '53003',
    });
  });

  it('is told by MSAL’s word where it has none', () => {
    expect(troubleOf(error('user_cancelled')).kind).toBe('closed');
    expect(troubleOf(error('popup_window_error')).kind).toBe('blocked');
    expect(troubleOf(error('no_network_connectivity')).kind).toBe('offline');
    expect(troubleOf(error('invalid_grant', '', { subError: 'consent_required' })).kind).toBe('consent');
    expect(troubleOf(error('', '', { name: 'InteractionRequiredAuthError' })).kind).toBe('signIn');
  });

  it('that nobody knows is told with its code, never with its message', () => {
    expect(troubleOf(error('state_mismatch', 'https://x/#code=secret'))).toEqual({
      kind: 'failed',
      code: 'state_mismatch',
    });
    for (const odd of [null, 'x', new TypeError('https://x/?token=secret'), error('a b://c')]) {
      expect(troubleOf(odd)).toEqual({ kind: 'failed', code: 'unknown' });
    }
  });
});
