import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { fileOf, readBackupFile } from './backup-file.ts';
import { backedUp, planSite } from './test-plan-site.ts';

const { site } = await planSite();
const { backup } = await backedUp(site);
const bytes = fileOf(backup) ?? new Uint8Array();
const text = gunzipSync(bytes).toString('utf8');
const lines = text.split('\n').slice(0, -1);

const kindOf = (file: Uint8Array, largest?: number): string => {
  const read = readBackupFile(file, largest);
  return read.ok ? 'read' : read.failure.kind;
};

const packed = (words: string): Uint8Array => new Uint8Array(gzipSync(words));

type Head = Record<string, unknown> & { lists: Record<string, unknown>[] };

/** The file as somebody with bad intent would write it: changed, and its own checksum set right again. */
function forged(change: (head: Head, rows: string[]) => void): Uint8Array {
  const head = JSON.parse(lines[0] ?? '') as Head;
  const rows = lines.slice(1, -1);
  change(head, rows);
  const body = [JSON.stringify(head), ...rows].map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  return packed(`${body}${JSON.stringify({ end: { rows: rows.length, sha256 } })}\n`);
}

describe('the file of a backup', () => {
  it('is read as it was written', () => {
    const read = readBackupFile(bytes);
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.checksum).toBe(backup.checksum);
    expect(read.value.lists.map(({ list, checksum }) => [list, checksum])).toEqual(
      backup.lists.map(({ list, checksum }) => [list, checksum]),
    );
    expect(kindOf(forged(() => undefined))).toBe('read');
  });

  it('is JSON line by line, with a line for every row', () => {
    expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => 'object'));
    expect(lines.length).toBe(2 + backup.lists.reduce((sum, { rows }) => sum + rows.length, 0));
  });

  it('is the same in whatever order SharePoint told the rows', () => {
    const turned = { ...backup, lists: backup.lists.map((list) => ({ ...list, rows: list.rows.toReversed() })) };
    expect(Buffer.from(fileOf(turned) ?? []).equals(bytes)).toBe(true);
  });

  it('is not written where it would be larger than what is read', () => {
    expect(fileOf(backup, 10_000)).toBeNull();
  });
});

describe('a file that is not to be trusted', () => {
  it('is cut short: anywhere', () => {
    for (let length = 2; length < bytes.length; length += 997) expect(kindOf(bytes.subarray(0, length))).toBe('cut');
    expect(kindOf(bytes.subarray(0, bytes.length - 1))).toBe('cut');
    expect(kindOf(new Uint8Array())).toBe('cut');
  });

  it('lacks lines and is packed again', () => {
    expect(kindOf(packed(lines.slice(0, -1).join('\n')))).toBe('cut');
    expect(kindOf(packed(lines.slice(0, 3).join('\n')))).toBe('cut');
    expect(kindOf(packed(text.slice(0, -1)))).toBe('cut');
    expect(kindOf(packed(text.slice(0, -40)))).toBe('cut');
    expect(kindOf(packed([...lines.slice(0, 4), ...lines.slice(5)].map((line) => `${line}\n`).join('')))).toBe(
      'damaged',
    );
  });

  it('has a byte that is another: anywhere', () => {
    for (let at = 10; at < bytes.length; at += 499) {
      const hurt = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 0x41 : byte));
      expect([at, kindOf(hurt)]).not.toEqual([at, 'read']);
    }
    expect(kindOf(packed(text.replace('Skarvøy', 'Skarvøx')))).toBe('damaged');
    expect(kindOf(packed(text.replace('"label":"', '"label":"x')))).toBe('damaged');
  });

  it('is something else', () => {
    const others = ['{}', '', 'plan', '[1]', 'null', '{"kind":"other"}\n'].map(packed);
    for (const other of others) expect(kindOf(other)).toBe('notBackup');
    expect(kindOf(zipSync({ 'plan.json': Uint8Array.from([1]) }))).toBe('notBackup');
    expect(kindOf(Buffer.from('%PDF-1.7'))).toBe('notBackup');
    expect(kindOf(Buffer.from(text))).toBe('notBackup');
  });

  it('is of a later version, whatever else is in it', () => {
    expect(kindOf(forged((head) => Object.assign(head, { format: 2 })))).toBe('newer');
    expect(kindOf(forged((head) => Object.assign(head, { schema: 99 })))).toBe('newer');
    expect(kindOf(packed('{"kind":"framdrift-backup","format":7,"schema":1,"other":true}\n'))).toBe('newer');
    expect(kindOf(packed('{"kind":"framdrift-backup","format":"x","schema":1}\n'))).toBe('damaged');
  });

  it('unpacks to more than is read', () => {
    expect(kindOf(bytes, 1000)).toBe('tooLarge');
    expect(kindOf(packed(' '.repeat(5_000_000)), 1_000_000)).toBe('tooLarge');
  });

  const goals = (head: Head): Record<string, unknown> => head.lists.find(({ list }) => list === 'Goals') ?? {};
  const firstColumn = (head: Head): Record<string, unknown> =>
    (goals(head)['saved'] as Record<string, unknown>[])[0] ?? {};

  it.each<[string, (head: Head, rows: string[]) => void]>([
    ['a row of a list that is none of ours', (_, rows) => rows.push('{"list":"Passwords","cells":{},"kept":{}}')],
    ['a list that is none of ours', (head) => Object.assign(goals(head), { list: '../../users' })],
    ['a list twice', (head) => head.lists.push(goals(head))],
    ['a list less', (head) => head.lists.pop()],
    ['a row more', (_, rows) => rows.push('{"list":"Goals","cells":{"Title":"x"},"kept":{}}')],
    ['a row less', (_, rows) => rows.pop()],
    ['a row that is another', (_, rows) => rows.push((rows.pop() ?? '').replace('"FdKey":"', '"FdKey":"0'))],
    ['a row twice', (_, rows) => rows.push(rows[0] ?? '')],
    [
      'a cell of a column that is not named',
      (_, rows) => rows.push('{"list":"Goals","cells":{"__proto__":1},"kept":{}}'),
    ],
    ['a line that is no row', (_, rows) => rows.push('[]')],
    ['a line that is no JSON', (_, rows) => rows.push('{')],
    [
      'a column with a name that bends the address',
      (head) => Object.assign(firstColumn(head), { name: 'a)&$filter=(' }),
    ],
    ['a column of no kind', (head) => Object.assign(firstColumn(head), { facet: 'constructor' })],
    ['a column with settings of any depth', (head) => Object.assign(firstColumn(head), { settings: { a: { b: 1 } } })],
    ['no columns', (head) => Object.assign(goals(head), { saved: null })],
    ['a count that is no number', (head) => Object.assign(goals(head), { rows: '3' })],
    ['a checksum of another plan', (head) => Object.assign(head, { checksum: '0'.repeat(64) })],
    ['a checksum of another list', (head) => Object.assign(goals(head), { checksum: '0'.repeat(64) })],
  ])('has %s', (_what, change) => {
    expect(kindOf(forged(change))).toBe('damaged');
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });
});
