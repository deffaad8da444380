/**
 * The views and formats of each list. Words in conditions are the choices as they are stored, which is in bokmål whatever
 * the language of the plan; what is shown of them is in its language.
 */
import type { EntityName } from '#domain/entities.ts';
import { isAtRest, measureStatuses } from '#domain/measure.ts';
import type { PlanSettings } from '#domain/plan.ts';
import { decisionKindLabels, followupStateLabels, outcomeLabels } from '#text/decision.ts';
import type { Language } from '#text/language.ts';
import type { ViewName } from '#text/list-views.ts';
import { politicalHandlingLabels } from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { milestoneStateLabels } from '#text/milestone.ts';
import { moodLabels } from '#text/mood.ts';
import { proposalKindLabels, proposalStateLabels } from '#text/proposal.ts';
import { deliveryStateLabels } from '#text/reminder.ts';
import { reportStateLabels } from '#text/report.ts';
import {
  choiceFormat,
  decisionRow,
  type Format,
  groupHeads,
  helpFormat,
  lateFormat,
  measureStatusFormat,
  milestoneStateFormat,
  proposalRow,
  wordsFormat,
} from './formats.ts';
import {
  among,
  before,
  both,
  type Condition,
  either,
  empty,
  filled,
  is,
  isNot,
  type Query,
  since,
  yes,
} from './query.ts';

export interface ListView {
  readonly name: ViewName;
  /** Internal names of columns, in the order in which they stand. */
  readonly fields: readonly string[];
  readonly query: Query;
  readonly format?: (language: Language) => Format;
}

export interface ListLooks {
  readonly views: readonly ListView[];
  /** By internal name of the column; null: as SharePoint draws it by itself. */
  readonly formats: Readonly<Record<string, (language: Language) => Format | null>>;
}

/**
 * The longest that a group's last report can be due behind us while the next is not: a tertial. Of groups that report more
 * often there are some more, the newest period first.
 */
const PERIOD_DAYS = 123;

const standing: Condition = empty('RemovedAt');
const byEnd = [{ by: 'WhenTo' }, { by: 'Title' }];

const { reached, cancelled } = milestoneStateLabels;
const openMilestone = [isNot('State', reached.nb), isNot('State', cancelled.nb)];
const milestoneFields = ['Code', 'Title', 'State', 'WhenText', 'WhenTo', 'GroupTitle'];

/** From a measure at rest nothing is awaited: it is not late here either. */
const atRest = measureStatuses.filter(isAtRest).map((status) => measureStatusLabels[status].nb);
const openMeasure = atRest.map((label) => isNot('Status', label));
const measureFields = ['Code', 'Title', 'Status', 'NextStep', 'ResponsibleRole', 'WhenText', 'WhenTo'];

/** What of a plan's settings its views depend on. */
export type ViewSettings = Pick<PlanSettings, 'consultation'>;

const recommended = is('State', proposalStateLabels.recommended.nb);

/** Nothing but the decision is left (domain/proposal-path.ts, isReady), as far as the row itself tells. */
const lastStep: Readonly<Record<ViewSettings['consultation'], Condition>> = {
  beforeRecommendation: recommended,
  // Drøfting comes last, unless it was passed by with a reason.
  beforeDecision: either(
    is('State', proposalStateLabels.consulted.nb),
    both(recommended, filled('UnconsultedBecause')),
  ),
};

/** A change of the plan goes straight from handed in to decided. */
const readyToDecide = ({ consultation }: ViewSettings): Condition =>
  either(
    lastStep[consultation],
    both(is('State', proposalStateLabels.handedIn.nb), is('Kind', proposalKindLabels.planChange.nb)),
  );

export const looksFor = (settings: ViewSettings): Partial<Readonly<Record<EntityName, ListLooks>>> => ({
  milestone: {
    views: [
      {
        name: 'steering',
        fields: milestoneFields,
        query: { where: [standing, isNot('State', cancelled.nb)], order: byEnd },
      },
      {
        name: 'undated',
        fields: ['Code', 'Title', 'State', 'WhenText', 'GroupTitle'],
        query: { where: [empty('WhenTo'), empty('WhenFrom'), standing, ...openMilestone], order: [{ by: 'Title' }] },
      },
      {
        name: 'moved',
        fields: ['Code', 'Title', 'State', 'BaselineText', 'WhenText', 'WhenTo', 'MoveReason'],
        query: { where: [standing, yes('Moved')], order: byEnd },
      },
    ],
    formats: {
      State: milestoneStateFormat,
      WhenText: wordsFormat,
      BaselineText: wordsFormat,
      WhenTo: (language) => lateFormat(language, 'State', [reached.nb, cancelled.nb]),
    },
  },
  measure: {
    views: [
      {
        name: 'byWorkPackage',
        fields: measureFields,
        query: { where: [standing], order: byEnd, group: { by: 'WorkPackageTitle' } },
        format: () => groupHeads,
      },
      {
        name: 'late',
        fields: measureFields,
        query: { where: [before('WhenTo'), standing, ...openMeasure], order: byEnd },
      },
      {
        name: 'political',
        fields: [...measureFields, 'Political', 'PoliticalGround', 'PoliticalCase'],
        query: { where: [is('Political', politicalHandlingLabels.needed.nb), standing], order: byEnd },
      },
      {
        name: 'helpWanted',
        fields: ['Code', 'Title', 'Status', 'HelpWanted', 'ResponsibleRole', 'GroupTitle', 'WhenText', 'WhenTo'],
        query: { where: [standing, filled('HelpWanted')], order: byEnd },
      },
    ],
    formats: {
      Status: measureStatusFormat,
      Political: (language) => choiceFormat(language, politicalHandlingLabels),
      WhenText: wordsFormat,
      WhenTo: (language) => lateFormat(language, 'Status', atRest),
      HelpWanted: helpFormat,
    },
  },
  proposal: {
    views: [
      {
        name: 'ready',
        fields: ['Code', 'Title', 'State', 'GroupTitle', 'ProposalText', 'Route', 'ProposedOn'],
        query: { where: [readyToDecide(settings), standing], order: [{ by: 'ProposedOn' }] },
        format: proposalRow,
      },
    ],
    formats: {},
  },
  // A decision's row never changes: that one has been replaced or is being implemented stands with its follow-up.
  decision: {
    views: [
      {
        name: 'adopted',
        fields: ['Code', 'Title', 'Level', 'DecidedBy', 'DecidedOn', 'Outcome', 'CaseNumber', 'EffectiveText'],
        query: {
          where: [among('Outcome', [outcomeLabels.adopted.nb, outcomeLabels.adoptedChanged.nb]), standing],
          order: [{ by: 'DecidedOn', down: true }],
        },
        format: decisionRow,
      },
      {
        name: 'orders',
        fields: ['Code', 'Title', 'DecidedBy', 'DecidedOn', 'CaseNumber', 'DeadlineText', 'DeadlineTo'],
        query: {
          where: [is('Kind', decisionKindLabels.order.nb), standing],
          order: [{ by: 'DeadlineTo' }, { by: 'Title' }],
        },
      },
    ],
    formats: { EffectiveText: wordsFormat, DeadlineText: wordsFormat },
  },
  followup: {
    views: [
      {
        name: 'inForce',
        fields: ['DecisionCode', 'DecisionTitle', 'State', 'ResponsibleRole', 'Note'],
        query: { where: [is('State', followupStateLabels.effective.nb), standing], order: [{ by: 'DecisionCode' }] },
      },
      {
        name: 'beingImplemented',
        fields: ['DecisionCode', 'DecisionTitle', 'State', 'ResponsibleRole', 'Note'],
        query: { where: [is('State', followupStateLabels.implementing.nb), standing], order: [{ by: 'DecisionCode' }] },
      },
    ],
    formats: { State: (language) => choiceFormat(language, followupStateLabels) },
  },
  report: {
    views: [
      {
        name: 'lastPeriod',
        fields: ['GroupTitle', 'Mood', 'Summary', 'Hindrance', 'HelpNeeded', 'NextPeriod', 'State', 'DueOn'],
        query: {
          where: [since('DueOn', PERIOD_DAYS), isNot('State', reportStateLabels.draft.nb), standing],
          order: [{ by: 'GroupTitle' }],
          group: { by: 'Period', down: true },
        },
        format: () => groupHeads,
      },
    ],
    formats: {
      HelpNeeded: helpFormat,
      Mood: (language) => choiceFormat(language, moodLabels),
      State: (language) => choiceFormat(language, reportStateLabels),
    },
  },
  // The title is what a card is claimed by, which says nothing to people.
  reminder: {
    views: [
      {
        name: 'remindersSent',
        fields: ['Slot', 'Recipient', 'Form', 'State', 'SentAt', 'AnsweredAt'],
        query: { where: [standing], order: [{ by: 'Slot', down: true }] },
      },
    ],
    formats: { State: (language) => choiceFormat(language, deliveryStateLabels) },
  },
});
