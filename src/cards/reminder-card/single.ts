/** One thing that is neither a measure nor a report: what it is, why it is told of, and the way to it. */
import { inOslo } from '#base/clock.ts';
import { exhaustive } from '#base/result.ts';
import { type Decision, isWhole } from '#domain/decision.ts';
import { itemOf, type Notice } from '#domain/notice.ts';
import { agendaKindLabels } from '#text/agenda-item.ts';
import { agendaTexts } from '#text/agenda.ts';
import { cardDay, cardTexts } from '#text/cards.ts';
import { singleCardTexts } from '#text/cards-single.ts';
import { decisionKindLabels, decisionLabels, decisionNouns, outcomeLabels } from '#text/decision.ts';
import { dutyLabels } from '#text/duty.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { meetingKindLabels, meetingLabels } from '#text/meeting.ts';
import { milestoneLabels, milestoneStateLabels } from '#text/milestone.ts';
import { meetingTime } from '#text/my-sentence.ts';
import { noticeText } from '#text/notice.ts';
import { effectLine } from '#text/proposal-lines.ts';
import { requestLabels } from '#text/request.ts';
import { inSentence } from '#text/sentence.ts';
import type { CardPlace, CardReader } from '../card.ts';
import type { Room } from '../card-json.ts';
import {
  boxed,
  type CardElement,
  type CardFrame,
  type FactLine,
  facts,
  heading,
  line,
  linked,
  open,
  row,
  section,
  subtle,
  title,
  whereLine,
  written,
} from '../card-parts.ts';
import { measureLink } from '../measure-parts.ts';
import { codeAndTitle } from './report.ts';

type SingleNotice = Exclude<Notice, { readonly kind: 'measure' | 'report' }>;

interface Parts {
  /** The first line: what kind of thing, and its code. */
  readonly where: string;
  readonly more: readonly CardElement[];
  /** On the button that leads to it. */
  readonly open: string;
}

interface Drawn {
  readonly reader: CardReader;
  readonly place: CardPlace;
  readonly room: Room;
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(' · ');

/** «Vedtak SG 6/26» */
const decisionTag = ({ level, caseNumber, code }: Decision, { reader, room }: Drawn): string =>
  `${capitalised(decisionNouns[level][reader.language].singular)} ${written(caseNumber || code, room.title)}`.trim();

/** What is decided stands apart from what is proposed: in a box of its own, opened by what it is. */
function decided(decision: Decision, link: string, drawn: Drawn): CardElement {
  const { reader, room } = drawn;
  const { language } = reader;
  const takes = takesEffect(decision, drawn);
  return boxed('emphasis', [
    heading(decisionTag(decision, drawn)),
    line(linked(written(decision.title, room.title), link)).withWeight('Bolder'),
    ...decision.points.slice(0, room.rows).map((point) => line(written(point, room.text))),
    ...(takes === '' ? [] : [line(takes)]),
    ...(decision.points.length > room.rows
      ? [subtle(linked(cardTexts[language].more(decision.points.length - room.rows), link))]
      : []),
  ]);
}

/** «Gjelder fra: 1. oktober 2026»; '' where nobody has said. */
function takesEffect(decision: Decision, { reader: { language }, room }: Drawn): string {
  const words = written(effectLine(decision, language), room.text);
  if (!isWhole(decision)) return words;
  if (decision.effective.words.trim() === '' && decision.effective.kind === 'undated') return '';
  return `${decisionLabels.effective[language]}: ${inSentence(words, language)}`;
}

function listed(
  name: string,
  rows: readonly { readonly text: string; readonly under: string }[],
  { reader, room }: Drawn,
): readonly CardElement[] {
  if (rows.length === 0) return [];
  const rest = rows.length - Math.min(rows.length, room.rows);
  return [
    section([
      heading(name),
      ...rows.slice(0, room.rows).map((one) => row({ ...one, right: '', late: false })),
      ...(rest === 0 ? [] : [subtle(cardTexts[reader.language].more(rest))]),
    ]),
  ];
}

const openThing = (entity: keyof typeof entityNouns, { reader }: Drawn): string =>
  cardTexts[reader.language].open(entityNouns[entity][reader.language].definite);

const openDecision = ({ level }: Decision, { reader }: Drawn): string =>
  cardTexts[reader.language].open(decisionNouns[level][reader.language].definite);

const nounOf = (entity: keyof typeof entityNouns, { reader }: Drawn): string =>
  capitalised(entityNouns[entity][reader.language].singular);

function meetingParts({ meeting, cases }: Extract<SingleNotice, { readonly kind: 'meeting' }>, drawn: Drawn): Parts {
  const { reader, room } = drawn;
  const { language, now } = reader;
  const today = inOslo(now).day;
  const body = meeting.group === null ? meeting.body.trim() : codeAndTitle(meeting.group);
  const label = (field: 'place' | 'papersDue' | 'when'): string => meetingLabels[field][language];
  return {
    where: written(joined(body, meetingKindLabels[meeting.kind][language]), room.title),
    open: openThing('meeting', drawn),
    more: [
      ...facts([
        { name: label('when'), value: written(capitalised(meetingTime(meeting, language, today)), room.title) },
        { name: label('place'), value: written(meeting.place, room.title) },
        {
          name: label('papersDue'),
          value: meeting.papersDue === null ? '' : cardDay(meeting.papersDue, language, today),
        },
      ]),
      ...(cases.length === 0 ? [line(singleCardTexts[language].noCases)] : []),
      ...listed(
        singleCardTexts[language].cases(cases.length),
        cases.map(({ item, why }) => ({
          text: written(
            item.title || (why === null ? '' : (agendaTexts[language].untitled[why] ?? agendaTexts[language].why[why])),
            room.title,
          ),
          under: agendaKindLabels[item.kind][language],
        })),
        drawn,
      ),
    ],
  };
}

function welcomeParts({ groups, measures }: Extract<SingleNotice, { readonly kind: 'welcome' }>, drawn: Drawn): Parts {
  const { reader, place, room } = drawn;
  const texts = singleCardTexts[reader.language];
  return {
    where: written(joined(place.plan, place.municipality), room.title),
    open: cardTexts[reader.language].openMyPage,
    more: [
      line(texts.welcomeText),
      ...listed(
        texts.yourGroups,
        groups.map((group) => ({
          text: linked(written(codeAndTitle(group), room.title), place.linkTo(`g-${group.key}`)),
          under: '',
        })),
        drawn,
      ),
      ...listed(
        texts.yourMeasures,
        measures.map((measure) => ({
          text: linked(written(measure.title, room.title), measureLink(measure.key, place)),
          under: written(formatFuzzyDate(measure.when, reader.language), room.title),
        })),
        drawn,
      ),
    ],
  };
}

function partsOf(notice: SingleNotice, link: string, drawn: Drawn): Parts {
  const { reader, place, room } = drawn;
  const { language, now } = reader;
  const today = inOslo(now).day;
  const texts = singleCardTexts[language];
  const word = (words: string): string => written(words, room.text);
  const time = (when: Parameters<typeof formatFuzzyDate>[0]): string =>
    written(formatFuzzyDate(when, language), room.title);
  switch (notice.kind) {
    case 'milestone': {
      const { milestone } = notice;
      const told: readonly FactLine[] = [
        { name: milestoneLabels.when[language], value: time(milestone.when) },
        { name: milestoneLabels.state[language], value: milestoneStateLabels[milestone.state][language] },
        { name: milestoneLabels.delivers[language], value: word(milestone.delivers) },
      ];
      return {
        where: joined(nounOf('milestone', drawn), word(milestone.code)),
        more: facts(told),
        open: openThing('milestone', drawn),
      };
    }
    case 'mandate': {
      const { mandate, group } = notice;
      return {
        where: joined(nounOf('mandate', drawn), group === null ? '' : word(codeAndTitle(group))),
        more: [],
        open: group === null ? openThing('mandate', drawn) : openThing('group', drawn),
        ...(mandate.code === ''
          ? {}
          : {
              where: joined(
                nounOf('mandate', drawn),
                word(mandate.code),
                group === null ? '' : word(codeAndTitle(group)),
              ),
            }),
      };
    }
    case 'proposal':
    case 'discuss':
      return {
        where: joined(nounOf('proposal', drawn), word(notice.proposal.code)),
        more: [subtle(texts.notDecided)],
        open: openThing('proposal', drawn),
      };
    case 'protocol':
      return {
        where: joined(nounOf('proposal', drawn), word(notice.proposal.code)),
        more: [line(texts.tellInPlan)],
        open: openThing('proposal', drawn),
      };
    case 'order':
      return {
        where: joined(decisionKindLabels.order[language], word(notice.decision.decidedBy)),
        more: [
          decided(notice.decision, link, drawn),
          ...facts([{ name: decisionLabels.deadline[language], value: time(notice.decision.deadline) }]),
        ],
        open: openDecision(notice.decision, drawn),
      };
    case 'condition':
      return {
        where: joined(word(notice.decision.decidedBy)),
        more: [
          decided(notice.decision, link, drawn),
          ...facts([{ name: texts.saidBy, value: word(notice.stage.saidBy) }]),
        ],
        open: openDecision(notice.decision, drawn),
      };
    case 'decided':
      return {
        where: joined(nounOf('proposal', drawn), word(notice.proposal.code)),
        more: [
          decided(notice.decision, link, drawn),
          ...facts([
            { name: decisionLabels.outcome[language], value: outcomeLabels[notice.decision.outcome][language] },
            { name: decisionLabels.decidedBy[language], value: word(notice.decision.decidedBy) },
            {
              name: decisionLabels.on[language],
              value: notice.decision.on === null ? '' : cardDay(notice.decision.on, language, today),
            },
          ]),
          ...listed(
            texts.creates,
            notice.decision.creates.map((made) => ({ text: written(codeAndTitle(made), room.title), under: '' })),
            drawn,
          ),
        ],
        open: openDecision(notice.decision, drawn),
      };
    case 'answered': {
      const { request } = notice;
      return {
        where: joined(nounOf('request', drawn), request.group === null ? '' : word(codeAndTitle(request.group))),
        more: facts([
          { name: requestLabels.answer[language], value: word(request.answer) },
          { name: requestLabels.answeredBy[language], value: word(request.answeredBy) },
          {
            name: requestLabels.answeredOn[language],
            value: request.answeredOn === null ? '' : cardDay(request.answeredOn, language, today),
          },
        ]),
        open: cardTexts[language].openPlan,
      };
    }
    case 'duty':
      return {
        where: nounOf('duty', drawn),
        more: facts([
          { name: dutyLabels.from[language], value: word(notice.duty.duty.from) },
          { name: dutyLabels.to[language], value: word(notice.duty.duty.to) },
        ]),
        open: cardTexts[language].openPlan,
      };
    case 'meeting':
      return meetingParts(notice, drawn);
    case 'welcome':
      return welcomeParts(notice, drawn);
    case 'trouble':
      return { where: word(place.plan), more: [line(texts.troubleText)], open: cardTexts[language].openPlan };
    case 'undelivered':
      return { where: word(place.plan), more: [line(texts.lost)], open: cardTexts[language].openOverview };
  }
  return exhaustive(notice);
}

/** What their own parts say already. */
const toldInPlace: Readonly<Partial<Record<Notice['kind'], true>>> = { welcome: true, decided: true, answered: true };

/** What its name leads to: '' where it has no page. The decision that answered a proposal is linked to where it is told. */
function nameLink(notice: SingleNotice, link: string, place: CardPlace): string {
  if (notice.kind === 'welcome') return '';
  return notice.kind === 'decided' ? place.linkTo(`b-${notice.proposal.key}`) : link;
}

/** Where its button leads: what it is about, or the page that the button names. */
function wayTo(notice: SingleNotice): string {
  if (notice.kind === 'welcome') return 'min-side';
  return notice.kind === 'undelivered' ? 'oversikt' : itemOf(notice);
}

/** A decision stands in its box by its own name. */
const namedInBox: Readonly<Partial<Record<Notice['kind'], true>>> = { order: true, condition: true };

export function singleCard(
  notice: SingleNotice,
  reader: CardReader,
  place: CardPlace,
  room: Room,
): Omit<CardFrame, 'summary'> {
  const { what, why } = noticeText(notice, reader.language, inOslo(reader.now).day);
  const link = place.linkTo(itemOf(notice));
  const { where, more, open: opens } = partsOf(notice, link, { reader, place, room });
  const name = written(what, room.title);
  return {
    body: [
      whereLine(where),
      ...(namedInBox[notice.kind] === true ? [] : [title(linked(name, nameLink(notice, link, place)))]),
      ...(toldInPlace[notice.kind] === true || why === '' ? [] : [line(written(why, room.text))]),
      ...more,
    ],
    actions: open(opens, place.linkTo(wayTo(notice))),
  };
}
