/** Against the tenant in a box, which answers as SharePoint does. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '#base/result.ts';
import type { ChannelFiles, NewFile } from '#features/ports.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { CHANNEL_ID, TEAM_ID } from '#localtenant/seed.ts';
import { tenantOn } from '#localtenant/test-tenant.ts';
import { address, openSite, type TestSite } from '#repository/test-site.ts';
import { channelFiles } from './channel-files.ts';

const channel = { team: TEAM_ID, channel: CHANNEL_ID };

let site: TestSite<LocalTenant>;
const filesOf = (person: string, place: typeof channel | null = channel): ChannelFiles =>
  channelFiles(site.graphOf(person), (to, init) => site.instantly(site.tenant.fetch(to, init)), address, place);

beforeEach(async () => {
  site = await openSite(tenantOn);
});

const named = (name: string, words: BlobPart = 'hei', taken: NewFile['taken'] = 'replace'): NewFile => ({
  name,
  otherName: `Annet ${name}`,
  content: new Blob([words]),
  taken,
});
const valueOf = <Value>(result: Result<Value, unknown>): Value =>
  result.ok ? result.value : expect.fail(JSON.stringify(result.failure));
const refuse = (status: number, times = 1): void =>
  site.tenant.faults.add({ when: { method: 'PUT', times }, effect: { kind: 'refuse', status } });

describe('the channel’s files', () => {
  it('take a file and give it back, letters and all', async () => {
    const files = filesOf('leder');
    const saved = valueOf(await site.run(files.save(named('Møte 1.txt', 'blåbær'))));
    expect(saved).toMatchObject({ name: 'Møte 1.txt', size: 8 });
    expect(saved.link).toContain('/Generelt/M%C3%B8te%201.txt');
    expect(new TextDecoder().decode(valueOf(await site.run(files.read(saved.link))))).toBe('blåbær');
    expect(valueOf(await site.run(files.list())).map(({ name }) => name)).toContain('Møte 1.txt');
  });

  it('write over the one of the same name, or let the new one have a number', async () => {
    const files = filesOf('leder');
    await site.run(files.save(named('Plan.docx', '1')));
    expect(valueOf(await site.run(files.save(named('Plan.docx', '22')))).name).toBe('Plan.docx');
    expect(valueOf(await site.run(files.save(named('Plan.docx', '3', 'rename')))).name).toBe('Plan 1.docx');
  });

  it('give the file another name where the one of that name is open with somebody', async () => {
    refuse(423);
    expect(valueOf(await site.run(filesOf('leder').save(named('Plan.docx')))).name).toBe('Annet Plan.docx');
    refuse(423, 2);
    expect(await site.run(filesOf('leder').save(named('Plan.docx')))).toEqual({
      ok: false,
      failure: { kind: 'locked' },
    });
  });

  it('send a large file in pieces, to where it is asked for and without a token', async () => {
    const large = new Uint8Array(5 * 1024 * 1024 + 1_000).fill(7);
    const end = large.length - 1;
    // Where one piece ends and the next begins, and the last of all.
    const marks = [0, 5 * 1024 * 1024 - 1, 5 * 1024 * 1024, end];
    for (const [value, at] of marks.entries()) large[at] = value;
    const files = filesOf('leder');
    const saved = valueOf(await site.run(files.save(named('Stor.docx', large))));
    expect(saved.size).toBe(large.length);
    const back = valueOf(await site.run(files.read(saved.link)));
    expect(back.length).toBe(large.length);
    expect(marks.map((at) => back[at])).toEqual([0, 1, 2, 3]);
  }, 60_000);

  it.each([
    [403, 'noAccess'],
    [404, 'noFolder'],
    [507, 'full'],
    [413, 'tooLarge'],
    [400, 'refused'],
  ])('tell what %i means for a file', async (status, kind) => {
    refuse(status);
    expect(await site.run(filesOf('leder').save(named('Plan.docx')))).toMatchObject({ ok: false, failure: { kind } });
  });

  it('lie on the site where the channel does not say which folder is its own', async () => {
    const saved = valueOf(await site.run(filesOf('leder', null).save(named('Plan.docx'))));
    expect(saved.link).not.toContain('/Generelt/');
  });

  it('are read nowhere else than in the channel, and told where they are gone', async () => {
    const files = filesOf('leder');
    const saved = valueOf(await site.run(files.save(named('Plan.docx'))));
    for (const link of [
      'https://example.org/Plan.docx',
      saved.link.replace('Plan', 'Borte'),
      `${saved.link}/../x`,
      '',
    ]) {
      expect(await site.run(files.read(link))).toEqual({ ok: false, failure: { kind: 'gone' } });
    }
  });
});
