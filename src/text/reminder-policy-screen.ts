/** Words of the plan's rules of reminders, where they are set: what each means, and why a value is none. */
import type { ReminderPolicy } from '#domain/plan.ts';
import { type CountedDays, mostDays } from '#domain/reminder-policy.ts';
import type { ByLanguage } from '#text/language.ts';

interface ReminderPolicyTexts {
  readonly intro: string;
  readonly writers: (who: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly means: Readonly<Record<Exclude<keyof ReminderPolicy, 'hour'>, string>>;
  readonly at: string;
  readonly days: (count: string) => string;
  readonly week: string;
  readonly through: string;
  readonly weeks: (from: number, to: number) => string;
  readonly lastWeek: string;
  readonly wrongDays: Readonly<Record<CountedDays, string>>;
  readonly wrongWeeks: string;
  readonly save: string;
  readonly discard: string;
  readonly unsaved: string;
  readonly mendFirst: string;
  readonly saved: string;
}

export const reminderPolicyTexts: ByLanguage<ReminderPolicyTexts> = {
  nb: {
    intro: 'Påminnelser kommer som kort i Teams, på hverdager og i arbeidstida, og kan besvares i kortet.',
    writers: (who) => `Bare ${who} kan endre disse reglene.`,
    yes: 'Ja',
    no: 'Nei',
    means: {
      on: 'Er de slått av, sendes ingen kort til noen. Det samme står på Min side.',
      digestWeekday:
        'Prosjektlederen får alt som trenger noen, i ett kort. Andre får kort på hverdager til samme klokkeslett.',
      toChannel: 'Den samme oversikten, uten navn og uten svarknapper, til alle i kanalen.',
      dueSoonDays: 'Så tidlig sier vi fra om en frist som nærmer seg.',
      restDays: 'Den ansvarlige spørres ikke oftere enn dette om ett og samme tiltak.',
      escalateAfterDays: 'Gruppelederen får vite det én gang. Deretter er det stille.',
      quietInHolidays: 'Det som skulle kommet på en helligdag, kommer neste hverdag.',
      summerBreak: 'Ingen kort i disse ukene. Det som skulle kommet da, samles i ett kort etterpå.',
    },
    at: 'klokka',
    days: (count) => (count.trim() === '1' ? 'dag' : 'dager'),
    week: 'uke',
    through: 'til og med uke',
    weeks: (from, to) => (from === to ? `Uke ${from}` : `Uke ${from}–${to}`),
    lastWeek: 'Siste uke av fellesferien',
    wrongDays: {
      dueSoonDays: `Skriv et helt tall fra 1 til ${mostDays.dueSoonDays}. Det forrige gjelder til da.`,
      restDays: `Skriv et helt tall fra 1 til ${mostDays.restDays}. Det forrige gjelder til da.`,
      escalateAfterDays: `Skriv et helt tall fra 1 til ${mostDays.escalateAfterDays}. Det forrige gjelder til da.`,
    },
    wrongWeeks: 'Skriv to ukenumre fra 1 til 53, det første først. De forrige gjelder til da.',
    save: 'Lagre reglene',
    discard: 'Forkast',
    unsaved: 'Ikke lagret ennå. Forhåndsvisningen viser hvordan det ville blitt.',
    mendFirst: 'Rett det som er merket, før reglene kan lagres.',
    saved: 'Reglene for påminnelser er lagret.',
  },
  nn: {
    intro: 'Påminningar kjem som kort i Teams, på kvardagar og i arbeidstida, og kan svarast på i kortet.',
    writers: (who) => `Berre ${who} kan endre desse reglane.`,
    yes: 'Ja',
    no: 'Nei',
    means: {
      on: 'Er dei slegne av, blir det ikkje sendt kort til nokon. Det same står på Mi side.',
      digestWeekday:
        'Prosjektleiaren får alt som treng nokon, i eitt kort. Andre får kort på kvardagar til same klokkeslett.',
      toChannel: 'Det same oversynet, utan namn og utan svarknappar, til alle i kanalen.',
      dueSoonDays: 'Så tidleg seier vi frå om ein frist som nærmar seg.',
      restDays: 'Den ansvarlege blir ikkje spurd oftare enn dette om eitt og same tiltak.',
      escalateAfterDays: 'Gruppeleiaren får vite det éin gong. Deretter er det stille.',
      quietInHolidays: 'Det som skulle ha kome på ein heilagdag, kjem neste kvardag.',
      summerBreak: 'Ingen kort i desse vekene. Det som skulle ha kome då, blir samla i eitt kort etterpå.',
    },
    at: 'klokka',
    days: (count) => (count.trim() === '1' ? 'dag' : 'dagar'),
    week: 'veke',
    through: 'til og med veke',
    weeks: (from, to) => (from === to ? `Veke ${from}` : `Veke ${from}–${to}`),
    lastWeek: 'Siste veke av fellesferien',
    wrongDays: {
      dueSoonDays: `Skriv eit heilt tal frå 1 til ${mostDays.dueSoonDays}. Det førre gjeld til då.`,
      restDays: `Skriv eit heilt tal frå 1 til ${mostDays.restDays}. Det førre gjeld til då.`,
      escalateAfterDays: `Skriv eit heilt tal frå 1 til ${mostDays.escalateAfterDays}. Det førre gjeld til då.`,
    },
    wrongWeeks: 'Skriv to vekenummer frå 1 til 53, det første først. Dei førre gjeld til då.',
    save: 'Lagre reglane',
    discard: 'Forkast',
    unsaved: 'Ikkje lagra enno. Førehandsvisinga viser korleis det ville ha vorte.',
    mendFirst: 'Rett det som er merkt, før reglane kan lagrast.',
    saved: 'Reglane for påminningar er lagra.',
  },
  en: {
    intro: 'Reminders come as cards in Teams, on workdays and in working hours, and can be answered in the card.',
    writers: (who) => `Only ${who} can change these rules.`,
    yes: 'Yes',
    no: 'No',
    means: {
      on: 'When they are off, no cards are sent to anybody. The same stands on My page.',
      digestWeekday:
        'The project leader gets all that needs somebody in one card. Others get cards on workdays, at the same hour.',
      toChannel: 'The same digest, without names and without buttons, to everybody in the channel.',
      dueSoonDays: 'This early we tell of a deadline that is coming.',
      restDays: 'Whoever is responsible is not asked more often than this about one measure.',
      escalateAfterDays: 'The group’s leader is told once. After that it is quiet.',
      quietInHolidays: 'What was due on a public holiday comes on the next workday.',
      summerBreak: 'No cards in these weeks. What was due then comes together in one card afterwards.',
    },
    at: 'at',
    days: (count) => (count.trim() === '1' ? 'day' : 'days'),
    week: 'week',
    through: 'through week',
    weeks: (from, to) => (from === to ? `Week ${from}` : `Weeks ${from}–${to}`),
    lastWeek: 'Last week of the summer break',
    wrongDays: {
      dueSoonDays: `Write a whole number from 1 to ${mostDays.dueSoonDays}. The last one holds until then.`,
      restDays: `Write a whole number from 1 to ${mostDays.restDays}. The last one holds until then.`,
      escalateAfterDays: `Write a whole number from 1 to ${mostDays.escalateAfterDays}. The last one holds until then.`,
    },
    wrongWeeks: 'Write two week numbers from 1 to 53, the first one first. The last ones hold until then.',
    save: 'Save the rules',
    discard: 'Discard',
    unsaved: 'Not saved yet. The preview shows how it would be.',
    mendFirst: 'Put right what is marked before the rules can be saved.',
    saved: 'The rules of reminders are saved.',
  },
};
