/** The channel's files through Graph: its folder is found once, and again where it could not be. */
import { fail, type Result, succeed } from '#base/result.ts';
import type { ChannelFile, FileFailure } from '#domain/channel-file.ts';
import type { ChannelFiles, NewFile } from '#features/ports.ts';
import { collect, type Graph } from '#graph/client.ts';
import type { GraphFailure } from '#graph/failure.ts';
import {
  beginUpload,
  type DriveFile,
  fetchBytes,
  fileIn,
  filesFolderOf,
  filesIn,
  type Folder,
  libraryOf,
  namesBelow,
  putFile,
  readFile,
  readFolder,
  readUploadAddress,
  sendPieces,
  SMALL,
  type Taken,
} from '#graph/files.ts';
import type { ChannelPlace } from '#graph/people.ts';
import { meaningOf } from '#repository/failure.ts';
import type { SiteAddress } from '#repository/plan-repository.ts';
import type { Host } from './host.ts';
import { wiresOf } from './wires.ts';

/** As a person meets it: what a missing row means is not what a missing file means. */
function fileFailureOf(failure: GraphFailure, notFound: 'gone' | 'noFolder'): FileFailure {
  const { kind } = failure;
  if (kind === 'locked' || kind === 'full' || kind === 'tooLarge') return { kind };
  if (kind === 'notFound') return { kind: notFound };
  const meant = meaningOf(failure);
  if (meant.kind === 'offline' || meant.kind === 'signIn' || meant.kind === 'noAccess') return { kind: meant.kind };
  if (meant.kind === 'busy') return meant;
  return { kind: 'refused', code: failure.innerCode ?? failure.code ?? String(failure.status ?? kind) };
}

const known = ({ name, link, size }: DriveFile): ChannelFile => ({ name, link, size });
const noAnswer: FileFailure = { kind: 'refused', code: 'notGraph' };

type Fetch = Parameters<typeof fetchBytes>[0];

export function channelFiles(
  graph: Pick<Graph, 'send' | 'pages'>,
  fetch: Fetch,
  site: SiteAddress,
  channel: ChannelPlace | null,
): ChannelFiles {
  let found: Folder | null = null;

  async function folder(): Promise<Result<Folder, FileFailure>> {
    if (found !== null) return succeed(found);
    const own = channel === null ? null : await graph.send(filesFolderOf(channel));
    // Rights that are given site by site may reach no team: the files lie on the site all the same.
    const shut = own === null || (!own.ok && (own.failure.kind === 'forbidden' || own.failure.kind === 'notFound'));
    const answer = shut ? await graph.send(libraryOf(site)) : own;
    if (!answer.ok) return fail(fileFailureOf(answer.failure, 'noFolder'));
    found = readFolder(answer.value.body);
    return found === null ? fail(noAnswer) : succeed(found);
  }

  async function put(at: Folder, name: string, file: Blob, taken: Taken): Promise<Result<unknown, GraphFailure>> {
    if (file.size <= SMALL) {
      const sent = await graph.send(putFile(at, name, file, taken));
      return sent.ok ? succeed(sent.value.body) : sent;
    }
    const begun = await graph.send(beginUpload(at, name, taken));
    return begun.ok ? sendPieces(fetch, readUploadAddress(begun.value.body), file) : begun;
  }

  return {
    async save({ name, otherName, content, taken }: NewFile) {
      const at = await folder();
      if (!at.ok) return at;
      const first = await put(at.value, name, content, taken);
      const isOpen = !first.ok && first.failure.kind === 'locked';
      const sent = isOpen ? await put(at.value, otherName, content, 'rename') : first;
      if (!sent.ok) return fail(fileFailureOf(sent.failure, 'noFolder'));
      const file = readFile(sent.value);
      return file === null ? fail(noAnswer) : succeed(known(file));
    },

    async list() {
      const at = await folder();
      if (!at.ok) return at;
      const items = await collect(graph.pages(filesIn(at.value)));
      if (!items.ok) return fail(fileFailureOf(items.failure, 'noFolder'));
      return succeed(items.value.flatMap((item) => readFile(item) ?? []).map(known));
    },

    async read(link) {
      const at = await folder();
      if (!at.ok) return at;
      const names = namesBelow(at.value, link);
      if (names === null) return fail({ kind: 'gone' });
      const answer = await graph.send(fileIn(at.value, names));
      if (!answer.ok) return fail(fileFailureOf(answer.failure, 'gone'));
      const file = readFile(answer.value.body);
      if (file === null || file.download === '') return fail({ kind: 'gone' });
      const bytes = await fetchBytes(fetch, file.download);
      return bytes.ok ? bytes : fail(fileFailureOf(bytes.failure, 'gone'));
    },
  };
}

/** A program file of its own, which comes when somebody makes a document or picks a file. */
export const openChannelFiles = (host: Host): ChannelFiles =>
  channelFiles(wiresOf(host).graphWith(host.token), (address, init) => fetch(address, init), host.site, host.channel);
