/** One municipality's plan as the service holds it: what it reads, by whom it is answered, and the ways to its people. */
import type { Clock } from '#base/clock.ts';
import { newKey, type RandomBytes } from '#base/id.ts';
import { succeed } from '#base/result.ts';
import type { Person } from '#domain/row.ts';
import { createGraph, createSharePointRest, type Graph, type GraphPorts, type SharePointRest } from '#graph/client.ts';
import { resourceUnits } from '#graph/request.ts';
import type { Sleep } from '#graph/sleep.ts';
import { createPlanRepository, type PlanRepository } from '#repository/plan-repository.ts';
import { createActivityFeed } from '#reminders/activity-feed.ts';
import { createBotDelivery } from '#reminders/bot-delivery.ts';
import { type Conversations, keepConversations } from '#reminders/conversations.ts';
import { deliverBy } from '#reminders/deliveries.ts';
import { createMembership, graphRoster, type Membership } from '#reminders/membership.ts';
import { type KeptPlan, type KeptStorage, readKeptPlan } from '#reminders/plan-reading.ts';
import type { RunEvent, RunPorts } from '#reminders/run.ts';
import { linkInTeams, type PlanSettingsOfService, type ReminderSettings } from '#reminders/settings.ts';
import type { ServiceSignIn } from '#reminders/sign-in.ts';
import type { Delivery } from '#reminders/delivery.ts';
import { createWorkflowsDelivery, type Webhook } from '#reminders/workflows.ts';

/** What the bot's token is for, in the public cloud. */
const PUBLIC_BOT_SCOPE = 'https://api.botframework.com/.default';

export interface PlanMachine {
  readonly fetch: GraphPorts['fetch'];
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly random: RandomBytes;
  /** Another for every start of the program. */
  readonly instance: string;
  readonly signIn: ServiceSignIn;
  /** As the app of the manifest. */
  readonly appSignIn: ServiceSignIn;
  readonly storage: KeptStorage | null;
  readonly program: string;
  readonly onEvent: (event: RunEvent) => void;
  /** Resource units of SharePoint's, as they are spent. */
  readonly spend: (units: number) => void;
}

export interface ServedPlan {
  readonly settings: PlanSettingsOfService;
  readonly graph: Graph;
  readonly rest: SharePointRest;
  readonly repository: PlanRepository;
  readonly kept: KeptPlan;
  /** null where no bot is wanted: then nobody answers. */
  readonly membership: Membership | null;
  readonly conversations: Conversations | null;
  /** null where nothing is posted in the channel by a flow. */
  readonly flow: Delivery | null;
  /** Asks for the bot's own token; null where no bot is wanted. */
  readonly botToken: (() => Promise<unknown>) | null;
  readonly run: RunPorts;
}

export function openPlan(
  settings: ReminderSettings,
  of: PlanSettingsOfService,
  webhook: Webhook | null,
  machine: PlanMachine,
): ServedPlan {
  const { clock, sleep, random, signIn, appSignIn, storage, program } = machine;
  const { bot, tenant } = settings;
  let requests = 0;
  const ports: Omit<GraphPorts, 'token'> = {
    ...machine,
    onExchange(exchange) {
      requests += 1;
      machine.spend(resourceUnits(exchange));
    },
  };
  const service: Person = { id: bot ?? settings.identity, name: 'Framdrift', email: '' };
  const asApp = createGraph({ ...ports, token: appSignIn.graph });
  const rest = createSharePointRest({ ...ports, token: signIn.sharePoint(of.site.host), site: of.site });
  const graph = createGraph({ ...ports, token: signIn.graph });
  const repository = createPlanRepository(graph, of.site);
  const membership =
    bot === null || of.tab === null ? null : createMembership(graphRoster(asApp, of.tab, tenant), rest, clock);
  const kept = readKeptPlan({
    repository,
    // Without a bot nobody is told anything by herself, and the rights that the app has with a bot are not there.
    people: async () => membership?.people() ?? succeed([]),
    clock,
    storage,
    program,
  });
  const conversations =
    membership === null
      ? null
      : keepConversations({
          repository,
          clock,
          newKey: () => newKey(random),
          service,
          async plan() {
            const now = kept.last()?.now ?? (await kept.read().then((read) => (read.ok ? read.value : null)));
            return now?.ground.plan.key ?? null;
          },
          tenant,
          place: of.tab,
          async belongs(person) {
            const standing = await membership.standingOf(person);
            return standing.ok && standing.value === 'member';
          },
        });
  const flow = webhook === null ? null : createWorkflowsDelivery(machine, webhook);
  const delivery = deliverBy({
    bot:
      bot === null || conversations === null
        ? null
        : createBotDelivery({
            ...machine,
            botId: bot,
            tenant,
            token: signIn.scope,
            conversationOf: (person) => conversations.of(person),
          }),
    feed: of.tab === null || bot === null ? null : createActivityFeed({ graph: asApp, clock, team: of.tab.team }),
    webhook: flow,
  });
  const run: RunPorts = {
    delivery,
    clock,
    sleep,
    random,
    instance: machine.instance,
    service,
    linkTo: (item) => linkInTeams(of, item),
    requests: () => requests,
    onEvent: machine.onEvent,
  };
  return {
    settings: of,
    graph,
    rest,
    repository,
    kept,
    membership,
    conversations,
    flow,
    botToken: bot === null ? null : () => signIn.scope(PUBLIC_BOT_SCOPE),
    run,
  };
}
