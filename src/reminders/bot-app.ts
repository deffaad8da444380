/**
 * Microsoft's Teams SDK as we let it run: everything that it would otherwise read from the environment is said here, and
 * its one way out is ours.
 *
 * - A request without Microsoft's token is refused, whatever variables are set. Where the SDK is to take requests from
 *   anybody, on a laptop or in a test, it is composed there, and not here.
 * - No secret: tokens come from the sign-in that is handed in.
 * - It reaches Microsoft's service for Teams and nothing else, sends a message once, and follows no redirect.
 */
import { PUBLIC } from '@microsoft/teams.api';
import { App, type AppOptions, type IHttpServerAdapter, type IPlugin } from '@microsoft/teams.apps';
import type { Delivered } from './delivery.ts';
import { post, type PostPorts, SOON } from './post.ts';
import { teamsService } from './teams-service.ts';

export interface BotIdentity {
  /** The bot's own id, which is its app's in Entra. */
  readonly botId: string;
  readonly tenant: string;
  /** An app-only token for a scope; rejects where none can be had. */
  readonly token: (scope: string) => Promise<string>;
}

/** Why nothing was sent, or nobody knows whether it was. Thrown through the SDK, which knows only of errors. */
export class NotDelivered extends Error {
  readonly delivered: Exclude<Delivered, { kind: 'sent' }>;
  constructor(delivered: NotDelivered['delivered']) {
    super(delivered.code);
    this.delivered = delivered;
  }
}

type Logger = NonNullable<AppOptions<IPlugin>['logger']>;

/** What the SDK writes of activities is the plan's business and people's: it is not written anywhere. */
const silence = (): void => undefined;
const silent: Logger = {
  debug: silence,
  info: silence,
  warn: silence,
  error: silence,
  trace: silence,
  log: silence,
  child: () => silent,
};

/** Hears nothing: an App that only speaks. */
export const deaf: IHttpServerAdapter = { registerRoute: silence };

type ClientOptions = Extract<AppOptions<IPlugin>['client'], { interceptors?: unknown }>;

/** The SDK sends by a library of its own, which lets another do the sending. */
const wall = (ports: PostPorts): ClientOptions => ({
  interceptors: [
    {
      request({ config }) {
        config.adapter = async (sent) => {
          const url = sent.url ?? '';
          const isOurs = teamsService(/^(.*)\/v3\/conversations\/[^/?#]+\/activities$/.exec(url)?.[1]) !== null;
          if (!isOurs || sent.method?.toLowerCase() !== 'post' || typeof sent.data !== 'string') {
            throw new NotDelivered({ kind: 'refused', again: null, code: 'notTeams' });
          }
          const headers = { Authorization: String(sent.headers.get('Authorization')) };
          const posted = await post(ports, { url, headers, body: sent.data });
          if (posted.kind === 'not') throw new NotDelivered(posted.delivered);
          return { data: posted.body, status: posted.status, statusText: '', headers: {}, config: sent };
        };
        return config;
      },
    },
  ],
});

/** `service`: where it speaks to unless told otherwise. */
export function openBotApp(
  ports: PostPorts,
  { botId, tenant, token }: BotIdentity,
  service: string,
  httpServerAdapter: IHttpServerAdapter,
): App {
  return new App({
    clientId: botId,
    tenantId: tenant,
    // Empty, for a variable would be read where it is not given at all.
    clientSecret: '',
    async token(scope) {
      try {
        return await token(typeof scope === 'string' ? scope : scope.join(' '));
      } catch {
        throw new NotDelivered({ kind: 'refused', again: SOON, code: 'noToken' });
      }
    },
    cloud: PUBLIC,
    serviceUrl: service,
    messagingEndpoint: '/api/messages',
    dangerouslyAllowUnauthenticatedRequests: false,
    client: wall(ports),
    logger: silent,
    httpServerAdapter,
  });
}
