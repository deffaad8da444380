/** Where every run begins: a site with its lists, a plan in them, made once by the product itself. */
import type { Key } from '#base/id.ts';
import { blankGroup } from '#domain/group.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankMilestone } from '#domain/milestone.ts';
import type { Row } from '#domain/row.ts';
import { newRow } from '#domain/row.ts';
import { blankStakeholder } from '#domain/stakeholder.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { type Saved, savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { openSite } from '#repository/test-site.ts';

export interface Ground {
  readonly saved: Saved;
  readonly plan: Key;
  /** Milliseconds since 1970: when the runs begin. */
  readonly start: number;
}

const HOUR = 3_600_000;

async function lay(): Promise<Ground> {
  const site = await openSite<LocalTenant>((machine) => tenantOn(machine), 7);
  const made = await site.provision();
  if (!made.ok) throw new Error(`The lists could not be made: ${JSON.stringify(made.failure)}`);
  const plan = site.newKey();
  const hand = site.handOf('leder');
  const row = (): Row => newRow(site.newKey(), plan);
  const numbers = [1, 2, 3, 4];
  const rows = [
    ...numbers.map((n) =>
      hand.create('milestone', { ...blankMilestone(row()), title: `Milepæl ${n}`, note: 'Merknad', position: n }),
    ),
    ...numbers.map((n) => hand.create('measure', { ...blankMeasure(row()), title: `Tiltak ${n}`, code: `T${n}` })),
    ...[1, 2].map((n) => hand.create('group', { ...blankGroup(row()), title: `Gruppe ${n}`, position: n })),
    ...[1, 2].map((n) =>
      hand.create('stakeholder', { ...blankStakeholder(row()), title: `Interessent ${n}`, position: n }),
    ),
  ];
  const outcomes = await site.run(site.repositoryOf('leder').create(rows.map((change) => ({ change, tried: false }))));
  if (outcomes.some(({ kind }) => kind !== 'saved')) throw new Error('The rows to begin with were not saved');
  return { saved: savedBy(site.tenant), plan, start: Date.parse(site.clock.now()) + HOUR };
}

let laid: Promise<Ground> | null = null;

export const ground = (): Promise<Ground> => (laid ??= lay());
