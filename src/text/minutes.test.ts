import { describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { blankAgendaItem } from '#domain/agenda-item.ts';
import { atOnce, decisionKeyOf } from '#domain/decision-form.ts';
import { blankDecision } from '#domain/decision.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeeting } from '#domain/meeting.ts';
import { newRow } from '#domain/row.ts';
import { minutesText } from './minutes.ts';

const keys = countingKeys();
const plan = keys();
const row = () => newRow(keys(), plan);
const meeting = {
  ...blankMeeting(row()),
  title: 'Styringsgruppemøte',
  when: readFuzzyDate('26. februar 2026', contextWithoutClues),
  time: '13:00',
  attendance: 'Kommunalsjef, prosjektleder',
};
const decided = {
  ...blankAgendaItem(row()),
  title: 'Hukommelsesteam',
  state: 'handled' as const,
};
const talked = { ...blankAgendaItem(row()), title: 'Siden sist', state: 'handled' as const, note: 'Tatt opp.' };
const record = {
  ...blankDecision({ ...row(), key: decisionKeyOf(decided) }),
  title: 'Hukommelsesteam',
  caseNumber: 'SG 6/26',
  points: ['Ett fast team.'],
  effective: atOnce,
};
const other = { ...blankDecision(row()), title: 'En annen' };

describe('the minutes as text', () => {
  it('say who was there, each case with what came of it, and the words of what was decided', () => {
    expect(minutesText(meeting, [talked, decided], [other, record], 'nb')).toBe(
      [
        'Referat: Styringsgruppemøte',
        '26. februar 2026, 13:00',
        'Til stede: Kommunalsjef, prosjektleder',
        'Sak 1: Siden sist\nBehandlet\nTatt opp.',
        'Sak 2: Hukommelsesteam (SG 6/26)\nVedtatt\n– Ett fast team.\nGjelder: Straks',
      ].join('\n\n'),
    );
  });

  it('tell when nobody has written who was there, and that there were no cases', () => {
    const text = minutesText({ ...meeting, attendance: '' }, [], [], 'nn');
    expect(text).toContain('Til stades: Ikkje skrive.');
    expect(text).toContain('Ingen saker er sette opp.');
  });
});
