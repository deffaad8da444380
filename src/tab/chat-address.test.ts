import { describe, expect, it } from 'vitest';
import { chatAddress } from './chat-address.ts';

describe('the address of a chat', () => {
  it('names the person and the words, whatever signs stand in them', () => {
    const address = new URL(chatAddress("o'hara+plan@kommune.no", 'Kan jeg få endre i «Helse & omsorg 50 %»?'));
    expect(address.origin).toBe('https://teams.microsoft.com');
    expect([...address.searchParams]).toEqual([
      ['users', "o'hara+plan@kommune.no"],
      ['message', 'Kan jeg få endre i «Helse & omsorg 50 %»?'],
    ]);
    expect(address.href).not.toContain('+');
  });
});
