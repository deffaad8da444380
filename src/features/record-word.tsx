/** Mandates, case papers and minutes as Word documents, wherever what they tell of stands on a page. */
import { compareText } from '#base/order.ts';
import type { Mandate } from '#domain/group.ts';
import { journalOf } from '#domain/journal.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Plan } from '#domain/plan.ts';
import type { Proposal } from '#domain/proposal.ts';
import { consultationStanding, isReady } from '#domain/proposal-path.ts';
import { isInUse } from '#domain/row.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { Language } from '#text/language.ts';
import { inSentence } from '#text/sentence.ts';
import { wordDownloadTexts } from '#text/word-download.ts';
import type { PlanRows } from '#sync/session.ts';
import { useTexts } from '#ui/language.tsx';
import { rowsOfPlan } from './group-rows.ts';
import { WordDownload } from './word-download.tsx';

interface MandateProps {
  readonly mandate: Mandate;
}

export function MandateWord({ mandate }: MandateProps) {
  const texts = useTexts(wordDownloadTexts);
  return (
    <WordDownload
      size="small"
      wanted={['mandate', 'member']}
      title={mandate.title}
      otherwise={texts.mandate}
      write={async (rows, plan, making) => {
        const { mandateDocx } = await import('#documents/mandate-docx.ts');
        const serves = new Set(mandate.groups.map(({ key }) => key));
        const members = rowsOfPlan(rows.member, plan).filter(({ group }) => serves.has(group.key));
        const now = rows.mandate.find(({ key }) => key === mandate.key) ?? mandate;
        return mandateDocx({ plan, mandate: now, members }, making);
      }}
    />
  );
}

const paperOf = (rows: PlanRows, plan: Plan, proposal: Proposal) => ({
  plan,
  proposal,
  consultation: consultationStanding(proposal, rowsOfPlan(rows.consultation, plan)),
  // Whoever prepares it writes herself and the archive's number in.
  officer: '',
  archiveCase: '',
});

export function CasePaperWord({ proposal }: { readonly proposal: Proposal }) {
  const texts = useTexts(wordDownloadTexts);
  return (
    <WordDownload
      size="small"
      label={texts.casePaper}
      wanted={['consultation']}
      title={proposal.title}
      otherwise={texts.casePaper}
      write={async (rows, plan, making) => {
        const { casePaperDocx } = await import('#documents/case-paper-docx.ts');
        const now = rows.proposal.find(({ key }) => key === proposal.key) ?? proposal;
        return casePaperDocx(paperOf(rows, plan, now), making);
      }}
    />
  );
}

interface MeetingProps {
  readonly meeting: Meeting;
}

const nameOf = ({ title, body, when }: Meeting, language: Language): string =>
  [title || body, when.words === '' ? '' : inSentence(formatFuzzyDate(when, language), language)]
    .filter((part) => part !== '')
    .join(' ');

const agendaOf = (rows: PlanRows, plan: Plan, meeting: Meeting) =>
  rowsOfPlan(rows.agendaItem, plan)
    .filter((item) => item.meeting?.key === meeting.key)
    .toSorted((a, b) => a.position - b.position);

/** The proposals on the agenda; before there is one, those that wait to be decided. */
function casesOf(rows: PlanRows, plan: Plan, meeting: Meeting): readonly Proposal[] {
  const proposals = rowsOfPlan(rows.proposal, plan);
  const agenda = agendaOf(rows, plan, meeting);
  if (agenda.length > 0) {
    return agenda.flatMap(({ about }) => proposals.find(({ key }) => key === about?.key) ?? []);
  }
  const surroundings = {
    settings: plan.settings,
    consultations: rowsOfPlan(rows.consultation, plan),
    decisions: rowsOfPlan(rows.decision, plan),
  };
  return proposals
    .filter((proposal) => isInUse(proposal) && isReady(proposal, surroundings))
    .toSorted((a, b) => compareText(a.code, b.code));
}

/** All case papers of a meeting in one. */
export function CasePapersWord({ meeting }: MeetingProps) {
  const texts = useTexts(wordDownloadTexts);
  return (
    <WordDownload
      size="small"
      label={texts.casePapers}
      wanted={['consultation', 'agendaItem']}
      title={`${texts.casePaper} ${nameOf(meeting, 'nb')}`}
      otherwise={texts.casePapers}
      write={async (rows, plan, making) => {
        const { papersDocx } = await import('#documents/papers-docx.ts');
        const papers = casesOf(rows, plan, meeting).map((proposal) => paperOf(rows, plan, proposal));
        return papersDocx({ plan, meeting: nameOf(meeting, making.language), papers }, making);
      }}
    />
  );
}

export function MinutesWord({ meeting }: MeetingProps) {
  const texts = useTexts(wordDownloadTexts);
  return (
    <WordDownload
      size="small"
      label={texts.minutes}
      wanted={['meeting', 'agendaItem', 'journalEntry']}
      title={`${texts.minutes} ${nameOf(meeting, 'nb')}`}
      otherwise={texts.minutes}
      write={async (rows, plan, making) => {
        const { minutesDocx } = await import('#documents/minutes-docx.ts');
        const items = agendaOf(rows, plan, meeting);
        const registered = rowsOfPlan(rows.decision, plan).filter((one) => one.meeting?.key === meeting.key);
        const place = (key: (typeof registered)[number]['key']): number => {
          const at = items.findIndex(({ decision }) => decision?.key === key);
          return at === -1 ? items.length : at;
        };
        return minutesDocx(
          {
            plan,
            meeting: rows.meeting.find(({ key }) => key === meeting.key) ?? meeting,
            items,
            decisions: registered.toSorted((a, b) => place(a.key) - place(b.key) || compareText(a.code, b.code)),
            archiveCase: journalOf(meeting.key, rowsOfPlan(rows.journalEntry, plan))?.archiveCase ?? '',
          },
          making,
        );
      }}
    />
  );
}
