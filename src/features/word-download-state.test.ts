import { expect, it } from 'vitest';
import type { Day } from '#base/clock.ts';
import { fileNameOf } from './word-download-state.ts';

const day = '2026-02-11' as Day;

it('calls a file by its title and its day', () => {
  expect(fileNameOf('Fremtidens helse og omsorg', 'Plan', day)).toBe('Fremtidens helse og omsorg 2026-02-11.docx');
});

it('leaves out of a name what no disk and no library takes', () => {
  expect(fileNameOf('Helse/omsorg: «hva nå?» \u0000', 'Plan', day)).toBe('Helse omsorg «hva nå » 2026-02-11.docx');
  expect(fileNameOf('...', 'Plan', day)).toBe('Plan 2026-02-11.docx');
  expect(fileNameOf('  ', 'Plan', day)).toBe('Plan 2026-02-11.docx');
  expect(fileNameOf('a'.repeat(300), 'Plan', day)).toHaveLength(80 + ' 2026-02-11.docx'.length);
});

it('gives the one that cannot be written over a name with the time', () => {
  expect(fileNameOf('Plan', 'Plan', day, '14.32')).toBe('Plan 2026-02-11 kl. 14.32.docx');
});
