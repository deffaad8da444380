/** Teams and their channels, members, and the folders where a channel's files lie. */
import { checkShape, jsonBody, textOf } from './bodies.ts';
import { addDriveItem, driveItemJson } from './drive-items.ts';
import { childNamed, rootOf } from './drive-tree.ts';
import { badRequest, notFound, Refusal } from './errors.ts';
import { makeSite } from './site-making.ts';
import { newGuid, newTicket } from './random.ts';
import { pageOf } from './paging.ts';
import { pick, queryOptions } from './query-options.ts';
import type { Channel, Team, TeamMember } from './records.ts';
import { contextUrl } from './sites.ts';
import { utcText } from './site-time.ts';
import { type Answer, type Call, created, ok, type Route, type World } from './world.ts';

const forbidden = new Refusal(403, 'Forbidden', 'Missing role permissions on the request.');

/** The team, for one of its members; owners only where asked. */
function teamOf(call: Call, ownersOnly = false): Team | Refusal {
  const team = call.world.state.teams.get(call.params['team']?.toLowerCase() ?? '');
  if (team === undefined) return new Refusal(404, 'NotFound', 'No team found with Group Id');
  const member = team.members.find(({ personId }) => personId === call.person.id);
  return member === undefined || (ownersOnly && member.role !== 'owner') ? forbidden : team;
}

interface ChannelSpot {
  readonly team: Team;
  readonly channel: Channel;
}

/** Private channels are there for their own members alone. */
const canSee = (call: Call, { members }: Channel): boolean =>
  members === null || members.some(({ personId }) => personId === call.person.id);

function channelOf(call: Call): ChannelSpot | Refusal {
  const team = teamOf(call);
  if (team instanceof Refusal) return team;
  const channel = team.channels.find(({ id }) => id === call.params['channel']);
  return channel === undefined || !canSee(call, channel)
    ? new Refusal(404, 'NotFound', 'Channel was not found')
    : { team, channel };
}

function getTeam(call: Call): Answer {
  const team = teamOf(call);
  if (team instanceof Refusal) return team;
  const options = queryOptions(call, ['$select']);
  if (options instanceof Refusal) return options;
  return ok({
    '@odata.context': contextUrl(call.world, 'teams/$entity'),
    ...pick(
      {
        id: team.id,
        createdDateTime: utcText(team.created),
        displayName: team.displayName,
        description: team.description,
        internalId: team.channels[0]?.id ?? '',
        isArchived: false,
        visibility: 'private',
        tenantId: call.world.tenantId,
        webUrl: `https://teams.microsoft.com/l/team/${encodeURIComponent(team.channels[0]?.id ?? '')}?groupId=${team.id}`,
      },
      options.select,
    ),
  });
}

const groupJson = (team: Team): Record<string, unknown> => ({
  id: team.id,
  createdDateTime: utcText(team.created),
  displayName: team.displayName,
  description: team.description,
  groupTypes: ['Unified'],
  visibility: 'Private',
});

function getGroup(call: Call): Answer {
  const team = teamOf(call);
  if (team instanceof Refusal) return team;
  const options = queryOptions(call, ['$select']);
  if (options instanceof Refusal) return options;
  return ok({
    '@odata.context': contextUrl(call.world, 'groups/$entity'),
    ...pick(groupJson(team), options.select),
  });
}

/** Every group of the tenant, also those that the caller is no member of: the directory is open to its own people. */
function getGroups(call: Call): Answer {
  const options = queryOptions(call, ['$select', '$top', '$skiptoken']);
  if (options instanceof Refusal) return options;
  const page = pageOf(call, [...call.world.state.teams.values()], options);
  if (page instanceof Refusal) return page;
  return ok({
    '@odata.context': contextUrl(call.world, 'groups'),
    ...page.links,
    value: page.items.map((team) => pick(groupJson(team), options.select)),
  });
}

const channelJson = (world: World, team: Team, channel: Channel): Record<string, unknown> => ({
  id: channel.id,
  createdDateTime: utcText(channel.created),
  displayName: channel.displayName,
  description: channel.description,
  email: '',
  isArchived: false,
  membershipType: channel.membershipType,
  tenantId: world.tenantId,
  webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(channel.id)}/${encodeURIComponent(channel.displayName)}?groupId=${team.id}`,
});

const channelContext = (world: World, team: Team, what: string): string =>
  contextUrl(world, `teams('${team.id}')/channels${what}`);

function getChannels(call: Call): Answer {
  const team = teamOf(call);
  if (team instanceof Refusal) return team;
  const options = queryOptions(call, ['$select']);
  if (options instanceof Refusal) return options;
  const channels = team.channels.filter((channel) => canSee(call, channel));
  return ok({
    '@odata.context': channelContext(call.world, team, ''),
    '@odata.count': channels.length,
    value: channels.map((channel) => pick(channelJson(call.world, team, channel), options.select)),
  });
}

function getChannel(call: Call): Answer {
  const spot = channelOf(call);
  if (spot instanceof Refusal) return spot;
  const options = queryOptions(call, ['$select']);
  if (options instanceof Refusal) return options;
  return ok({
    '@odata.context': channelContext(call.world, spot.team, '/$entity'),
    ...pick(channelJson(call.world, spot.team, spot.channel), options.select),
  });
}

/** OData options are refused here: the channel's page says that it takes none. */
function getFilesFolder(call: Call): Answer {
  const spot = channelOf(call);
  if (spot instanceof Refusal) return spot;
  const options = queryOptions(call, []);
  if (options instanceof Refusal) return options;
  const { state } = call.world;
  const folder = state.driveItems.get(spot.channel.folderId);
  const list = folder === undefined ? undefined : state.lists.get(folder.listId);
  const site = state.sites.get(spot.channel.siteId);
  if (folder === undefined || list === undefined || site === undefined) return notFound();
  return ok({
    '@odata.context': channelContext(
      call.world,
      spot.team,
      `('${encodeURIComponent(spot.channel.id)}')/filesFolder/$entity`,
    ),
    ...driveItemJson(call.world, site, list, folder),
  });
}

function memberJson(world: World, where: string, { personId, role }: TeamMember): Record<string, unknown> {
  const person = world.state.people.get(personId);
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: btoa(`${where}##${personId}`),
    roles: role === 'member' ? [] : [role],
    displayName: person?.displayName ?? '',
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    userId: personId,
    email: person?.mail ?? '',
    tenantId: world.tenantId,
  };
}

function answerMembers(call: Call, where: string, members: readonly TeamMember[]): Answer {
  const options = queryOptions(call, ['$top', '$skiptoken']);
  if (options instanceof Refusal) return options;
  const page = pageOf(call, members, options);
  if (page instanceof Refusal) return page;
  return ok({
    '@odata.context': contextUrl(call.world, `${where}/members`),
    '@odata.count': members.length,
    ...page.links,
    value: page.items.map((member) => memberJson(call.world, where, member)),
  });
}

function getTeamMembers(call: Call): Answer {
  const team = teamOf(call);
  return team instanceof Refusal ? team : answerMembers(call, `teams('${team.id}')`, team.members);
}

function getChannelMembers(call: Call): Answer {
  const spot = channelOf(call);
  if (spot instanceof Refusal) return spot;
  const { team, channel } = spot;
  return answerMembers(
    call,
    `teams('${team.id}')/channels('${encodeURIComponent(channel.id)}')`,
    channel.members ?? team.members,
  );
}

export interface NewChannel {
  readonly displayName: string;
  readonly description: string;
  readonly membershipType: Channel['membershipType'];
}

/** A standard channel is a folder on the team's site; a private one has a site of its own, owned by who makes it. */
export function makeChannel(world: World, team: Team, wanted: NewChannel, personId: string, id?: string): Channel {
  const isPrivate = wanted.membershipType === 'private';
  const teamSite = world.state.sites.get(team.siteId);
  const site =
    isPrivate || teamSite === undefined
      ? makeSite(world, {
          path: `${teamSite?.path ?? '/sites/team'}-${wanted.displayName.replaceAll(/[^A-Za-z0-9]/g, '')}`,
          displayName: `${team.displayName}-${wanted.displayName}`,
          timeZone: teamSite?.timeZone ?? 'Europe/Oslo',
          groupId: null,
          access: { [personId]: 'owner' },
        })
      : teamSite;
  const root = rootOf(world, site.libraryId);
  const folder =
    childNamed(world, root.id, wanted.displayName) ??
    addDriveItem(
      world,
      site.libraryId,
      { parentId: root.id, name: wanted.displayName, bytes: null, mimeType: '' },
      personId,
    );
  const channel: Channel = {
    id: id ?? `19:${newTicket(world.random)}@thread.tacv2`,
    displayName: wanted.displayName,
    description: wanted.description,
    membershipType: wanted.membershipType,
    created: world.now(),
    siteId: site.id,
    folderId: folder.id,
    members: isPrivate ? [{ personId, role: 'owner' }] : null,
  };
  world.state.teams.put(team.id, { ...team, channels: [...team.channels, channel] });
  return channel;
}

function postChannel(call: Call): Answer {
  const team = teamOf(call);
  if (team instanceof Refusal) return team;
  if (team.members.some(({ personId, role }) => personId === call.person.id && role === 'guest')) return forbidden;
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const misfit = checkShape(body, 'channel', {
    displayName: 'string',
    description: 'string',
    membershipType: 'string',
  });
  if (misfit !== null) return misfit;
  const displayName = textOf(body, 'displayName')?.trim() ?? '';
  const membershipType = textOf(body, 'membershipType') ?? 'standard';
  if (membershipType !== 'standard' && membershipType !== 'private')
    return badRequest('Invalid channel membership type.');
  if (!/^[^~#%&*{}+/\\:<>?|'"]{1,50}$/.test(displayName)) return badRequest('Channel name is not valid.');
  if (team.channels.some((channel) => channel.displayName.toLowerCase() === displayName.toLowerCase())) {
    return badRequest('Channel name already existed, please use other name.');
  }
  const wanted: NewChannel = { displayName, description: textOf(body, 'description') ?? '', membershipType };
  const channel = makeChannel(call.world, team, wanted, call.person.id);
  return created({
    '@odata.context': channelContext(call.world, team, '/$entity'),
    ...channelJson(call.world, team, channel),
  });
}

/** The team of a group, with one channel for everybody. */
export function makeTeam(
  world: World,
  wanted: Omit<Team, 'id' | 'created' | 'channels'>,
  id = newGuid(world.random),
): Team {
  const team: Team = { ...wanted, id, created: world.now(), channels: [] };
  world.state.teams.put(id, team);
  return team;
}

const CHANNEL = '/teams/:team/channels/:channel';

export const teamRoutes: readonly Route[] = [
  { method: 'GET', path: '/groups', units: 0, handler: getGroups },
  { method: 'GET', path: '/groups/:team', units: 0, handler: getGroup },
  { method: 'GET', path: '/teams/:team', units: 0, handler: getTeam },
  { method: 'GET', path: '/teams/:team/members', units: 0, handler: getTeamMembers },
  { method: 'GET', path: '/teams/:team/channels', units: 0, handler: getChannels },
  { method: 'POST', path: '/teams/:team/channels', units: 0, handler: postChannel },
  { method: 'GET', path: CHANNEL, units: 0, handler: getChannel },
  { method: 'GET', path: `${CHANNEL}/filesFolder`, units: 1, handler: getFilesFolder },
  { method: 'GET', path: `${CHANNEL}/members`, units: 0, handler: getChannelMembers },
  { method: 'GET', path: `${CHANNEL}/allMembers`, units: 0, handler: getChannelMembers },
];
