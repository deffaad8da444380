import { expect, it } from 'vitest';
import { withLinks } from './links.ts';

it('every button that opens something is led elsewhere, the unfolded ones too, and nothing else is touched', () => {
  const open = (url: string) => ({ type: 'Action.OpenUrl', title: 'Åpne', url });
  const card = (url: string) => ({
    type: 'AdaptiveCard',
    body: [{ type: 'TextBlock', text: '[Åpne](https://a.no)' }],
    actions: [
      open(url),
      { type: 'Action.ShowCard', card: { type: 'AdaptiveCard', actions: [open(url)] } },
      { type: 'Action.Execute', verb: 'show', data: { url: 'https://a.no' } },
    ],
  });
  expect(withLinks(card('https://a.no'), (link) => `${link}/her`)).toEqual(card('https://a.no/her'));
});
