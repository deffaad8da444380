import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameIn, fittingName } from './channel-file.ts';

it('is named by the link to it', () => {
  const folder = 'https://kommunen.sharepoint.com/sites/framtid/Shared%20Documents';
  expect(fileNameIn(`${folder}/Protokoll%2022%201.pdf?web=1`)).toBe('Protokoll 22 1.pdf');
  expect(fileNameIn(`${folder}/100%.pdf`)).toBe('100%.pdf');
});

describe('a name that the channel’s library takes', () => {
  it('keeps the ending, and leaves out what no library takes', () => {
    expect(fittingName('Protokoll 22/1: «enighet?».pdf', 'Fil')).toBe('Protokoll 22 1 «enighet ».pdf');
    expect(fittingName('~$rapport.docx', 'Fil')).toBe('$rapport.docx');
    expect(fittingName('a_vti_b.docx', 'Fil')).toBe('a b.docx');
  });

  it('is another where only a reserved name, or nothing, is left', () => {
    expect(fittingName('CON.docx', 'Rapport')).toBe('Rapport.docx');
    expect(fittingName('Forms', 'Mal')).toBe('Mal');
    expect(fittingName('???', 'Fil')).toBe('Fil');
  });

  it('is never refused, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (written) => {
        const name = fittingName(`${written}.docx`, 'Fil');
        expect(name).toBe(name.trim());
        expect(name).not.toMatch(/["*:<>?/\\|]/);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(400);
      }),
    );
  });
});
