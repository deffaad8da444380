import { describe, expect, it } from 'vitest';
import { parseSettings } from './settings.ts';

const whole = {
  client: '22222222-2222-4222-8222-222222222222',
  tenant: '11111111-1111-4111-8111-111111111111',
  rights: 'strict',
};

describe('the file that says whose Framdrift it is', () => {
  it('is taken whole, and what else stands in it is left there', () => {
    expect(parseSettings({ ...whole, note: 'x' })).toEqual(whole);
  });

  it('is as none where anything in it is missing or is not what it should be', () => {
    const odd = [
      null,
      'x',
      [],
      {},
      { ...whole, client: '' },
      { ...whole, tenant: 'kommunen.no' },
      { ...whole, rights: 'x' },
    ];
    for (const found of odd) expect(parseSettings(found)).toBeNull();
  });
});
