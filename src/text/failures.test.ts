import { describe, expect, it } from 'vitest';
import { instantOf, parseInstant } from '#base/clock.ts';
import { failureText } from './failures.ts';
import { languages } from './language.ts';

describe('what a person is told when something stands in the way', () => {
  it('is when it is tried again, by the Norwegian clock as each language writes it', () => {
    const until = parseInstant('2026-07-01T06:05:00Z') ?? instantOf(0);
    expect(languages.map((language) => failureText({ kind: 'busy', until }, language).remedy)).toEqual([
      'Vi prøver igjen klokka 08.05. Du trenger ikke gjøre noe.',
      'Vi prøver igjen klokka 08.05. Du treng ikkje gjere noko.',
      'We try again at 08:05. You need not do anything.',
    ]);
  });

  it('is which lists are gone, one or several', () => {
    const one = { kind: 'listMissing', lists: ['Tiltak'] } as const;
    const two = { kind: 'listMissing', lists: ['Tiltak', 'Milepæler'] } as const;
    expect(failureText(one, 'nb')).toEqual({
      what: 'Planen mangler lista «Tiltak» i SharePoint.',
      remedy: 'Hent den tilbake fra papirkurven i SharePoint, eller kjør oppsettet på nytt.',
    });
    expect(failureText(two, 'nb')).toEqual({
      what: 'Planen mangler listene «Tiltak», «Milepæler» i SharePoint.',
      remedy: 'Hent dem tilbake fra papirkurven i SharePoint, eller kjør oppsettet på nytt.',
    });
    expect(failureText(two, 'nn').remedy).toContain('Hent dei tilbake');
    expect(failureText(two, 'en').what).toBe('The plan lacks the lists “Tiltak”, “Milepæler” in SharePoint.');
  });

  it('is which columns are gone, one or several', () => {
    const columns = ['Når', 'Når (senest)'];
    const remedies = languages.map((language) => [
      failureText({ kind: 'columnMissing', list: 'Tiltak', columns: ['Når'] }, language).remedy,
      failureText({ kind: 'columnMissing', list: 'Tiltak', columns }, language).remedy,
    ]);
    expect(remedies).toEqual([
      [
        'Du kan lese, men ikke endre, til kolonnen er på plass. Kjør oppsettet på nytt for å lage den.',
        'Du kan lese, men ikke endre, til kolonnene er på plass. Kjør oppsettet på nytt for å lage dem.',
      ],
      [
        'Du kan lese, men ikkje endre, til kolonnen er på plass. Køyr oppsettet på nytt for å lage han.',
        'Du kan lese, men ikkje endre, til kolonnane er på plass. Køyr oppsettet på nytt for å lage dei.',
      ],
      [
        'You can read but not change until the column is back. Run the set-up again to make it.',
        'You can read but not change until the columns are back. Run the set-up again to make them.',
      ],
    ]);
    expect(failureText({ kind: 'columnMissing', list: 'Tiltak', columns }, 'nb').what).toBe(
      'Lista «Tiltak» mangler kolonnene «Når», «Når (senest)».',
    );
  });

  it('is how much too long a text is, and that nothing was cut', () => {
    const tooLong = { kind: 'tooLong', column: 'Neste steg', length: 300, limit: 255 } as const;
    expect(failureText(tooLong, 'nb')).toEqual({
      what: '«Neste steg» er for lang: 300 tegn, og det er plass til 255.',
      remedy: 'Kort ned teksten. Ingenting er klippet bort.',
    });
  });

  it('has a code for support where only support can help', () => {
    for (const language of languages) {
      expect(failureText({ kind: 'refused', code: 'invalidRequest' }, language).what).toContain('invalidRequest');
      expect(failureText({ kind: 'unavailable', code: '503' }, language).what).toContain('503');
    }
  });
});
