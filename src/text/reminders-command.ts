/** What `npm run reminders` says where it cannot do what it is asked. */
import { exhaustive } from '#base/result.ts';
import type { Language } from '#text/language.ts';

export type RemindersOrderFailure =
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'noOnce' }
  | { readonly kind: 'badNow'; readonly value: string }
  /** Nothing stands after it. */
  | { readonly kind: 'noNow' }
  | { readonly kind: 'nowIsForTrials' }
  /** `from`: when the scenario begins. */
  | { readonly kind: 'tooEarly'; readonly from: string };

export function sayRemindersOrderFailure(failure: RemindersOrderFailure, language: Language): string {
  switch (failure.kind) {
    case 'unknownOption':
      return {
        nb: `Valget ${failure.option} finnes ikke; de som finnes, er --once, --now, --dry-run, --cards og --lang.`,
        nn: `Valet ${failure.option} finst ikkje; dei som finst, er --once, --now, --dry-run, --cards og --lang.`,
        en: `There is no option ${failure.option}; there are --once, --now, --dry-run, --cards and --lang.`,
      }[language];
    case 'noOnce':
      return {
        nb: 'Si at det skal gjøres én gang: npm run reminders -- --once. Tjenesten som går hele tida, er dist/programs/serve.js.',
        nn: 'Sei at det skal gjerast éin gong: npm run reminders -- --once. Tenesta som går heile tida, er dist/programs/serve.js.',
        en: 'Say that it is to be done once: npm run reminders -- --once. The service that runs on is dist/programs/serve.js.',
      }[language];
    case 'badNow':
      return {
        nb: `--now kan ikke være «${failure.value}»; skriv et tidspunkt som 2026-02-16T08:00+01:00.`,
        nn: `--now kan ikkje vere «${failure.value}»; skriv eit tidspunkt som 2026-02-16T08:00+01:00.`,
        en: `--now cannot be “${failure.value}”; write a moment as 2026-02-16T08:00+01:00.`,
      }[language];
    case 'noNow':
      return {
        nb: 'Skriv et tidspunkt etter --now, som 2026-02-16T08:00+01:00.',
        nn: 'Skriv eit tidspunkt etter --now, som 2026-02-16T08:00+01:00.',
        en: 'Write a moment after --now, as 2026-02-16T08:00+01:00.',
      }[language];
    case 'nowIsForTrials':
      return {
        nb: 'Med en kommune er --now bare til å se hva som ville blitt sendt: legg til --dry-run.',
        nn: 'Med ein kommune er --now berre til å sjå kva som ville blitt sendt: legg til --dry-run.',
        en: 'With a municipality, --now is only for seeing what would be sent: add --dry-run.',
      }[language];
    case 'tooEarly':
      return {
        nb: `Planen på denne maskinen begynner ${failure.from}; --now kan ikke være før det.`,
        nn: `Planen på denne maskina byrjar ${failure.from}; --now kan ikkje vere før det.`,
        en: `The plan on this machine begins at ${failure.from}; --now cannot be before that.`,
      }[language];
  }
  return exhaustive(failure);
}
