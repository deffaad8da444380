import { describe, expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { newRow } from '#domain/row.ts';
import type { QueuedEdit } from '#sync/session.ts';
import { clashField, putBack, settledFields, takenAway } from './clash-state.ts';

const keys = countingKeys();
const row: Measure = { ...blankMeasure(newRow(keys(), keys())), title: 'Dagtilbud' };
const removal = { by: 'Prosjektleder', at: instantOf(0) };

const step = { field: 'nextStep', base: 'Finne lokale', mine: 'Finne lokale nå', theirs: 'Finne lokaler' };
const status = { field: 'status', base: 'notStarted', mine: 'done', theirs: 'onHold' };
const lines = { field: 'participants', base: ['Leder'], mine: ['Leder', 'Vikar'], theirs: ['Leder', 'Lærling'] };

describe('a field that two people changed', () => {
  it('is a text that can be merged where somebody wrote it, also line by line', () => {
    expect(clashField('measure', step, 'nb')).toMatchObject({
      kind: 'text',
      label: 'Neste steg',
      mine: 'Finne lokale nå',
    });
    expect(clashField('milestone', lines, 'nb')).toMatchObject({ kind: 'text', theirs: 'Leder\nLærling' });
  });

  it('is a choice in the words of the screen where it has a few values', () => {
    expect(clashField('measure', status, 'nb')).toEqual({
      kind: 'choice',
      field: 'status',
      label: 'Status',
      mine: 'Gjennomført',
      theirs: 'På vent',
    });
  });

  it('says what was written or chosen for it when it is settled', () => {
    const written = { nextStep: ' Finne lokaler nå ', participants: 'Leder\n\n Vikar \nLærling' };
    expect(settledFields([step, status, lines], written, { status: 'theirs' })).toEqual({
      nextStep: 'Finne lokaler nå',
      status: 'onHold',
      participants: ['Leder', 'Vikar', 'Lærling'],
    });
    expect(settledFields([status], {}, {})).toEqual({ status: 'done' });
  });
});

describe('a row that was taken away while somebody wrote in it', () => {
  const edit = (after: Measure, theirs: Measure): QueuedEdit => ({
    tried: false,
    kept: true,
    state: { kind: 'clash', clash: { conflicts: [step], theirs, by: 'Prosjektleder', at: null } },
    change: {
      entity: 'measure',
      item: row.key,
      operation: keys(),
      act: 'changed',
      at: instantOf(0),
      author: { person: { id: 'a', name: 'Avdelingsleder', email: '' }, role: 'member', via: 'tab' },
      before: row,
      after,
    },
  });

  it('is told by whom and when', () => {
    expect(takenAway(edit({ ...row, nextStep: 'x' }, { ...row, removed: removal }))).toEqual(removal);
    expect(takenAway(edit({ ...row, nextStep: 'x' }, row))).toBeNull();
    expect(takenAway(edit({ ...row, removed: removal }, { ...row, removed: removal }))).toBeNull();
  });

  it('comes back with what was written', () => {
    expect(putBack([step])).toEqual({ nextStep: 'Finne lokale nå', removed: null });
  });
});
