import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { need, sample } from '../../test/samples.ts';
import { goldShape } from './gold-shape.ts';
import { openDocument } from './open-document.ts';
import { importPlan } from './plan-import.ts';

/** What a careful reader found in a real plan, as far as these tests compare it. */
interface Gold {
  readonly plan: { readonly title: string; readonly municipality: string };
  readonly milestones: readonly GoldMilestone[];
  readonly measures: readonly {
    readonly title: string;
    readonly status: string;
    readonly acceptableStatuses?: readonly string[];
  }[];
  readonly groups: readonly { readonly name: string; readonly kind: string; readonly optional?: boolean }[];
  readonly proposals: readonly {
    readonly title: string;
    readonly optional?: boolean;
    readonly recommendation?: boolean;
  }[];
  readonly decisions: readonly {
    readonly date: string | null;
    readonly caseNo: string | null;
    readonly effective: string | null;
  }[];
}

interface GoldMilestone {
  readonly title: string;
  readonly participants: readonly string[];
  readonly when: { readonly text: string; readonly start: string | null; readonly end: string | null } | null;
  readonly optional?: boolean;
}

const [seeds, golds] = [sample('seeds'), sample('gold')];

async function read(name: string): Promise<Gold> {
  const file = readdirSync(seeds.path).find((one) => one.startsWith(name)) ?? '';
  const opened = await openDocument(new Uint8Array(readFileSync(join(seeds.path, file))));
  if (!opened.ok) throw new Error(opened.failure.kind);
  return goldShape(importPlan(opened.value.tree)) as Gold;
}

const gold = (name: string): Gold => JSON.parse(readFileSync(join(golds.path, `${name}.json`), 'utf8')) as Gold;

const shown = ({ title, participants, when }: GoldMilestone): unknown => ({
  title,
  participants,
  when: when === null ? null : [when.text, when.start, when.end],
});

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim();

describe('a real plan', () => {
  beforeEach(need(seeds, golds));

  test('gives its ten milestones with their participants and dates', async () => {
    const [found, wanted] = [await read('000'), gold('000')];
    expect(found.milestones.map(shown)).toEqual(wanted.milestones.map(shown));
  });

  test('gives its six roles and groups and its seven recommendations', async () => {
    const [found, wanted] = [await read('000'), gold('000')];
    const kinds = ({ groups }: Gold): string[] =>
      groups.flatMap(({ name, kind, optional }) => (optional === true ? [] : [`${kind}: ${name}`]));
    expect(kinds(found)).toEqual(expect.arrayContaining(kinds(wanted)));
    const titles = wanted.proposals.filter(({ optional }) => optional !== true).map(({ title }) => fold(title));
    expect(found.proposals.map(({ title }) => fold(title))).toEqual(expect.arrayContaining(titles));
  });

  test.each(['002', '003'])('gives every measure of %s with an acceptable status', async (name) => {
    const [found, wanted] = [await read(name), gold(name)];
    expect(found.measures.map(({ title }) => fold(title))).toEqual(wanted.measures.map(({ title }) => fold(title)));
    for (const [i, { title, status, acceptableStatuses }] of wanted.measures.entries()) {
      expect([title, [status, ...(acceptableStatuses ?? [])]]).toEqual([
        title,
        expect.arrayContaining([found.measures[i]?.status]),
      ]);
    }
  });

  test.each(['000', '002', '003'])('gives the title and the municipality of %s', async (name) => {
    const [found, wanted] = [await read(name), gold(name)];
    expect(found.plan).toMatchObject({ title: wanted.plan.title, municipality: wanted.plan.municipality });
  });

  test('gives nine decisions on structure and two on culture, with what takes effect when', async () => {
    const { decisions } = await read('001');
    const made = decisions.filter(({ date }) => date === '2022-07');
    expect(made).toHaveLength(11);
    expect(made.flatMap(({ effective }) => effective ?? [])).toEqual([
      '2022-10-01',
      '2022-09-01',
      '2022-10-01',
      '2022-05',
    ]);
  });

  test('gives five recommendations of a consultant, and the council’s order with its case', async () => {
    const { proposals, decisions } = await read('004');
    expect(proposals.filter(({ recommendation }) => recommendation === true)).toHaveLength(5);
    expect(decisions.map(({ caseNo }) => caseNo)).toEqual(expect.arrayContaining(['96/21', '94/21', '69/21']));
  });
});
