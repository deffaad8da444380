/**
 * The product’s own reminder service, put together for the laptop’s tenant: the identity that it has in a municipality, let
 * into the plan’s site and nothing else. What Teams itself would tell a bot, who is in the channel, the tenant tells it.
 */
import { randomBytes } from 'node:crypto';
import { type Key, newKey } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { CardPlace } from '#cards/card.ts';
import { outcomeCard } from '#cards/outcome-card.ts';
import { readPress } from '#cards/press.ts';
import { seenOf } from '#domain/card-answer.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Plan } from '#domain/plan.ts';
import { noticesFor } from '#domain/reminders-due.ts';
import { createGraph, createSharePointRest } from '#graph/client.ts';
import { timerSleep } from '#graph/sleep.ts';
import { type Answered, answerPress } from '#reminders/answer.ts';
import { sendAsked } from '#reminders/asked.ts';
import type { Delivery } from '#reminders/delivery.ts';
import { createMembership, graphRoster } from '#reminders/membership.ts';
import { type PlanNow, readKeptPlan } from '#reminders/plan-reading.ts';
import { runOnce, type RunPorts } from '#reminders/run.ts';
import { createPlanRepository, type StoredRow } from '#repository/plan-repository.ts';
import type { Language } from '#text/language.ts';
import { linkInCard } from './address.ts';
import { personNamed, tokenOf } from './people.ts';
import type { ReminderService } from './reminders-desk.ts';
import { admitService, serviceName, serviceSharePointToken, serviceToken } from './service-identity.ts';
import { laptopChannel, laptopSite, type LaptopTenant } from './tenant.ts';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

export function openReminderService({
  tenant,
  server,
  clock,
}: Pick<LaptopTenant, 'tenant' | 'clock'> & { readonly server: { readonly url: string } }): ReminderService {
  const ports = { fetch: tenant.fetch, clock, sleep: timerSleep, random };
  const graphBy = (token: string) => createGraph({ ...ports, token: async () => succeed(token) });
  const rest = createSharePointRest({ ...ports, site: laptopSite, token: async () => succeed(serviceSharePointToken) });
  const asInTeams = graphBy(tokenOf(personNamed('leder')));
  const membership = createMembership(graphRoster(asInTeams, laptopChannel, tenant.world.tenantId), rest, clock);
  const repository = createPlanRepository(graphBy(serviceToken), laptopSite);
  const kept = readKeptPlan({ repository, people: () => membership.people(), clock });
  const instance = `laptop ${newKey(random)}`;
  let admitted = false;

  /** The administrator has let the service in before it asks for anything. */
  async function whenAdmitted<Value>(ask: () => Promise<Result<Value, PlanFailure>>) {
    const may = admitted ? succeed(null) : await admitService(server.url, tenant.fetch, laptopSite);
    if (!may.ok) return may;
    admitted = true;
    return ask();
  }
  const plan = {
    read: () => whenAdmitted(() => kept.read()),
    readAnew: () => whenAdmitted(() => kept.readAnew()),
    note: (row: StoredRow) => kept.note(row),
  };

  const runPorts = (delivery: Delivery, language: Language): RunPorts => ({
    ...ports,
    delivery,
    instance,
    service: serviceName,
    linkTo: linkInCard,
    languageOf: () => language,
  });

  return {
    async about() {
      const now = await plan.read();
      if (!now.ok) return now;
      const { plan: found, people, rows } = now.value.ground;
      const { municipality, settings } = found;
      return succeed({
        title: calledBy(found),
        municipality,
        hour: settings.reminders.hour,
        people: people.map(({ person }) => person),
        remembered: rows.reminder.length,
      });
    },
    async run(delivery, language) {
      const { failure } = await runOnce(kept, runPorts(delivery, language));
      return failure === null ? succeed(null) : fail(failure);
    },
    async answer({ who, verb, data, language }, delivery) {
      const press = readPress(verb, data);
      const { outcome, due }: Answered = press.ok
        ? await answerPress(press.value, who, {
            plan,
            membership,
            clock,
            noticesFor,
            remind: (reminders) => sendAsked(kept, reminders, runPorts(delivery, language)),
          })
        : { outcome: { kind: 'refused', why: 'unreadable' }, due: null };
      const reader = { language, now: clock.now(), mayAnswer: true };
      const place = placeOf(kept.last()?.now ?? null, press.ok ? press.value.reminder : null);
      return { card: outcomeCard(outcome, due, reader, place), refused: outcome.kind === 'refused' };
    },
  };
}

function placeOf(now: PlanNow | null, reminder: Key | null): CardPlace {
  const plan = now?.ground.plan;
  return {
    plan: plan === undefined ? '' : calledBy(plan),
    municipality: plan?.municipality ?? '',
    linkTo: linkInCard,
    // Where the press could not be read there is no row that an answer could name.
    reminder: reminder ?? newKey(random),
    seen: (item) => {
      const measure = now?.ground.rows.measure.find(({ key }) => key === item);
      return measure === undefined ? '' : seenOf(measure);
    },
    readers: [],
    sentAt: now?.ground.rows.reminder.find(({ key }) => key === reminder)?.sentAt ?? null,
  };
}

const calledBy = ({ title, shortTitle }: Plan): string => (shortTitle === '' ? title : shortTitle);
