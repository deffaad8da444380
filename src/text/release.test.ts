import { expect, it } from 'vitest';
import { releaseLine } from './release.ts';

it('time that is not granted is told beside what is', () => {
  const line = (releaseWanted: number | null, releaseGranted: number | null): string =>
    releaseLine({ releaseWanted, releaseGranted }, 'nb');
  expect(line(6, 4)).toBe('4 timer frikjøpt i uka, ønsker 6');
  expect(line(7.5, null)).toBe('Ønsker 7,5 timer frikjøp i uka, ikke innvilget');
  expect(line(null, 1)).toBe('1 time frikjøpt i uka');
  expect(line(4, 4)).toBe('4 timer frikjøpt i uka');
  expect(line(null, null)).toBe('');
  expect(releaseLine({ releaseWanted: 7.5, releaseGranted: 1 }, 'en')).toBe('1 hour released a week, wants 7.5');
});
