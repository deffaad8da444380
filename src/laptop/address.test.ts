import { describe, expect, it } from 'vitest';
import { addressOfPlan, addressOfReminders, linkHere, linkInCard } from './address.ts';

const tab = 'http://localhost:4280/?theme=dark&language=nn&person=leder&banner=off#/tiltak';
const reminders = 'http://localhost:4280/paminnelser.html?theme=dark&language=nn';

describe('the laptop’s addresses', () => {
  it('lead to the reminders and back in the same look, and leave what stood open', () => {
    expect(addressOfReminders(tab)).toBe(reminders);
    expect(addressOfPlan(reminders)).toBe('http://localhost:4280/?theme=dark&language=nn');
    expect(addressOfReminders('http://localhost:4280/')).toBe('http://localhost:4280/paminnelser.html');
  });

  it('of a card lead to the same thing in the tab, as whoever got the card', () => {
    const link = linkInCard('tiltak/Dagtilbud & mer');
    expect(link).toMatch(/^https:/);
    expect(linkHere(link, reminders, 'medlem1')).toBe(
      'http://localhost:4280/?theme=dark&language=nn&person=medlem1&item=tiltak%2FDagtilbud+%26+mer',
    );
    expect(linkHere(linkInCard(''), reminders, '')).toBe('http://localhost:4280/?theme=dark&language=nn');
  });

  it('of others stay as they are', () => {
    for (const link of ['https://example.no/?item=a', 'no address']) expect(linkHere(link, reminders, '')).toBe(link);
  });
});
