/**
 * Who is in the plan's channel, as Teams tells its own bot there: what a service needs no right of the directory for.
 * Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context (paged members)
 *
 * The address and the name of the conversation were told by Teams and lie in a list that people can edit: only Microsoft's own
 * address is asked, for the token goes there.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { RosterMember } from '#graph/people.ts';
import type { Roster } from './membership.ts';
import { isConversation, teamsService } from './teams-service.ts';

export interface BotRosterPorts {
  readonly fetch: typeof globalThis.fetch;
  /** Of the bot, for Teams. Rejects where none can be had. */
  readonly token: () => Promise<string>;
  /** Where the channel is reached; null where nobody has let the bot in. */
  readonly channel: () => Promise<{ readonly service: string; readonly conversationId: string } | null>;
  /** Whose people are no guests. */
  readonly tenant: string;
}

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const word = (value: unknown): string => (typeof value === 'string' ? value : '');

const PAGE = 500;
/** A team holds 25,000 at most. */
const MOST_PAGES = 60;
const PATIENCE = 10_000;

/** null for a bot, and for whoever has no id in Entra. */
function memberOf(found: unknown, tenant: string): RosterMember | null {
  if (!isRecord(found)) return null;
  const id = word(found['aadObjectId']) || word(found['objectId']);
  if (id === '') return null;
  const login = word(found['userPrincipalName']);
  const role = word(found['userRole']).toLowerCase();
  const home = word(found['tenantId']).toLowerCase();
  return {
    id,
    name: word(found['name']),
    email: word(found['email']),
    login,
    guest: (role !== '' && role !== 'user') || /#ext#/i.test(login) || home !== tenant.toLowerCase(),
    // Teams does not tell its bot who owns the team; SharePoint tells who owns the site.
    owns: false,
  };
}

const unavailable = (code: string): { readonly ok: false; readonly failure: PlanFailure } =>
  fail({ kind: 'unavailable', code });

export const botRoster = ({ fetch, token, channel, tenant }: BotRosterPorts): Roster => ({
  async members(): Promise<Result<readonly RosterMember[], PlanFailure>> {
    const place = await channel();
    const service = teamsService(place?.service);
    if (place === null || service === null || !isConversation(place.conversationId)) return fail({ kind: 'noAccess' });
    const members: RosterMember[] = [];
    let next = '';
    try {
      const authorization = `Bearer ${await token()}`;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const query = new URLSearchParams({ pageSize: String(PAGE), ...(next !== '' && { continuationToken: next }) });
        const address = `${service}/v3/conversations/${encodeURIComponent(place.conversationId)}/pagedMembers?${query}`;
        const answer = await fetch(address, {
          headers: { Authorization: authorization, Accept: 'application/json' },
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE),
        });
        if (answer.status === 403 || answer.status === 404) return fail({ kind: 'noAccess' });
        const body: unknown = answer.ok ? await answer.json() : null;
        const found = isRecord(body) ? body['members'] : null;
        if (!Array.isArray(found)) return unavailable(String(answer.status));
        members.push(...found.flatMap((one: unknown) => memberOf(one, tenant) ?? []));
        next = isRecord(body) ? word(body['continuationToken']) : '';
        if (next === '') return succeed(members);
      }
    } catch {
      return fail({ kind: 'offline' });
    }
    // Half of the members would shut the others out.
    return unavailable('roster');
  },
});
