/** Who has been heard, who not, and where each meeting point stands today. Being told is not being heard. */
import type { Day } from '#base/clock.ts';
import { byEach, compareText } from '#base/order.ts';
import { compareFuzzyDates, stateOn } from '#domain/fuzzy-date.ts';
import type { Input, Involvement, InvolvementForm, InvolvementState } from '#domain/involvement.ts';
import { isInUse } from '#domain/row.ts';
import type { Stakeholder } from '#domain/stakeholder.ts';

/** Forms in which somebody speaks and is listened to. */
const hears: Readonly<Record<InvolvementForm, boolean>> = {
  inform: false,
  consult: true,
  involve: true,
  decideWith: true,
};

const meets = (involvement: Involvement, stakeholder: Stakeholder): boolean =>
  isInUse(involvement) && involvement.stakeholders.some(({ key }) => key === stakeholder.key);

export const involvementOf = (stakeholder: Stakeholder, all: readonly Involvement[]): readonly Involvement[] =>
  all.filter((one) => meets(one, stakeholder)).toSorted(byTime);

export const byTime: (a: Involvement, b: Involvement) => number = byEach(
  (a, b) => compareFuzzyDates(a.when, b.when),
  (a, b) => compareText(a.title, b.title),
);

export type Hearing = 'heard' | 'informed' | 'notHeard';

export function hearingOf(stakeholder: Stakeholder, all: readonly Involvement[]): Hearing {
  const held = involvementOf(stakeholder, all).filter(({ state }) => state === 'held');
  if (held.some(({ form }) => hears[form])) return 'heard';
  return held.length > 0 ? 'informed' : 'notHeard';
}

/** Those whom the plan means to meet: the strongly affected, and everybody with a meeting point. */
export const toBeHeard = (stakeholders: readonly Stakeholder[], all: readonly Involvement[]): readonly Stakeholder[] =>
  stakeholders
    .filter(
      (one) => isInUse(one) && (one.affected === 'strongly' || all.some((involvement) => meets(involvement, one))),
    )
    .toSorted(
      byEach(
        (a, b) => a.position - b.position,
        (a, b) => compareText(a.title, b.title),
      ),
    );

/** `now`: its time is open today. `over`: the time has passed and nobody has said how it went. */
export type InvolvementStanding = 'ahead' | 'now' | 'over' | 'held' | 'failed' | 'cancelled';

const settled: Readonly<Record<InvolvementState, InvolvementStanding | null>> = {
  planned: null,
  held: 'held',
  failed: 'failed',
  cancelled: 'cancelled',
};

export function involvementStanding(involvement: Involvement, today: Day): InvolvementStanding {
  const told = settled[involvement.state];
  if (told !== null) return told;
  switch (stateOn(involvement.when, today).kind) {
    case 'over':
      return 'over';
    case 'open':
    case 'today':
    case 'running':
      return 'now';
    case 'upcoming':
    case 'due':
    case 'untimed':
      return 'ahead';
  }
}

/** Held, and nothing is said of how it was used: those who came will ask. */
export const lacksUse = ({ state, form, used }: Involvement): boolean =>
  state === 'held' && hears[form] && used.trim() === '';

/** What waits for an answer first, the longest waiting on top; then the answered, the newest on top. */
export const inputsInOrder = (inputs: readonly Input[]): readonly Input[] =>
  inputs.toSorted((a, b) => {
    if (a.state !== b.state) return a.state === 'received' ? -1 : 1;
    const order = (a.receivedOn ?? '') < (b.receivedOn ?? '') ? -1 : 1;
    return a.receivedOn === b.receivedOn ? compareText(a.title, b.title) : a.state === 'received' ? order : -order;
  });
