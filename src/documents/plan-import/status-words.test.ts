import { describe, expect, test } from 'vitest';
import { readStatus } from './status-words.ts';

describe('the status of a measure', () => {
  test.each([
    ['Gjennomført i tjenesten med ekstern bistand', 'done'],
    ['Innført.', 'done'],
    ['Er på plass fra 1. mars.', 'done'],
    ['Tiltaket er ferdigstilt', 'done'],
    ['Delvis gjennomført, to av fire avdelinger', 'partlyDone'],
    ['Tiltaket er igangsatt', 'inProgress'],
    ['Under arbeid', 'inProgress'],
    ['Utarbeides av avdelingsleder', 'inProgress'],
    ['Gjennomføres i hht plan', 'inProgress'],
    ['Ikke kommet i gang', 'notStarted'],
    ['Ikke startet', 'notStarted'],
    ['Avventer budsjett', 'onHold'],
    ['Stilt i bero', 'onHold'],
    ['Løpende', 'ongoing'],
    ['Planlagt til høsten', 'planned'],
    ['Tiltaket er skrinlagt', 'cancelled'],
    ['Ikkje starta', 'notStarted'],
    ['Sett i gang hausten 2025', 'inProgress'],
    ['Vert arbeidd med', 'inProgress'],
    ['Utsett til 2027', 'onHold'],
    ['Løpande', 'ongoing'],
  ] as const)('«%s» is %s', (words, status) => {
    expect(readStatus(words)?.status).toBe(status);
  });

  test('is not that of the words a denial holds', () => {
    expect(readStatus('Tiltaket er ikke avsluttet')?.status).toBe('inProgress');
    expect(readStatus('Er ennå ikke satt i gang.')?.status).toBe('notStarted');
    expect(readStatus('Ikke startet, og foreløpig ikke aktuelt')?.status).toBe('onHold');
  });

  test('is not that of something else in the sentence', () => {
    expect(readStatus('Kjøp av tjenester etter omleggingen som ble gjennomført i fjor.')).toBeNull();
    expect(readStatus('Vi har behov for å gjennomføre en kartlegging.')?.status).not.toBe('done');
    expect(readStatus('Det er gjennomført to samlinger')?.status).toBe('inProgress');
    expect(readStatus('Kommunalsjefen har gjennomført møter med eldrerådet')?.status).toBe('inProgress');
  });

  test('is what is said of the measure itself before what is said of the work', () => {
    const text = 'Arbeidet startet i fjor. Tiltaket hører til pakke 3 og er innført.';
    expect(readStatus(text)).toMatchObject({ status: 'done', unclear: false });
  });

  test('is partly done where some have it and others not', () => {
    const text = 'Enheten har startet med trim på sykehjemmet, men det er ikke kommet i gang trim for andre.';
    expect(readStatus(text)).toMatchObject({ status: 'partlyDone', unclear: true });
  });

  test('is unclear where the words contradict each other', () => {
    expect(readStatus('Tiltaket er gjennomført, men avventer videre utvikling')?.unclear).toBe(true);
  });

  test('is not there where nothing is said of it', () => {
    expect(readStatus('økning av direkte tid hos brukerne')).toBeNull();
    expect(readStatus('')).toBeNull();
  });

  test('comes with the sentence that says so', () => {
    expect(readStatus('Viktig for økonomien. Tiltaket er igangsatt, men haster.')?.words.text).toBe(
      'Tiltaket er igangsatt, men haster.',
    );
  });
});
