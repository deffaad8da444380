import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankConsultation, type Consultation } from '#domain/consultation.ts';
import { blankDecision, type EffectiveStep } from '#domain/decision.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { bodies } from '#domain/plan.ts';
import { blankProposal, type Proposal, proposalStates } from '#domain/proposal.ts';
import { newRow } from '#domain/row.ts';
import { languages } from './language.ts';
import { awaitedLine, consultationLine, effectLine, progressLine } from './proposal-lines.ts';

const keys = countingKeys();
const today = day(2026, 2, 11);
const proposal = (fields: Partial<Proposal>): Proposal => ({ ...blankProposal(newRow(keys(), keys())), ...fields });
const consultation = (fields: Partial<Consultation>): Consultation => ({
  ...blankConsultation(newRow(keys(), keys())),
  ...fields,
});
const when = (words: string) => readFuzzyDate(words, contextWithoutClues);

describe('how far a proposal has come', () => {
  it('is told with who and when, where that is on record', () => {
    const route = [{ body: 'Prosjektgruppa', on: day(2026, 2, 5), caseNumber: '', recommendation: '' }];
    expect(progressLine(proposal({ state: 'recommended', route }), 'nb', today)).toBe(
      'Anbefalt av prosjektgruppa 5. feb.',
    );
    expect(progressLine(proposal({ state: 'recommended' }), 'nb', today)).toBe('Anbefalt.');
    expect(progressLine(proposal({ state: 'handedIn', proposedOn: day(2026, 2, 2) }), 'nn', today)).toBe(
      'Meldt inn 2. feb.',
    );
    expect(progressLine(proposal({ state: 'handedIn' }), 'en', today)).toBe('Handed in.');
    expect(progressLine(proposal({ state: 'handedIn', proposedOn: day(2025, 3, 2) }), 'en', today)).toBe(
      'Handed in 2 Mar 2025.',
    );
  });

  it('is one whole sentence in every state and language', () => {
    for (const state of proposalStates) {
      for (const language of languages) {
        expect(progressLine(proposal({ state }), language, today)).toMatch(/^\p{Lu}[^.]*\.$/u);
      }
    }
  });
});

describe('the drøfting line', () => {
  const done = (fields: Partial<Consultation>) =>
    consultationLine({ kind: 'done', consultation: consultation(fields) }, 'nb', today);

  it('says how it ended', () => {
    expect(done({ on: day(2026, 1, 22), outcome: 'agreement' })).toBe('Drøftet med tillitsvalgte 22. jan. Enighet.');
    expect(done({ on: day(2026, 3, 3), outcome: 'disagreement' })).toBe(
      'Drøftet med tillitsvalgte 3. mars. Uenighet er protokollført.',
    );
    expect(done({ outcome: 'agreement' })).toBe('Drøftet med tillitsvalgte. Enighet.');
    expect(done({ outcome: 'notRequired', reason: 'Endrer ikke noens arbeid.' })).toBe(
      'Ikke drøftingspliktig. Endrer ikke noens arbeid.',
    );
    expect(done({ outcome: 'notRequired' })).toBe('Ikke drøftingspliktig.');
  });

  it('says that it is planned, held without being confirmed, passed by, or not there', () => {
    const planned = (on: Consultation['on']) =>
      consultationLine({ kind: 'planned', consultation: consultation({ on }) }, 'nb', today);
    expect(planned(day(2026, 3, 3))).toBe('Drøfting er planlagt 3. mars.');
    expect(planned(null)).toBe('Drøfting er ikke tidfestet.');
    const held = consultation({ on: day(2026, 1, 29), outcome: 'agreement' });
    expect(consultationLine({ kind: 'unconfirmed', consultation: held }, 'nn', today)).toBe(
      'Drøfta 29. jan. Ikkje stadfesta av dei tillitsvalde enno.',
    );
    expect(consultationLine({ kind: 'passedBy', because: 'Haster' }, 'nb', today)).toBe(
      'Gikk videre uten drøfting. Haster.',
    );
    expect(consultationLine({ kind: 'none' }, 'en', today)).toBe('Not discussed yet.');
  });
});

describe('whom it waits for', () => {
  it('is named as in a sentence', () => {
    expect(awaitedLine({ kind: 'body', body: 'steeringGroup' }, 'nb')).toBe('Venter på styringsgruppa');
    expect(awaitedLine({ kind: 'unions' }, 'nn')).toBe('Ventar på dei tillitsvalde');
    expect(awaitedLine({ kind: 'group' }, 'en')).toBe('Waits for the group');
    expect(new Set(bodies.map((body) => awaitedLine({ kind: 'body', body }, 'en'))).size).toBe(bodies.length);
  });
});

describe('from when a decision applies', () => {
  const blank = blankDecision(newRow(keys(), keys()));
  const stage = (what: string, words: string): EffectiveStep => ({ what, when: when(words), saidBy: '' });

  it('is said in the decision’s own words, stage by stage', () => {
    expect(effectLine({ ...blank, effective: when('Straks') }, 'nb')).toBe('Straks');
    const stages = [
      stage('Innfasing', 'Fra 1. oktober 2026'),
      stage('Full iverksetting', 'Når nye lokaler kan tas i bruk'),
    ];
    expect(effectLine({ ...blank, stages }, 'nb')).toBe(
      'Innfasing fra 1. oktober 2026. Full iverksetting når nye lokaler kan tas i bruk.',
    );
  });

  it('is not guessed where nothing is said', () => {
    expect(effectLine(blank, 'nb')).toBe('Ikke sagt');
  });
});
