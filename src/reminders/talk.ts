/**
 * What the bot does with what Teams tells it: a press on a card is answered with the card as it is now, whoever lets it in is
 * remembered and greeted, and whoever writes to it is told what it is for. Nothing that is written to it is read or kept.
 *
 * It is put onto an App of Microsoft's SDK; that what comes in is genuine is asked before (incoming.ts).
 */
import type { AdaptiveCardActionResponse } from '@microsoft/teams.api';
import type { App } from '@microsoft/teams.apps';
import type { CardJson } from '#cards/card.ts';
import { outcomeCard } from '#cards/outcome-card.ts';
import { readPress } from '#cards/press.ts';
import { type CardPress, seenIn } from '#domain/card-answer.ts';
import { keyOf } from '#base/id.ts';
import { botTexts } from '#text/bot.ts';
import { type Language, languageOfMachine } from '#text/language.ts';
import { type AnswerableNow, type Answered, answerPress, type AnswerPorts } from './answer.ts';
import { isSameId } from './membership.ts';
import type { PlanNow } from './plan-reading.ts';

/** What came of a press, for whoever runs the service: nothing of the plan or of anybody. */
export type PressEvent =
  { readonly kind: 'answered'; readonly outcome: string } | { readonly kind: 'refused'; readonly why: string };

export interface TalkPorts extends AnswerPorts {
  readonly onPress?: (event: PressEvent) => void;
  /** The plan as it was read last; null before that. */
  readonly last: () => (AnswerableNow & Pick<PlanNow, 'conversations'>) | null;
  /** Remembers where somebody is reached. */
  readonly heard: (activity: unknown) => Promise<unknown>;
  readonly linkTo: (item: string) => string;
}

interface Pressed {
  readonly from: { readonly id: string; readonly aadObjectId?: string };
  readonly locale?: string;
  readonly value: { readonly action?: { readonly verb?: unknown; readonly data?: unknown } };
}

export function talk(app: App, ports: TalkPorts): void {
  app.on('card.action', async ({ activity }) => {
    const { card, isHeard } = await pressed(activity, ports);
    if (isHeard && !isKnown(activity.from, ports)) await ports.heard(activity);
    return asCard(card);
  });
  app.on('install.add', async (context) => {
    await ports.heard(context.activity);
    await context.send(greeting(context.activity.locale, ports));
  });
  app.on('install.remove', async ({ activity }) => {
    await ports.heard(activity);
  });
  app.on('message', async (context) => {
    await ports.heard(context.activity);
    await context.send(greeting(context.activity.locale, ports));
  });
}

const asCard = (card: CardJson): AdaptiveCardActionResponse => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  // Both are cards as JSON; the SDK's own type is that of its builders.
  value: card as never,
});

const languageIn = (locale: string | undefined, { last }: TalkPorts): Language =>
  locale === undefined || locale === '' ? (last()?.ground.plan.language ?? 'nb') : languageOfMachine(locale);

const nameOf = (now: AnswerableNow | null): string => {
  const plan = now?.ground.plan;
  return plan === undefined ? '' : plan.shortTitle === '' ? plan.title : plan.shortTitle;
};

const greeting = (locale: string | undefined, ports: TalkPorts): string =>
  botTexts[languageIn(locale, ports)].greeting(nameOf(ports.last()));

/** Is it remembered what Teams calls her? Otherwise her next card could not be drawn anew for her. */
const isKnown = ({ id, aadObjectId = '' }: Pressed['from'], { last }: TalkPorts): boolean =>
  last()?.conversations.some(({ person, teamsUser }) => isSameId(person?.id ?? '', aadObjectId) && teamsUser === id) ===
  true;

/** `isHeard`: she answers in the plan's channel, so what her press tells of her may be remembered. */
interface Drawn {
  readonly card: CardJson;
  readonly isHeard: boolean;
}

async function pressed({ from, locale, value: { action } }: Pressed, ports: TalkPorts): Promise<Drawn> {
  const press = readPress(action?.verb, action?.data);
  const answered: Answered =
    press.ok && from.aadObjectId !== undefined
      ? await answerPress(press.value, { id: from.aadObjectId }, ports)
      : { outcome: { kind: 'refused', why: press.ok ? 'notMember' : 'unreadable' }, due: null };
  const { outcome } = answered;
  ports.onPress?.(
    outcome.kind === 'refused' ? { kind: 'refused', why: outcome.why } : { kind: 'answered', outcome: outcome.kind },
  );
  const card = drawn(answered, press.ok ? press.value : null, from, languageIn(locale, ports), ports);
  return { card, isHeard: outcome.kind !== 'refused' };
}

/** Pure but for the plan as it was read last. */
function drawn(
  { outcome, due }: Answered,
  press: CardPress | null,
  from: Pressed['from'],
  language: Language,
  { clock, last, linkTo }: TalkPorts,
): CardJson {
  // Whoever is refused learns nothing of the plan, not even its name.
  const now = outcome.kind === 'refused' && due === null ? null : last();
  const row = now?.ground.rows.reminder.find(({ key }) => key === press?.reminder);
  const isHers = row !== undefined && row.recipient !== null && isSameId(row.recipient.id, from.aadObjectId ?? '');
  return outcomeCard(
    outcome,
    due,
    { language, now: clock.now(), mayAnswer: isHers },
    {
      plan: nameOf(now),
      municipality: now?.ground.plan.municipality ?? '',
      linkTo,
      reminder: press?.reminder ?? keyOf('no reminder'),
      seen: seenIn(now?.ground.rows.measure ?? []),
      readers: isHers ? [from.id] : [],
      sentAt: row?.sentAt ?? null,
    },
  );
}
