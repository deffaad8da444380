import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Acquire, byCertificate, createServiceSignIn, tokenFailureOf } from './sign-in.ts';

const asked: Parameters<Acquire>[0][] = [];
const acquire: Acquire = async (one) => {
  asked.push(one);
  return `token for ${one.resource}`;
};

describe('the service signs in', () => {
  it('to Graph, to the municipality’s SharePoint and to Teams, each with a token of its own', async () => {
    const { graph, sharePoint, scope } = createServiceSignIn(acquire);
    expect(await graph()).toEqual({ ok: true, value: 'token for https://graph.microsoft.com' });
    expect(await sharePoint('skarvoy.sharepoint.com')()).toEqual({
      ok: true,
      value: 'token for https://skarvoy.sharepoint.com',
    });
    expect(await scope('https://api.botframework.com/.default')).toBe('token for https://api.botframework.com');
  });

  it('anew where its token was refused, with what the refusal demands', async () => {
    const { graph } = createServiceSignIn(acquire);
    asked.length = 0;
    await graph();
    await graph({ claims: null });
    await graph({ claims: '{"access_token":{}}' });
    expect(asked.map(({ anew, claims }) => [anew, claims])).toEqual([
      [false, null],
      [true, null],
      [true, '{"access_token":{}}'],
    ]);
  });

  it('not at all with a file that holds no certificate', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const identity = { tenant: 't', identity: 'i' };
    expect(byCertificate({ ...identity, pem: '' })).toBeNull();
    expect(byCertificate({ ...identity, pem: key })).toBeNull();
    const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----';
    expect(byCertificate({ ...identity, pem: `${broken}\n${key}` })).toBeNull();
  });
});

describe('a sign-in that failed', () => {
  it('is told by Entra’s code, and by nothing of what stood beside it', () => {
    const error = {
      errorCode: 'invalid_client',
      errorMessage: 'AADSTS700027: The certificate with identifier is not registered. eyJhbGciOi.secret Trace ID: 1',
    };
    expect(tokenFailureOf(error)).toEqual({ kind: 'refused', code: 'AADSTS700027' });
    expect(JSON.stringify(tokenFailureOf({ errorMessage: 'eyJ.secret' }))).not.toContain('secret');
  });

  it('is no refusal where nobody could be reached', () => {
    expect(tokenFailureOf({ errorCode: 'network_error', errorMessage: 'x' })).toEqual({
      kind: 'offline',
      code: 'network_error',
    });
    expect(tokenFailureOf(new Error('x'))).toEqual({ kind: 'refused' });
  });

  it('throws for Teams without a token in its words', async () => {
    const { scope } = createServiceSignIn(() => Promise.reject(new Error('Bearer eyJ.secret')));
    await expect(scope('https://api.botframework.com/.default')).rejects.toThrow(/^No token: refused$/);
  });
});
