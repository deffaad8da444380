import { describe, expect, it } from 'vitest';
import { type Day, dayOf, type Instant, instantOf, parseInstant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { readFuzzyDate, contextWithoutClues } from '#domain/fuzzy-date.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { newRow } from '#domain/row.ts';
import type { QueuedEdit } from '#sync/session.ts';
import type { Standing } from './sync-state.ts';
import { canComeBack, copyOf, reasonText, rowTitle, unsentEdits, unsentFile } from './unsent-state.ts';

const moment = (text: string): Instant => parseInstant(text) ?? instantOf(0);
const today: Day = dayOf(2026, 2, 11) ?? ('' as Day);
const keys = countingKeys();
const row: Measure = {
  ...blankMeasure(newRow(keys(), keys())),
  code: 'T23',
  title: 'Turnus 2026',
  status: 'inProgress',
};

function edit(before: Measure | null, after: Measure, state: QueuedEdit['state'] = { kind: 'waiting' }): QueuedEdit {
  return {
    state,
    kept: true,
    tried: false,
    change: {
      entity: 'measure',
      item: after.key,
      operation: keys(),
      act: before === null ? 'created' : 'changed',
      at: moment('2026-02-11T13:20:00Z'),
      author: { person: { id: 'leder', name: 'Prosjektleder', email: '' }, role: 'projectLeader', via: 'tab' },
      before,
      after,
    },
  };
}

const standing = (edits: readonly QueuedEdit[], online = true): Standing => ({
  edits,
  online,
  failure: null,
  sharedAt: null,
  storage: { kind: 'proven' },
  resumesAt: null,
});
const listed = (...edits: readonly QueuedEdit[]) => unsentEdits(standing(edits), 'nb', today);

describe('an edit that is not sent', () => {
  it('says of what, which field, from what and to what, in the words of the screen', () => {
    const [shown] = listed(edit(row, { ...row, status: 'done', confirmedBy: 'Prosjektleder', nextStep: 'Evaluere' }));
    expect(shown).toMatchObject({
      title: 'T23 Turnus 2026',
      kind: 'Tiltak, endret',
      fields: [
        { label: 'Status', from: 'I gang', to: 'Gjennomført' },
        { label: 'Neste steg', from: '', to: 'Evaluere' },
      ],
    });
  });

  it('says of a new row what somebody wrote, and not what every new row begins with', () => {
    const when = readFuzzyDate('medio mars 2026', contextWithoutClues);
    const [shown] = listed(edit(null, { ...blankMeasure(newRow(keys(), keys())), title: 'Dagtilbud', when }));
    expect(shown?.kind).toBe('Tiltak, lagt inn');
    expect(shown?.fields.map(({ label, to }) => `${label}: ${to}`)).toEqual([
      'Tiltak: Dagtilbud',
      'Når: medio mars 2026',
    ]);
  });

  it('says that something was confirmed where nothing else was done', () => {
    const [shown] = listed(edit(row, { ...row, confirmedAt: moment('2026-02-11T13:20:00Z') }));
    expect(shown?.fields).toHaveLength(1);
  });

  it('says why it stands still and what to do, and comes before those that only wait', () => {
    const stuck = edit(row, { ...row, status: 'done' }, { kind: 'setAside', failure: { kind: 'rowGone' } });
    const shown = listed(edit(row, { ...row, nextStep: 'Evaluere' }), stuck);
    expect(shown.map(({ operation }) => operation)[0]).toBe(stuck.change.operation);
    expect(shown.map(({ reason }) => reasonText(reason, 'nb'))).toEqual([
      'Raden er slettet i SharePoint. Hent den tilbake fra papirkurven i SharePoint, eller forkast endringen.',
      'Venter på tur',
    ]);
    expect(unsentEdits(standing([edit(row, row)], false), 'nb', today).map(({ reason }) => reason.kind)).toEqual([
      'waitsForNet',
    ]);
  });

  it('says who may do what SharePoint keeps the reader from', () => {
    const failure = {
      kind: 'notAllowed',
      list: 'measure',
      act: 'change',
      by: ['projectLeader', 'steeringGroup'],
    } as const;
    const [shown] = listed(edit(row, { ...row, status: 'done' }, { kind: 'setAside', failure }));
    expect(shown === undefined ? '' : reasonText(shown.reason, 'nb')).toBe(
      'Bare prosjektlederen eller styringsgruppa kan endre tiltak. Endringen din ligger her og er ikke sendt.',
    );
  });

  it('tells its age by days in Norway', () => {
    const shown = unsentEdits(standing([edit(row, row)]), 'nb', dayOf(2026, 2, 14) ?? today);
    expect(shown[0]?.days).toBe(3);
  });

  it('is copied as lines that can be read', () => {
    const [shown] = listed(edit(row, { ...row, status: 'done', nextStep: 'Evaluere' }));
    expect(shown === undefined ? '' : copyOf(shown)).toBe(
      'T23 Turnus 2026 (Tiltak, endret)\nStatus: I gang → Gjennomført\nNeste steg: Evaluere',
    );
  });

  it('can come back after it is discarded, but for one that something newer stands upon', () => {
    const [first, second] = [edit(row, { ...row, status: 'done' }), edit(row, { ...row, status: 'onHold' })];
    expect(canComeBack(standing([first]), first.change.operation)).toBe(true);
    expect(canComeBack(standing([first, second]), first.change.operation)).toBe(false);
  });
});

describe('the file of what is not sent', () => {
  it('is JSON in the words of the screen, with everything that was written', () => {
    const edits = listed(edit(row, { ...row, nextStep: 'Evaluere «turnus»' }));
    const content: unknown = JSON.parse(unsentFile(edits, 'Skarvøy', moment('2026-02-11T13:32:00Z'), 'nb'));
    expect(content).toEqual({
      tittel: 'Endringer som ikke er sendt fra Framdrift',
      plan: 'Skarvøy',
      laget: '11. februar 2026 kl. 14.32',
      endringer: [
        {
          gjelder: 'T23 Turnus 2026',
          hva: 'Tiltak, endret',
          skrevet: '11. februar 2026 kl. 14.20',
          felt: [{ navn: 'Neste steg', fra: '', til: 'Evaluere «turnus»' }],
          hvorfor: 'Venter på tur',
        },
      ],
    });
  });
});

describe('a row', () => {
  it('is called by its code and title, so far as it has them', () => {
    expect(rowTitle({ code: 'M1', title: 'Oppstart' }, 'nb')).toBe('M1 Oppstart');
    expect(rowTitle({ title: 'Oppstart' }, 'nb')).toBe('Oppstart');
    expect(rowTitle({ code: '', title: '' }, 'nb')).toBe('Uten navn');
  });
});
