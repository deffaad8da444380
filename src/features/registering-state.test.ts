import { describe, expect, it } from 'vitest';
import { parseInstant } from '#base/clock.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { languages } from '#text/language.ts';
import { buttonWords, idle, isOpen, saidOf, type Standing, standingAfter } from './registering-state.ts';

const offline: PlanFailure = { kind: 'offline' };
const draft = standingAfter({ kind: 'refused', failure: offline });
const unknown = standingAfter({ kind: 'unsure', failure: offline });
const asking: Standing = { kind: 'asking' };
const label = (standing: Standing): string => buttonWords(standing, 'sentReport', 'Send rapport', 'nb');

describe('the button', () => {
  it('says what it does, that it is being done, and what can be done when it was not', () => {
    expect([idle, asking, draft, unknown].map(label)).toEqual([
      'Send rapport',
      'Sender rapporten',
      'Prøv igjen',
      'Sjekk igjen',
    ]);
  });

  it('keeps what it is about as it is, from the press until somebody knows', () => {
    expect([idle, asking, draft, unknown].map(isOpen)).toEqual([false, true, false, true]);
  });
});

describe('what is said', () => {
  it('is nothing of what is on its way or registered: that shows itself', () => {
    expect(saidOf(standingAfter({ kind: 'registered' }), 'mandate', 'nb')).toBeNull();
    expect(saidOf(asking, 'mandate', 'nb')).toBeNull();
  });

  it('is that it is still a draft, why, and what to do', () => {
    expect(saidOf(draft, 'sentReport', 'nb')).toEqual({
      what: 'Rapporten er fortsatt et utkast.',
      remedy: 'Du er uten nett, og dette skal stå likt hos alle med en gang. Prøv igjen når du er på nett.',
    });
    const overtaken = standingAfter({ kind: 'refused', failure: { kind: 'overtaken', by: 'Prosjektleder' } });
    expect(saidOf(overtaken, 'mandate', 'nb')?.remedy).toBe(
      'Prosjektleder endret dette før deg. Se over det som står der nå, og prøv igjen. Det du skrev, er ikke borte.',
    );
  });

  it('never promises that it is sent by itself', () => {
    const until = parseInstant('2026-02-11T13:32:00.000Z');
    if (until === null) throw new Error('No such time');
    const passing: readonly PlanFailure[] = [offline, { kind: 'busy', until }, { kind: 'unavailable', code: '503' }];
    for (const language of languages) {
      for (const failure of passing) {
        const remedy = saidOf({ kind: 'draft', failure }, 'mandate', language)?.remedy ?? '';
        expect(remedy).not.toMatch(/sendes|blir sende|Vi prøver|We try|We keep/);
        expect(remedy).toMatch(/Prøv igjen|Try again/);
      }
    }
  });

  it('is that nobody knows, where the answer was lost', () => {
    expect(saidOf(unknown, 'sentReport', 'nb')).toEqual({
      what: 'Vi vet ikke om rapporten er sendt.',
      remedy:
        'Svaret fra SharePoint kom ikke fram. Sjekk igjen, så spør vi på nytt. Det blir aldri registrert to ganger.',
    });
  });
});
