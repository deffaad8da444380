/** For tests: the plan of the mid-process scenario in a tenant, with cards that were sent, and a count of all that is written. */
import { fixedClock, type Instant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { succeed } from '#base/result.ts';
import { type CardPress, seenOf } from '#domain/card-answer.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { Group } from '#domain/group.ts';
import type { Measure } from '#domain/measure.ts';
import type { Reminder } from '#domain/reminder.ts';
import { type DueReminder, noticesFor, type ReminderGround } from '#domain/reminders-due.ts';
import { newRow, type Person, type Row } from '#domain/row.ts';
import { createGraph, createSharePointRest } from '#graph/client.ts';
import { timerSleep } from '#graph/sleep.ts';
import { actorOf, administrator, personNamed, sharePointTokenOf, tokenOf } from '#laptop/people.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { laptopChannel, laptopSite, setUpTenant } from '#laptop/tenant.ts';
import { openTestTenant, type TestTenant } from '#localtenant/test-tenant.ts';
import { createPlanRepository, type PlanRepository, type StoredRow } from '#repository/plan-repository.ts';
import type { AnswerableNow, AnswerablePlan, AnswerPorts } from './answer.ts';
import { createMembership, graphRoster, type Membership } from './membership.ts';
import { type KeptPlan, readKeptPlan } from './plan-reading.ts';

export interface Written {
  readonly method: string;
  /** The list by its name, or the address. */
  readonly list: string;
}

export interface TestDesk extends AnswerPorts {
  readonly membership: Membership;
  readonly site: TestTenant;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly repository: PlanRepository;
  readonly kept: KeptPlan;
  /** Everything that was sent to change something. */
  readonly written: Written[];
  readonly asked: DueReminder[];
  ground(): Promise<ReminderGround>;
  measure(title: string): Promise<Measure>;
  group(code: string): Promise<Group>;
  /** A card that was sent to somebody. */
  card(to: string, tells: readonly string[], fields?: Partial<Reminder>): Promise<Reminder>;
  /** A press on a measure as the card showed it. */
  press(card: Reminder, item: Measure | null, answer: CardPress['answer']): CardPress;
  /** Takes somebody out of the team. */
  remove(alias: string): void;
  /** An edit in the tab, by somebody. */
  edit(title: string, fields: Partial<Measure>, by?: string): Promise<Measure>;
}

const start = '2026-02-16T07:30:00.000Z' as Instant;

export const person = (alias: string): Person => actorOf(personNamed(alias)).person;
export const idOf = (alias: string): string => person(alias).id;

export async function openTestDesk(): Promise<TestDesk> {
  const site = await openTestTenant({ start });
  const ready = await setUpTenant(site.tenant, scenarios['mid-process']);
  if (!ready.ok) throw new Error(JSON.stringify(ready.failure));
  const clock = fixedClock(start);
  const keys = countingKeys(0x7000);
  const written: Written[] = [];
  const names = new Map<string, string>();
  let random = 0;
  const wire = {
    clock,
    sleep: timerSleep,
    random: (length: number) => new Uint8Array(length).fill((random += 1)),
  };

  async function look(url: string, method: string, body: string): Promise<void> {
    if (url.endsWith('/$batch')) {
      const { requests } = JSON.parse(body) as { readonly requests: readonly { method: string; url: string }[] };
      for (const one of requests) await look(one.url, one.method, '');
    } else if (method !== 'GET') {
      const list = /\/lists\/([^/]+)/.exec(url)?.[1] ?? '';
      written.push({ method, list: names.get(list) ?? url });
    }
  }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    await look(url, init?.method ?? 'GET', typeof init?.body === 'string' ? init.body : '');
    return site.tenant.fetch(input, init);
  };
  const graphOf = (who: typeof administrator) =>
    createGraph({ ...wire, fetch, token: async () => succeed(tokenOf(who)) });
  const rest = createSharePointRest({
    ...wire,
    fetch,
    site: laptopSite,
    token: async () => succeed(sharePointTokenOf(administrator)),
  });
  const repository = createPlanRepository(graphOf(administrator), laptopSite);
  const roster = graphRoster(graphOf(personNamed('leder')), laptopChannel, '');
  const membership = createMembership(roster, rest, clock);
  const lists = await site.as('admin').get(`${site.site}/lists?$select=id,name`);
  for (const { id, name } of (lists.json['value'] ?? []) as readonly { id: string; name: string }[])
    names.set(id, name);

  const kept = readKeptPlan({ repository, people: () => membership.people(), clock });
  let readAt = -1;
  /** Read anew where anything was written since, as nothing else can have changed. */
  async function readNow(): Promise<AnswerableNow> {
    const last = kept.last();
    if (last !== null && readAt === written.length) return last.now;
    const now = await kept.readAnew();
    if (!now.ok) throw new Error(JSON.stringify(now.failure));
    readAt = written.length;
    return now.value;
  }
  const plan: AnswerablePlan = {
    readAnew: async () => succeed(await readNow()),
    read: async () => succeed(await readNow()),
    note: (row) => kept.note(row),
  };
  const asked: DueReminder[] = [];
  const planKey = (await readNow()).ground.plan.key;

  async function make<Name extends EntityName>(entity: Name, row: Entities[Name]): Promise<void> {
    const author = { person: person('admin'), role: 'service', via: 'service' } as const;
    const [outcome] = await repository.create([
      {
        change: {
          entity,
          item: row.key,
          operation: keys(),
          act: 'created',
          at: clock.now(),
          author,
          before: null,
          after: row,
        } as never,
        tried: false,
      },
    ]);
    if (outcome?.kind !== 'saved') throw new Error(JSON.stringify(outcome));
  }
  const ground = async (): Promise<ReminderGround> => (await readNow()).ground;
  const one = <Found extends Row>(found: Found | undefined, name: string): Found => {
    if (found === undefined) throw new Error(`There is no ${name}`);
    return found;
  };
  const measure = async (title: string): Promise<Measure> =>
    one(
      (await ground()).rows.measure.find((row) => row.title === title),
      title,
    );
  const desk: TestDesk = {
    site,
    clock,
    repository,
    kept,
    written,
    asked,
    membership,
    plan,
    noticesFor,
    async remind(reminders) {
      asked.push(...reminders);
      return succeed(null);
    },
    ground,
    measure,
    group: async (code) =>
      one(
        (await ground()).rows.group.find((row) => row.code === code),
        code,
      ),
    async card(to, tells, fields = {}) {
      const key = keys();
      const reminder: Reminder = {
        ...newRow(key, planKey),
        title: `${to} single ${key}`,
        recipient: person(to),
        form: tells.length === 1 ? 'single' : 'digest',
        state: 'sent',
        slot: clock.today(),
        claimedBy: 'test',
        claimedAt: clock.now(),
        sentAt: clock.now(),
        answeredAt: null,
        tells,
        message: '',
        ...fields,
      };
      await make('reminder', reminder);
      written.length = 0;
      readAt = -1;
      return reminder;
    },
    press: (card, item, answer) => ({
      reminder: card.key,
      item: item?.key ?? null,
      seen: item === null ? '' : seenOf(item),
      answer,
    }),
    remove(alias) {
      const { teams } = site.tenant.world.state;
      for (const team of teams.values()) {
        teams.put(team.id, { ...team, members: team.members.filter(({ personId }) => personId !== idOf(alias)) });
      }
    },
    async edit(title, fields, by = 'gruppeleder1') {
      clock.advance(1_000);
      const before = await measure(title);
      const base = one((await readNow()).stored('measure', before.key) as (StoredRow & Row) | undefined, title);
      const outcome = await createPlanRepository(graphOf(personNamed(by)), laptopSite).save(
        {
          entity: 'measure',
          item: before.key,
          operation: keys(),
          act: 'changed',
          at: clock.now(),
          author: { person: person(by), role: 'member', via: 'tab' },
          before,
          after: { ...before, ...fields },
        },
        base,
        false,
      );
      if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
      return measure(title);
    },
  };
  return desk;
}
