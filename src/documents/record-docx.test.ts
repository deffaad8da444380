import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#base/clock.ts';
import type { Result } from '#base/result.ts';
import { consultationStanding } from '#domain/proposal-path.ts';
import { languages } from '#text/language.ts';
import { arbitraryRows } from '../../test/conformance/rows-arbitrary.ts';
import { casePaperDocx } from './case-paper-docx.ts';
import { passagesOf } from './document-tree.ts';
import { readDocx } from './docx-reader.ts';
import { documentLimits } from './limits.ts';
import { mandateDocx } from './mandate-docx.ts';
import { minutesDocx } from './minutes-docx.ts';
import { papersDocx } from './papers-docx.ts';
import { headingsOf, hearingFaults, openWordFile } from './word-checks.ts';

const made = '2026-02-11T13:32:00.000Z' as Instant;
const plan = { title: 'Fremtidens helse og omsorg', municipality: 'Skarvøy kommune' };
const making = { language: 'nb', made, template: null } as const;
const language = fc.constantFrom(...languages);

const bytesOf = (file: Result<Uint8Array, unknown>): Uint8Array => (file.ok ? file.value : expect.fail());

function isWhole(written: Result<Uint8Array, unknown>): void {
  const file = openWordFile(bytesOf(written));
  expect([...file.faults, ...hearingFaults(file)]).toEqual([]);
}

async function wordsOf(written: Result<Uint8Array, unknown>): Promise<string> {
  const read = await readDocx(bytesOf(written), documentLimits);
  return read.ok ? [...passagesOf(read.value.tree.blocks)].map(({ text }) => text).join('\n') : expect.fail();
}

const sampleOf = <Row>(rows: fc.Arbitrary<Row>): Row => fc.sample(rows, { seed: 7, numRuns: 1 })[0] ?? expect.fail();

describe('mandates, case papers and minutes as Word documents', () => {
  it('are whole whatever the rows hold, and can be heard as well as seen', () => {
    const { mandate, member, proposal, consultation, meeting, agendaItem, decision } = arbitraryRows;
    const few = <Row>(rows: fc.Arbitrary<Row>) => fc.array(rows, { maxLength: 2 });
    fc.assert(
      fc.property(language, mandate, few(member), (tongue, one, members) =>
        isWhole(mandateDocx({ plan, mandate: one, members }, { ...making, language: tongue })),
      ),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(language, proposal, few(consultation), (tongue, one, all) => {
        const about = all.map((held) => ({
          ...held,
          removed: null,
          proposals: [{ key: one.key, code: '', title: '' }],
        }));
        const paper = {
          plan,
          proposal: one,
          consultation: consultationStanding(one, about),
          officer: '',
          archiveCase: '',
        };
        isWhole(casePaperDocx(paper, { ...making, language: tongue }));
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(language, meeting, few(agendaItem), few(decision), (tongue, one, items, decisions) =>
        isWhole(
          minutesDocx({ plan, meeting: one, items, decisions, archiveCase: '26/10' }, { ...making, language: tongue }),
        ),
      ),
      { numRuns: 40 },
    );
  });

  it('say of a mandate that is a draft that nobody has approved it', async () => {
    const mandate = { ...sampleOf(arbitraryRows.mandate), title: 'Mandat for turnus', tasks: ['Kartlegge', 'Foreslå'] };
    const words = (state: 'draft' | 'approved') =>
      wordsOf(mandateDocx({ plan, mandate: { ...mandate, state }, members: [] }, making));
    expect(await words('draft')).toContain('Det er ikke godkjent.');
    expect(await words('approved')).not.toContain('Det er ikke godkjent.');
    expect(await words('approved')).toContain('Kartlegge');
  });

  it('name members of a group by role and never by name', async () => {
    const person = { id: 'x', name: 'Navnet Selv', email: 'navn@skarvoy.example' };
    const member = { ...sampleOf(arbitraryRows.member), title: '', person, role: 'Avdelingsleder', leads: true };
    const mandate = { ...sampleOf(arbitraryRows.mandate), title: 'Mandat' };
    const words = await wordsOf(mandateDocx({ plan, mandate, members: [member] }, making));
    expect(words).toContain('Avdelingsleder, leder');
    expect(words).not.toContain('Navnet Selv');
  });

  it('keep the unions’ disagreement word for word, and call the recommendation a proposal', async () => {
    const proposal = { ...sampleOf(arbitraryRows.proposal), title: 'Felles tildelingsenhet', unconsultedBecause: '' };
    const held = {
      ...sampleOf(arbitraryRows.consultation),
      removed: null,
      state: 'confirmed' as const,
      outcome: 'disagreement' as const,
      unions: 'Fagforbundet',
      disagreement: 'Vi er uenige: bemanningen holder ikke.',
      proposals: [{ key: proposal.key, code: '', title: '' }],
    };
    const paper = {
      plan,
      proposal,
      consultation: consultationStanding(proposal, [held]),
      officer: 'Rådgiver',
      archiveCase: '26/101',
    };
    const words = await wordsOf(casePaperDocx(paper, making));
    expect(words).toContain('Vi er uenige: bemanningen holder ikke.');
    expect(words).toContain('Dette er et forslag. Det er ikke besluttet.');
    expect(words).toContain('26/101');
  });

  it('put all cases of a meeting into one, each under a heading of its own, in the order of the agenda', async () => {
    const papers = ['Turnus', 'Felles tildelingsenhet'].map((title) => ({
      plan,
      proposal: { ...sampleOf(arbitraryRows.proposal), title },
      consultation: { kind: 'none' as const },
      officer: '',
      archiveCase: '',
    }));
    const written = papersDocx({ plan, meeting: 'Styringsgruppa 26. februar 2026', papers }, making);
    isWhole(written);
    const file = openWordFile(bytesOf(written));
    expect(
      headingsOf(file)
        .filter(([level]) => level === '1')
        .map(([, text]) => text),
    ).toEqual(['Saker', 'Sak 1: Turnus', 'Sak 2: Felles tildelingsenhet']);
    expect(await wordsOf(written)).toContain('Saksframlegg: Styringsgruppa 26. februar 2026');
    isWhole(papersDocx({ plan, meeting: '', papers: [] }, making));
  });

  it('tell in minutes what was on the agenda and what was decided', async () => {
    const meeting = { ...sampleOf(arbitraryRows.meeting), title: 'Styringsgruppa' };
    const item = { ...sampleOf(arbitraryRows.agendaItem), title: 'Turnus', about: null, note: 'Gjennomgått.' };
    const decision = {
      ...sampleOf(arbitraryRows.decision),
      title: 'Ny turnus fra høsten',
      level: 'administrative' as const,
      code: 'V03',
    };
    const words = await wordsOf(
      minutesDocx({ plan, meeting, items: [item], decisions: [decision], archiveCase: '26/10' }, making),
    );
    expect(words).toContain('26/10');
    expect(words).toContain('Sak 1: Turnus');
    expect(words).toContain('Beslutning V03: Ny turnus fra høsten');
  });
});
