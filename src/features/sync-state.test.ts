import { describe, expect, it } from 'vitest';
import { fixedClock, type Instant, instantOf, millisecondsOf, parseInstant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankMeasure } from '#domain/measure.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { newRow } from '#domain/row.ts';
import type { QueuedEdit } from '#sync/session.ts';
import {
  type AfterOffline,
  lineIdentity,
  neverOffline,
  noteOffline,
  type Standing,
  syncAction,
  type SyncLine,
  syncLine,
  syncLineText,
  syncTone,
  unsentRows,
  untilAnnounced,
} from './sync-state.ts';

const moment = (text: string): Instant => parseInstant(text) ?? instantOf(0);
const now = moment('2026-02-11T13:32:40Z');
const written = moment('2026-02-11T13:32:00Z');
const later = (seconds: number, from: Instant = now): Instant => instantOf(millisecondsOf(from) + seconds * 1000);

const keys = countingKeys();
const waiting: QueuedEdit['state'] = { kind: 'waiting' };
const sending: QueuedEdit['state'] = { kind: 'sending' };
const setAside: QueuedEdit['state'] = { kind: 'setAside', failure: { kind: 'rowGone' } };

function edit(state: QueuedEdit['state'] = waiting, kept = true): QueuedEdit {
  const row = blankMeasure(newRow(keys(), keys()));
  return {
    state,
    kept,
    tried: false,
    change: {
      entity: 'measure',
      item: row.key,
      operation: keys(),
      act: 'changed',
      at: written,
      author: { person: { id: 'leder', name: 'Prosjektleder', email: '' }, role: 'projectLeader', via: 'tab' },
      before: row,
      after: { ...row, nextStep: 'Finne lokale' },
    },
  };
}
const clash = (): QueuedEdit => {
  const one = edit();
  const theirs = one.change.after;
  return { ...one, state: { kind: 'clash', clash: { conflicts: [], theirs, by: 'Avdelingsleder', at: null } } };
};

const calm: Standing = {
  edits: [],
  failure: null,
  sharedAt: null,
  storage: { kind: 'proven' },
  resumesAt: null,
  online: true,
};
const unproven = { storage: { kind: 'unproven' } } as const;
const full = { storage: { kind: 'trouble', failure: { kind: 'full' } } } as const;
const busy: PlanFailure = { kind: 'busy', until: later(20) };

const lineOf = (standing: Partial<Standing>, memory: AfterOffline = neverOffline): SyncLine =>
  syncLine({ ...calm, ...standing }, memory, now);
const say = (standing: Partial<Standing>, memory?: AfterOffline): string =>
  syncLineText(lineOf(standing, memory), 'nb');

describe('the quiet line', () => {
  it.each<readonly [string, Partial<Standing>, string]>([
    ['nothing before anything was written', {}, ''],
    ['saving while the device has not answered', { edits: [edit(waiting, false)] }, 'Lagrer'],
    ['kept here when proven storage has it', { edits: [edit()] }, 'Lagret her 14.32'],
    ['kept here also while it is sent', { edits: [edit(sending)] }, 'Lagret her 14.32'],
    ['shared after the server’s answer', { sharedAt: written }, 'Delt 14.32'],
    ['how many wait', { edits: [edit(), edit()] }, 'To endringer venter på å bli sendt'],
    ['which one is sent', { edits: [edit(sending), edit()] }, 'Sender én av to'],
    ['that there is no net', { online: false }, 'Uten nett'],
    [
      'that there is no net, and one is kept',
      { online: false, edits: [edit()] },
      'Uten nett. Én endring er lagret her',
    ],
    [
      'that there is no net, and two are kept',
      { online: false, edits: [edit(), edit()] },
      'Uten nett. To endringer er lagret her',
    ],
    ['that no answer came', { failure: { kind: 'offline' }, edits: [edit()] }, 'Uten nett. Én endring er lagret her'],
    [
      'that SharePoint is busy, and for how long',
      { failure: busy, resumesAt: later(20), edits: [edit()] },
      'SharePoint er travelt. Vi prøver igjen om 20 sekunder',
    ],
    [
      'one second in words',
      { failure: busy, resumesAt: later(1) },
      'SharePoint er travelt. Vi prøver igjen om ett sekund',
    ],
    [
      'a long pause in minutes',
      { failure: busy, resumesAt: later(315) },
      'SharePoint er travelt. Vi prøver igjen om seks minutter',
    ],
    [
      'no time that has passed',
      { failure: busy, resumesAt: later(-5) },
      'SharePoint er travelt. Vi prøver igjen om ett sekund',
    ],
    [
      'what else is wrong, and when it is tried again',
      { failure: { kind: 'unavailable', code: '503' }, resumesAt: later(4) },
      'SharePoint svarer ikke som det skal. Feilkode 503. Vi prøver igjen om fire sekunder',
    ],
    ['that access is gone', { failure: { kind: 'noAccess' }, resumesAt: later(60) }, 'Du har ikke tilgang til dette.'],
    ['that one must sign in', { failure: { kind: 'signIn' } }, 'Du må logge inn igjen'],
    [
      'that what is kept is safe',
      { failure: { kind: 'signIn' }, edits: [edit(), edit()] },
      'Du må logge inn igjen. Endringene er trygge her',
    ],
    ['that somebody changed the same', { edits: [clash()] }, 'Noen endret dette samtidig'],
    ['that several wait for a choice', { edits: [clash(), clash()] }, 'To endringer venter på at du velger'],
    ['that one was not saved', { edits: [edit(setAside), edit()] }, 'En endring ble ikke lagret'],
    ['that several were not saved', { edits: [edit(setAside), edit(setAside)] }, 'To endringer ble ikke lagret'],
    ['that nothing is kept here', full, 'Ingenting blir lagret på denne enheten'],
    [
      'that a newer Framdrift wrote the plan',
      { failure: { kind: 'newer' } },
      'Du kan lese, men ikke endre. Framdrift må oppdateres',
    ],
    [
      'that a newer Framdrift was here',
      { storage: { kind: 'trouble', failure: { kind: 'newer' } } },
      'Du kan lese, men ikke endre. Framdrift må oppdateres',
    ],
  ])('says %s', (_, standing, said) => {
    expect(say(standing)).toBe(said);
  });

  it('never says that something is kept where storage is not proven, or in trouble, or has not answered', () => {
    for (const storage of [unproven, full, { storage: { kind: 'opening' } } as const]) {
      for (const online of [true, false]) {
        for (const failure of [null, { kind: 'signIn' }, { kind: 'offline' }] as const) {
          for (const edits of [[edit()], [edit(), edit(sending)], [edit(waiting, false)]]) {
            expect(say({ ...storage, online, failure, edits })).not.toMatch(/lagret her|trygg/i);
          }
        }
      }
    }
    expect(say({ edits: [edit(), edit(waiting, false)], online: false })).toBe(
      'Uten nett. To endringer venter. Ikke lukk siden',
    );
  });

  it('waits for the server where storage is not proven, and then says that it is shared', () => {
    expect(say({ ...unproven, edits: [edit()] })).toBe('Lagrer');
    expect(say({ ...unproven, sharedAt: written })).toBe('Delt 14.32');
  });

  it('does not go on about a failure of one edit when that edit is gone', () => {
    expect(say({ failure: { kind: 'rowGone' }, sharedAt: written })).toBe('Delt 14.32');
    expect(say({ failure: { kind: 'refused', code: '400' } })).toBe('');
  });

  it('puts what needs the person before what passes', () => {
    const all = [edit(setAside), clash(), edit()];
    expect(lineOf({ edits: all, online: false }).kind).toBe('notSaved');
    expect(lineOf({ edits: all.slice(1), online: false }).kind).toBe('clash');
    expect(lineOf({ edits: all.slice(2), online: false, failure: { kind: 'signIn' } }).kind).toBe('signIn');
    expect(lineOf({ edits: all.slice(2), online: false, failure: busy }).kind).toBe('offline');
  });

  it('offers a way on where there is one', () => {
    expect(syncAction(lineOf({ edits: [edit(setAside)] }))).toBe('help');
    expect(syncAction(lineOf({ edits: [clash()] }))).toBe('choose');
    expect(syncAction(lineOf({ failure: { kind: 'signIn' } }))).toBe('signIn');
    expect(syncAction(lineOf({ online: false, edits: [edit()] }))).toBe('show');
    expect(syncAction(lineOf({ online: false }))).toBeNull();
    expect(syncAction(lineOf({ sharedAt: written }))).toBeNull();
  });

  it('is calm as long as nobody has to do anything', () => {
    expect(syncTone(lineOf({ edits: [edit()] }))).toBe('calm');
    expect(syncTone(lineOf({ online: false }))).toBe('waits');
    expect(syncTone(lineOf({ edits: [edit(setAside)] }))).toBe('stopped');
  });
});

describe('after a time without net', () => {
  const two = [edit(), edit()];
  const offline = noteOffline(neverOffline, { ...calm, edits: two, online: false }, now);

  it('it is said for eight seconds how many were sent', () => {
    const half = noteOffline(offline, { ...calm, edits: two.slice(1) }, now);
    expect(say({ edits: two.slice(1) }, half)).toBe('Lagret her 14.32');
    const back = noteOffline(half, { ...calm, sharedAt: now }, now);
    expect(say({ sharedAt: now }, back)).toBe('På nett igjen. To endringer er sendt');
    expect(syncLine({ ...calm, sharedAt: now }, back, later(7)).kind).toBe('backOnline');
    expect(syncLine({ ...calm, sharedAt: now }, back, later(8)).kind).toBe('shared');
  });

  it('nothing is said of what could not be sent', () => {
    const [first] = two;
    const left: readonly QueuedEdit[] = first === undefined ? [] : [{ ...first, state: setAside }];
    const back = noteOffline(offline, { ...calm, edits: left }, now);
    expect(back.sent).toBe(1);
    const none = noteOffline(offline, { ...calm, edits: two.map((one) => ({ ...one, state: setAside })) }, now);
    expect(say({ edits: [] }, none)).toBe('');
  });

  it('nothing is said where nothing waited', () => {
    const read = noteOffline(neverOffline, { ...calm, online: false }, now);
    expect(read).toBe(neverOffline);
    expect(noteOffline(read, calm, now)).toBe(neverOffline);
  });
});

describe('reading aloud', () => {
  it('comes at most once in ten seconds, and never twice the same', () => {
    const clock = fixedClock(now);
    const saving = lineIdentity(lineOf({ edits: [edit(waiting, false)] }));
    const shared = lineIdentity(lineOf({ sharedAt: written }));
    expect(untilAnnounced(null, saving, now)).toBe(0);
    const last = { identity: saving, text: 'Lagrer', at: now };
    expect(untilAnnounced(last, saving, now)).toBeNull();
    clock.advance(4_000);
    expect(untilAnnounced(last, shared, clock.now())).toBe(6_000);
    clock.advance(60_000);
    expect(untilAnnounced(last, shared, clock.now())).toBe(0);
  });

  it('does not count seconds', () => {
    expect(lineIdentity(lineOf({ failure: busy, resumesAt: later(20) }))).toBe(
      lineIdentity(lineOf({ failure: busy, resumesAt: later(19) })),
    );
    expect(lineIdentity(lineOf({ edits: [edit(), edit()] }))).not.toBe(
      lineIdentity(lineOf({ edits: [edit(), edit(), edit()] })),
    );
  });
});

describe('the rows marked as not sent', () => {
  it('are none while edits are on their way', () => {
    expect(unsentRows({ ...calm, edits: [edit(), edit(sending)] }).size).toBe(0);
  });

  it('are all while nothing can be sent', () => {
    const edits = [edit(), edit(waiting, false)];
    const items = new Set(edits.map(({ change }) => change.item));
    expect(unsentRows({ ...calm, edits, online: false })).toEqual(items);
    expect(unsentRows({ ...calm, edits, resumesAt: later(20) })).toEqual(items);
    expect(unsentRows({ ...calm, edits, failure: { kind: 'signIn' } })).toEqual(items);
  });

  it('are those that wait for the person', () => {
    const [stuck, chosen, moving] = [edit(setAside), clash(), edit()];
    expect(unsentRows({ ...calm, edits: [stuck, chosen, moving] })).toEqual(
      new Set([stuck.change.item, chosen.change.item]),
    );
  });
});
