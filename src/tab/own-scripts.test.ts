import { describe, expect, it } from 'vitest';
import { isOwnScript, keepToOwnScripts } from './own-scripts.ts';

const base = 'https://framdrift.skarvoy.no/';

describe('a script', () => {
  it.each(['service-worker.js', `${base}assets/reader.worker-a1B2_c3.js`, './assets/x.js'])(
    'of ours is taken: %s',
    (address) => {
      expect(isOwnScript(address, base)).toBe(true);
    },
  );

  it.each([
    'https://evil.example/assets/x.js',
    '//evil.example/service-worker.js',
    'https://framdrift.skarvoy.no.evil.example/assets/x.js',
    'assets/../../service-worker.js/x',
    'assets/x.js?next=//evil.example',
    'data:text/javascript,alert(1)',
    'blob:https://framdrift.skarvoy.no/1',
    'javascript:alert(1)',
    'http://',
    '',
  ])('of anybody else is refused: %s', (address) => {
    expect(isOwnScript(address, base)).toBe(false);
  });

  it('is asked about by the one policy that the headers allow, which makes no markup and no code', () => {
    const location = { href: `${base}index.html?x=1#/tiltak` };
    const made: unknown[] = [];
    const trustedTypes = {
      defaultPolicy: null as unknown,
      createPolicy(name: string, rules: object) {
        made.push(name, Object.keys(rules));
        this.defaultPolicy = rules;
      },
    };
    keepToOwnScripts({ location, trustedTypes });
    keepToOwnScripts({ location, trustedTypes });
    expect(made).toEqual(['default', ['createScriptURL']]);
    expect(() => keepToOwnScripts({ location })).not.toThrow();
  });
});
