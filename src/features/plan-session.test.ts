import { beforeEach, describe, expect, it } from 'vitest';
import { fixedClock, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { PlanChange } from '#domain/change.ts';
import { blankConsultation, type Consultation } from '#domain/consultation.ts';
import { blankDecision } from '#domain/decision.ts';
import { blankMandate, type Mandate } from '#domain/group.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { personNumberIn } from '#domain/personal-data.ts';
import { newRow } from '#domain/row.ts';
import type { PlanSnapshot, Registration } from '#sync/session.ts';
import { createEditor, type Editor } from './plan-session.tsx';
import { planSnapshot } from './test-plan-snapshot.ts';
import { createUndoStack, type UndoStack } from './undo-stack.ts';

/** Of the test register's series: never given to a person. */
const SYNTHETIC = '01819012365';

const keys = countingKeys();
const row: Measure = { ...blankMeasure(newRow(keys(), keys())), title: 'Dagtilbud' };
const mandate: Mandate = { ...blankMandate(newRow(keys(), keys())), title: 'Mandat' };
const person = { id: 'leder', name: 'Prosjektleder', email: 'leder@framdrift.local' };

const emptySnapshot = planSnapshot();

/** What the compiler refuses, and a row that is read by its name may do all the same. */
const forced = (of: Editor) =>
  of as unknown as {
    readonly [Name in 'create' | 'change' | 'remove' | 'restore']: (
      entity: string,
      row: object,
      fields?: object,
    ) => unknown;
  };

let committed: PlanChange[];
let registered: PlanChange[];
let answer: Registration;
let commits: number;
let editor: Editor;
let undo: UndoStack;
let snapshot: PlanSnapshot;
beforeEach(() => {
  committed = [];
  registered = [];
  answer = { kind: 'registered' };
  commits = 0;
  snapshot = emptySnapshot;
  undo = createUndoStack((task) => task());
  let next = 0;
  editor = createEditor(
    {
      // The session is the last door: it takes all of the changes or none.
      commit(changes) {
        if (changes.some((change) => personNumberIn(change) !== null)) return { kind: 'nationalId' };
        commits += 1;
        committed.push(...changes);
        return null;
      },
      register(change) {
        registered.push(change);
        return Promise.resolve(answer);
      },
      retry: () => undefined,
      snapshot: () => snapshot,
      subscribe: () => () => undefined,
    },
    { person, roles: ['projectLeader', 'steeringGroup'] },
    fixedClock(instantOf(0)),
    (length) => Uint8Array.from({ length }, () => next++ % 256),
    undo,
  );
});

describe('an edit with a national identity number', () => {
  const refused = { ok: false, failure: { kind: 'nationalId' } };

  it('is answered with a refusal and goes no further, whichever field it stands in', () => {
    expect(editor.change('measure', row, { statusWords: `Kari ${SYNTHETIC} venter` })).toEqual(refused);
    expect(
      editor.change('measure', row, { assistance: [{ who: 'Frivilligsentralen', what: `kjører ${SYNTHETIC}` }] }),
    ).toEqual(refused);
    expect(editor.create('measure', { ...row, title: SYNTHETIC })).toEqual(refused);
    expect(committed).toEqual([]);
  });

  it('stops all of an import, so that nothing is half put in', () => {
    const rows = [row, { ...row, nextStep: `${SYNTHETIC.slice(0, 6)} ${SYNTHETIC.slice(6)}` }];
    expect(editor.createAll(rows.map((one) => ({ entity: 'measure', row: one, via: 'import' })))).toEqual(refused);
    expect(committed).toEqual([]);
  });

  it('is let through where it takes such a number out', () => {
    const planted = { ...row, statusWords: SYNTHETIC };
    expect(editor.change('measure', planted, { statusWords: '' }).ok).toBe(true);
    expect(editor.change('measure', planted, { status: 'done' }).ok).toBe(true);
    expect(committed).toHaveLength(2);
  });
});

describe('an edit of drøfting', () => {
  const held: Consultation = { ...blankConsultation(newRow(keys(), keys())), state: 'held', outcome: 'disagreement' };
  const stands = (consultation: Consultation): void => {
    snapshot = { ...emptySnapshot, rows: { ...emptySnapshot.rows, consultation: [consultation] } };
  };
  const theirs = { ok: false, failure: { kind: 'notAllowed', list: 'consultation', by: ['unionRepresentative'] } };

  it('is refused the project leader where the unions’ own words stand, and says whose they are', () => {
    const said = { ...held, disagreement: 'Vi går imot delte vakter.' };
    stands(said);
    expect(editor.change('consultation', said, { disagreement: 'Vi er enige.' })).toMatchObject(theirs);
    expect(editor.change('consultation', said, { outcome: 'agreement' })).toMatchObject(theirs);
    expect(editor.change('consultation', said, { protocol: 'Lenke' }).ok).toBe(true);
    // A view that has not seen them yet is no way round.
    expect(editor.change('consultation', held, { disagreement: 'Ingenting.' })).toMatchObject(theirs);
    expect(committed).toHaveLength(1);
  });

  it('is not undone any more when they have confirmed it', () => {
    stands(held);
    const edited = editor.change('consultation', held, { disagreement: 'Vi går imot.' });
    if (!edited.ok) throw new Error('refused');
    stands({ ...held, disagreement: 'Vi går imot.', state: 'confirmed' });
    edited.value();
    expect(committed).toHaveLength(1);
  });
});

describe('an edit', () => {
  it('is answered with what undoes it', () => {
    const edited = editor.change('measure', row, { nextStep: 'Finne lokale' });
    if (!edited.ok) throw new Error('refused');
    edited.value();
    expect(committed.map(({ after }) => ('nextStep' in after ? after.nextStep : null))).toEqual(['Finne lokale', '']);
    const created = editor.create('measure', row);
    if (!created.ok) throw new Error('refused');
    created.value();
    expect(committed.map(({ act }) => act)).toEqual(['changed', 'changed', 'created', 'removed']);
  });

  it('is undone by Ctrl+Z as by its own button, and what was undone is not undone once more', () => {
    editor.change('measure', row, { nextStep: 'Finne lokale' });
    editor.remove('measure', row);
    expect(undo.undoLatest()).toEqual([{ entity: 'measure', title: 'Dagtilbud' }]);
    undo.undoLatest();
    expect(undo.undoLatest()).toBeNull();
    expect(committed.map(({ act }) => act)).toEqual(['changed', 'removed', 'restored', 'changed']);
  });

  it('of many rows is one, with the rows that came with it: all or none, and undone as one', () => {
    const [other, added] = ['Turnus', 'Velferdsteknologi'].map((title) => ({ ...row, key: keys(), title }));
    if (other === undefined || added === undefined) throw new Error('no rows');
    const changes = [row, other].map((before) => ({ entity: 'measure', before, fields: { status: 'done' } }) as const);
    const refused = { entity: 'measure', before: row, fields: { nextStep: SYNTHETIC } } as const;
    expect(editor.changeAll([...changes, refused]).ok).toBe(false);
    expect([commits, committed]).toEqual([0, []]);

    expect(editor.changeAll(changes, [{ entity: 'measure', row: added, via: 'import' }]).ok).toBe(true);
    expect(commits).toBe(1);
    expect(undo.undoLatest()?.map(({ title }) => title)).toEqual(['Velferdsteknologi', 'Dagtilbud', 'Turnus']);
    expect(commits).toBe(2);
    expect(committed.slice(3).map(({ act, item }) => [act, item])).toEqual([
      ['changed', row.key],
      ['changed', other.key],
      ['removed', added.key],
    ]);
    expect(committed.slice(3, 5).map(({ after }) => after)).toEqual([row, other]);
    expect(undo.isEmpty()).toBe(true);
  });

  it('that puts back what was taken away can be undone too', () => {
    const removed = { by: 'Noen', at: instantOf(0) };
    expect(editor.restore('measure', { ...row, removed }).ok).toBe(true);
    undo.undoLatest();
    expect(committed.map(({ act, after }) => [act, after.removed === null])).toEqual([
      ['restored', true],
      ['removed', false],
    ]);
  });

  it('that needs the server never waits on the device: it is a mistake to ask for it', () => {
    const decision = { ...blankDecision(newRow(keys(), keys())), title: 'Organisering' };
    expect(() => forced(editor).create('decision', decision)).toThrow();
    expect(() => editor.change('mandate', mandate, { state: 'approved' })).toThrow();
    expect(committed).toEqual([]);
    // An import writes down what was decided before.
    expect(editor.createAll([{ entity: 'decision', row: decision, via: 'import' }]).ok).toBe(true);
    expect(undo.isEmpty()).toBe(true);
  });

  it('is told in the history with the role that gives the right', () => {
    editor.change('measure', row, { nextStep: 'Finne lokale' });
    editor.as(['steeringGroup', 'chiefExecutive']).change('measure', row, { nextStep: 'Finne lokale' });
    editor.as(['groupLeader']).change('measure', row, { nextStep: 'Finne lokale' });
    expect(committed.map(({ author }) => author.role)).toEqual(['projectLeader', 'steeringGroup', 'projectLeader']);
  });
});

describe('what is registered', () => {
  const standing = { ...blankDecision(newRow(keys(), keys())), title: 'Organisering' };
  it('is touched by no edit: not changed, taken away or put back', () => {
    const hand = forced(editor);
    expect(() => hand.change('decision', standing, { title: 'Annet' })).toThrow();
    expect(() => hand.remove('decision', standing)).toThrow();
    expect(() => hand.restore('decision', { ...standing, removed: { by: 'Noen', at: instantOf(0) } })).toThrow();
    const changed = { entity: 'decision', before: standing, after: { ...standing, title: 'Annet' } };
    expect(() => editor.registration(changed as never)).toThrow();
    const following = { entity: 'measure', before: null, after: row } as const;
    expect(() => editor.registration(following, [changed as never])).toThrow();
    expect([committed, registered]).toEqual([[], []]);
  });

  it('stays when the import that brought it is undone', () => {
    const made = editor.createAll([
      { entity: 'measure', row, via: 'import' },
      { entity: 'decision', row: standing, via: 'import' },
    ]);
    committed = [];
    if (made.ok) made.value();
    expect(committed.map(({ entity, act }) => [entity, act])).toEqual([['measure', 'removed']]);
  });
});

describe('what is put to the server', () => {
  const ignored = (): void => undefined;
  const approved: Mandate = { ...mandate, state: 'approved', approvedBy: 'Styringsgruppa' };
  const approval = { entity: 'mandate', before: mandate, after: approved } as const;

  it('is not queued, and what follows from it is queued when it is registered', async () => {
    const ask = editor.registration(approval, [{ entity: 'measure', before: null, after: row }]);
    expect([registered, committed]).toEqual([[], []]);
    expect(await ask(ignored)).toEqual({ kind: 'registered' });
    expect(registered).toMatchObject([{ entity: 'mandate', act: 'changed', before: mandate, after: approved }]);
    expect(committed).toMatchObject([{ entity: 'measure', act: 'created' }]);
  });

  it('leaves everything as it was where it is refused', async () => {
    answer = { kind: 'refused', failure: { kind: 'offline' } };
    editor.change('mandate', mandate, { text: 'Kartlegge' });
    committed = [];
    const ask = editor.registration(approval, [{ entity: 'measure', before: null, after: row }]);
    expect(await ask(ignored)).toEqual(answer);
    expect(committed).toEqual([]);
    expect(undo.isEmpty()).toBe(false);
  });

  it('cannot be undone, nor can what was done to the row before', async () => {
    const text = editor.change('mandate', mandate, { text: 'Kartlegge' });
    editor.change('measure', row, { nextStep: 'Finne lokale' });
    await editor.registration(approval)(ignored);
    committed = [];
    if (text.ok) text.value();
    expect(undo.undoLatest()).toEqual([{ entity: 'measure', title: 'Dagtilbud' }]);
    expect(undo.undoLatest()).toBeNull();
    expect(committed.map(({ entity }) => entity)).toEqual(['measure']);
  });

  it('is one operation for one new row, whoever makes it', async () => {
    const decision = blankDecision(newRow(keys(), keys()));
    for (const title of ['Den ene fanen', 'Den andre fanen']) {
      await editor.registration({ entity: 'decision', before: null, after: { ...decision, title } })(ignored);
    }
    expect(new Set(registered.map(({ operation }) => operation)).size).toBe(1);
  });
});
