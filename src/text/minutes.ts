/** The minutes of a meeting as plain text: what can be pasted into a message, or into a record elsewhere. */
import type { AgendaItem } from '#domain/agenda-item.ts';
import type { Decision } from '#domain/decision.ts';
import { decisionKeyOf } from '#domain/decision-form.ts';
import type { Meeting } from '#domain/meeting.ts';
import { agendaStateLabels } from '#text/agenda-item.ts';
import { decisionLabels, outcomeLabels } from '#text/decision.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { Language } from '#text/language.ts';
import { meetingClosingTexts } from '#text/meeting-closing.ts';
import { meetingKindLabels, meetingLabels } from '#text/meeting.ts';
import { effectLine } from '#text/proposal-lines.ts';
import { recordDocumentTexts } from '#text/record-documents.ts';

export function minutesText(
  meeting: Meeting,
  items: readonly AgendaItem[],
  decisions: readonly Decision[],
  language: Language,
): string {
  const texts = recordDocumentTexts[language];
  const kind = meetingKindLabels[meeting.kind][language];
  const facts = [formatFuzzyDate(meeting.when, language), meeting.time, meeting.place].filter((fact) => fact !== '');
  const closing = meetingClosingTexts[language];
  const cameOf = (state: AgendaItem['state']): string =>
    state === 'waiting' ? closing.notHandled : agendaStateLabels[state][language];
  const parts = items.map((item, index) => {
    const decision = decisions.find(({ key }) => key === decisionKeyOf(item));
    const number = decision?.caseNumber ?? item.caseNumber;
    const outcome = decision === undefined ? '' : outcomeLabels[decision.outcome][language];
    const binds = decision?.outcome === 'adopted' || decision?.outcome === 'adoptedChanged';
    const lines = [
      texts.item(index + 1, item.title) + (number === '' ? '' : ` (${number})`),
      decision === undefined ? cameOf(item.state) : outcome,
      ...(decision?.points ?? []).map((point) => `– ${point}`),
      binds ? `${decisionLabels.effective[language]}: ${effectLine(decision, language)}` : '',
      item.note.trim(),
    ];
    return lines.filter((line) => line !== '').join('\n');
  });
  return [
    texts.minutes(meeting.title.trim() === '' ? kind : meeting.title),
    facts.join(', '),
    `${meetingLabels.attendance[language]}: ${meeting.attendance.trim() === '' ? texts.nobodyWritten : meeting.attendance.trim()}`,
    ...(parts.length === 0 ? [texts.noAgenda] : parts),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
