/**
 * The service's own look at what it stands on, for whoever installs it. It is run where the service runs, for only there is
 * its identity; it changes nothing, and posts to a flow only where it is asked to.
 *
 * What cannot be looked at, for want of a setting or because the look would leave something behind, is said to be not tried.
 */
import type { Result } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { isInUse } from '#domain/row.ts';
import { peopleOnSite } from '#repository/people-on-site.ts';
import { inspect } from '#repository/provision.ts';
import type { Language } from '#text/language.ts';
import { type CheckedThing, type CheckLine, flowTrial } from '#text/service-check.ts';
import type { ServedPlan } from './service.ts';

type Found = Pick<CheckLine, 'state' | 'detail'>;

const fine = (detail = ''): Found => ({ state: 'fine', detail });
const wrong = (detail: string): Found => ({ state: 'wrong', detail });
const notTried: Found = { state: 'notTried', detail: '' };

const wordFor = (failure: PlanFailure): string =>
  'code' in failure && typeof failure.code === 'string' ? `${failure.kind} ${failure.code}` : failure.kind;

const told = <Value>(found: Result<Value, PlanFailure>, detailOf: (value: Value) => string): Found =>
  found.ok ? fine(detailOf(found.value)) : wrong(wordFor(found.failure));

/** Read from the lists themselves: a second row is not made to see whether it is refused. */
async function unique({ graph, settings }: ServedPlan): Promise<Found> {
  const found = await inspect(graph, settings.site);
  if (!found.ok) return wrong(wordFor(found.failure));
  const loose = found.value.filter((finding) => finding.kind === 'columnDrifted' && finding.what === 'unique');
  return loose.length === 0
    ? fine()
    : wrong(loose.map((finding) => ('list' in finding ? finding.list : '')).join(', '));
}

async function botToken({ botToken: token }: ServedPlan): Promise<Found> {
  if (token === null) return notTried;
  try {
    await token();
    return fine();
  } catch {
    return wrong('token');
  }
}

async function channel({ conversations }: ServedPlan): Promise<Found> {
  if (conversations === null) return notTried;
  const found = await conversations.of(null);
  return found === undefined ? wrong('unread') : found === null ? wrong('not yet') : fine();
}

async function people({ conversations, repository }: ServedPlan): Promise<Found> {
  if (conversations === null) return notTried;
  const found = await repository.read('conversation');
  return told(found, ({ items }) => {
    const rows = items.flatMap((item) => (item.kind === 'row' ? item.row.value : []));
    return String(rows.filter((row) => isInUse(row) && 'person' in row && row.person !== null).length);
  });
}

async function webhook({ flow }: ServedPlan, language: Language, posts: boolean): Promise<Found> {
  if (flow === null || !posts) return notTried;
  const text = flowTrial[language];
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
  const delivered = await flow.deliver({ recipient: null, card, text, language, link: '' });
  return delivered.kind === 'sent' ? fine() : wrong(`${delivered.kind} ${delivered.code}`);
}

/** `posts`: a card may be posted in each channel that has a flow. */
export async function checkPlans(
  plans: readonly ServedPlan[],
  language: Language,
  posts: boolean,
): Promise<readonly CheckLine[]> {
  const lines: CheckLine[] = [];
  for (const [index, plan] of plans.entries()) {
    const { repository, rest, membership } = plan;
    const looks: Readonly<Record<CheckedThing, () => Promise<Found>>> = {
      site: async () => told(await repository.load(), ({ readings }) => String(readings.length)),
      ledger: async () => told(await repository.read('reminder'), ({ items }) => String(items.length)),
      unique: () => unique(plan),
      // A row that is written stays: the product takes none away for good.
      writing: () => Promise.resolve(notTried),
      groups: async () => told(await peopleOnSite(rest), (found) => String(found.length)),
      members: async () =>
        membership === null ? notTried : told(await membership.people(), (all) => String(all.length)),
      botToken: () => botToken(plan),
      channel: () => channel(plan),
      people: () => people(plan),
      webhook: () => webhook(plan, language, posts),
    };
    for (const [thing, look] of Object.entries(looks) as readonly (readonly [CheckedThing, () => Promise<Found>])[])
      lines.push({ plan: index + 1, thing, ...(await look()) });
  }
  return lines;
}
