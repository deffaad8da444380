/** Words of what would be sent: to whom, as far as the reader may be told it, and why nothing comes. */
import { yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import type { Group } from '#domain/group.ts';
import type { Notice } from '#domain/notice.ts';
import { groupsOf, leads } from '#domain/organisation.ts';
import {
  type Described,
  mayBeNamed,
  type PreviewLine,
  type QuietWhy,
  type Sending,
  standsFor,
} from '#domain/reminder-preview.ts';
import type { ReminderForm } from '#domain/reminder.ts';
import type { DueReminder } from '#domain/reminders-due.ts';
import type { Actor, Role } from '#domain/role.ts';
import type { Person } from '#domain/row.ts';
import { formatDay, formatInterval } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';
import { roleInSentence } from '#text/roles.ts';

interface PreviewTexts {
  readonly heading: string;
  readonly open: string;
  readonly honest: string;
  /** Of what was sent, where it is not read. */
  readonly unseen: string;
  readonly off: string;
  readonly nothing: string;
  readonly unread: string;
  readonly quiet: Readonly<Record<QuietWhy, string>>;
  readonly comes: (day: string) => string;
  readonly form: Readonly<Record<ReminderForm, (count: string) => string>>;
  readonly things: (count: number) => string;
  readonly you: string;
  readonly channel: string;
  readonly leaderOf: (group: string) => string;
  readonly memberOf: (group: string) => string;
  /** One of those who hold a role together. */
  readonly oneOf: Readonly<Record<'steeringGroup' | 'unionRepresentative', string>>;
  readonly responsible: (code: string) => string;
  readonly somebody: string;
  readonly several: (count: number, who: string) => string;
  readonly and: string;
  readonly at: (clock: string) => string;
  readonly more: (count: number) => string;
}

export const reminderPreviewTexts: ByLanguage<PreviewTexts> = {
  nb: {
    heading: 'Hva som ville blitt sendt',
    open: 'Se de neste fire ukene',
    honest:
      'Slik blir det om ingen svarer og planen står som nå. Mottakerne er de som står i planen; når kort sendes, spør påminnelsene SharePoints grupper om hvem som har hvilken rolle.',
    unseen: 'Hva som alt er sendt, er ikke hentet, så den første uka kan ha mer enn det som faktisk kommer.',
    off: 'Påminnelser er slått av, så ingenting blir sendt.',
    nothing: 'Ingenting ville blitt sendt de neste fire ukene.',
    unread: 'Kanalens medlemmer kunne ikke hentes. Mottakere som ikke står i planen, mangler her.',
    quiet: {
      holiday: 'Stille: helligdag.',
      summerBreak: 'Stille: fellesferie.',
      pause: 'Stille for deg: din egen pause.',
    },
    comes: (day) => `Det som skulle kommet, kommer ${day}.`,
    form: {
      leader: (count) => `ukentlig oversikt, ${count}`,
      channel: (count) => `ukentlig oversikt uten navn, ${count}`,
      digest: (count) => `ett kort, ${count}`,
      single: () => 'ett kort',
    },
    things: (count) => (count === 1 ? 'én sak' : `${numberWord(count, 'nb')} saker`),
    you: 'Du',
    channel: 'Kanalen',
    leaderOf: (group) => `lederen av ${group}`,
    memberOf: (group) => `et medlem av ${group}`,
    oneOf: { steeringGroup: 'et medlem av styringsgruppa', unionRepresentative: 'en tillitsvalgt' },
    responsible: (code) => `den ansvarlige for ${code}`,
    somebody: 'et medlem av teamet',
    several: (count, who) => (count === 1 ? who : `${who} (${numberWord(count, 'nb')} personer)`),
    and: 'og',
    at: (clock) => `klokka ${clock}`,
    more: (count) => `og ${count} til`,
  },
  nn: {
    heading: 'Kva som ville ha vorte sendt',
    open: 'Sjå dei neste fire vekene',
    honest:
      'Slik blir det om ingen svarer og planen står som no. Mottakarane er dei som står i planen; når kort blir sende, spør påminningane SharePoint-gruppene om kven som har kva rolle.',
    unseen: 'Kva som alt er sendt, er ikkje henta, så den første veka kan ha meir enn det som faktisk kjem.',
    off: 'Påminningar er slegne av, så ingenting blir sendt.',
    nothing: 'Ingenting ville ha vorte sendt dei neste fire vekene.',
    unread: 'Medlemmene i kanalen kunne ikkje hentast. Mottakarar som ikkje står i planen, manglar her.',
    quiet: {
      holiday: 'Stille: heilagdag.',
      summerBreak: 'Stille: fellesferie.',
      pause: 'Stille for deg: din eigen pause.',
    },
    comes: (day) => `Det som skulle ha kome, kjem ${day}.`,
    form: {
      leader: (count) => `vekeoversyn, ${count}`,
      channel: (count) => `vekeoversyn utan namn, ${count}`,
      digest: (count) => `eitt kort, ${count}`,
      single: () => 'eitt kort',
    },
    things: (count) => (count === 1 ? 'éi sak' : `${numberWord(count, 'nn')} saker`),
    you: 'Du',
    channel: 'Kanalen',
    leaderOf: (group) => `leiaren av ${group}`,
    memberOf: (group) => `ein medlem av ${group}`,
    oneOf: { steeringGroup: 'ein medlem av styringsgruppa', unionRepresentative: 'ein tillitsvald' },
    responsible: (code) => `den ansvarlege for ${code}`,
    somebody: 'ein medlem av teamet',
    several: (count, who) => (count === 1 ? who : `${who} (${numberWord(count, 'nn')} personar)`),
    and: 'og',
    at: (clock) => `klokka ${clock}`,
    more: (count) => `og ${count} til`,
  },
  en: {
    heading: 'What would be sent',
    open: 'See the next four weeks',
    honest:
      'This is how it goes if nobody answers and the plan stands as it does now. Recipients are those whom the plan names; when cards are sent, the reminders ask SharePoint’s groups who holds which role.',
    unseen: 'What has been sent already is not fetched, so the first week may have more than what comes.',
    off: 'Reminders are off, so nothing is sent.',
    nothing: 'Nothing would be sent in the next four weeks.',
    unread: 'The channel’s members could not be fetched. Recipients whom the plan does not name are missing here.',
    quiet: {
      holiday: 'Quiet: public holiday.',
      summerBreak: 'Quiet: summer break.',
      pause: 'Quiet for you: your own pause.',
    },
    comes: (day) => `What was due comes on ${day}.`,
    form: {
      leader: (count) => `weekly digest, ${count}`,
      channel: (count) => `weekly digest without names, ${count}`,
      digest: (count) => `one card, ${count}`,
      single: () => 'one card',
    },
    things: (count) => (count === 1 ? 'one thing' : `${numberWord(count, 'en')} things`),
    you: 'You',
    channel: 'The channel',
    leaderOf: (group) => `the leader of ${group}`,
    memberOf: (group) => `a member of ${group}`,
    oneOf: { steeringGroup: 'a member of the steering group', unionRepresentative: 'a union representative' },
    responsible: (code) => `whoever is responsible for ${code}`,
    somebody: 'a member of the team',
    several: (count, who) => (count === 1 ? who : `${who} (${numberWord(count, 'en')} people)`),
    and: 'and',
    at: (clock) => `at ${clock}`,
    more: (count) => `and ${count} more`,
  },
};

/** Roles by which somebody is called before she is called by her group; of the steering group each is one member. */
const calledByRole: readonly Role[] = [
  'projectLeader',
  'chiefExecutive',
  'politicalSecretariat',
  'steeringGroup',
  'unionRepresentative',
];

const nameOf = ({ code, title }: Pick<Group, 'code' | 'title'>): string => code || title;

const measureOf = (notices: readonly Notice[]): string => {
  const [first] = notices;
  return first?.kind === 'measure' ? first.measure.code || `«${first.measure.title}»` : '';
};

/** What somebody is called alone, and together with others who are called so. */
interface Called {
  readonly one: string;
  readonly many: string;
}
const alone = (one: string): Called => ({ one, many: one });

/** «Du», a name, «lederen av AG2», «et medlem av styringsgruppa»: names only for whom a list of what is late may name. */
function called(due: DueReminder, person: Person, actor: Actor, described: Described, language: Language): Called {
  const texts = reminderPreviewTexts[language];
  const { groups, members, today } = described;
  if (person.id === actor.person.id) return alone(texts.you);
  const unknown = standsFor(person);
  if (unknown !== null) return alone(roleInSentence[unknown][language]);
  if (mayBeNamed(person, actor, described)) return alone(person.name);
  const role = calledByRole.find((one) => due.roles.includes(one));
  if (role === 'steeringGroup' || role === 'unionRepresentative') {
    return { one: texts.oneOf[role], many: roleInSentence[role][language] };
  }
  if (role !== undefined) return alone(roleInSentence[role][language]);
  const led = groups.find((group) => leads(person.id, group, members, today));
  if (led !== undefined) return alone(texts.leaderOf(nameOf(led)));
  const [seat] = groupsOf(person.id, groups, members, today);
  if (seat !== undefined) return { one: texts.memberOf(nameOf(seat)), many: nameOf(seat) };
  const code = measureOf(due.notices);
  return alone(code === '' ? texts.somebody : texts.responsible(code));
}

/** To whom: «Du og styringsgruppa (tre personer)». */
export function sentTo({ recipients }: Sending, actor: Actor, described: Described, language: Language): string {
  const texts = reminderPreviewTexts[language];
  const found = new Map<string, { readonly one: string; readonly count: number }>();
  for (const due of recipients) {
    const { recipient } = due;
    const { one, many } =
      recipient === null ? alone(texts.channel) : called(due, recipient, actor, described, language);
    found.set(many, { one, count: (found.get(many)?.count ?? 0) + 1 });
  }
  const named = [...found].map(([many, { one, count }]) => (count === 1 ? one : texts.several(count, many)));
  const listed = named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} ${texts.and} ${named.at(-1)}`;
  return capitalised(listed);
}

/** «ukentlig oversikt, sju saker» */
export function sentAs({ due: { form, notices } }: Sending, language: Language): string {
  const texts = reminderPreviewTexts[language];
  return texts.form[form](texts.things(notices.length));
}

/** «mandag 16. februar»; of several days «13.–31. juli». */
export function previewDay(line: PreviewLine, language: Language, today: Day): string {
  const options = { yearIfNot: yearOf(today) };
  return line.kind === 'quiet' && line.to !== line.day
    ? capitalised(formatInterval(line.day, line.to, language, options))
    : capitalised(formatDay(line.day, language, 'withWeekday', options));
}

/** «Stille: helligdag. Det som skulle kommet, kommer mandag 7. april.» */
export function quietWords(
  { why, next }: Extract<PreviewLine, { readonly kind: 'quiet' }>,
  language: Language,
  today: Day,
): string {
  const texts = reminderPreviewTexts[language];
  return `${texts.quiet[why]} ${texts.comes(formatDay(next, language, 'withWeekday', { yearIfNot: yearOf(today) }))}`;
}
