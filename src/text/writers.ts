/** Who may write what, in one sentence: beside what is not offered to the reader, and where SharePoint has refused her. */
import type { EntityName } from '#domain/entities.ts';
import type { Role } from '#domain/role.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { anyOf } from '#text/any-of.ts';
import { entityNouns } from '#text/entities.ts';
import { type FailureText, failureText } from '#text/failures.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { roleInSentence } from '#text/roles.ts';

interface WriterTexts {
  readonly only: (who: string, act: 'add' | 'change', what: string) => string;
  readonly step: (step: string, who: string) => string;
  readonly nobody: (what: string) => string;
  readonly and: string;
}

const texts: ByLanguage<WriterTexts> = {
  nb: {
    only: (who, act, what) => `Bare ${who} kan ${act === 'add' ? 'legge til' : 'endre'} ${what}.`,
    step: (step, who) => `«${step}» kan bare gjøres av ${who}.`,
    nobody: (what) => `Ingen kan endre ${what} som er registrert.`,
    and: 'og',
  },
  nn: {
    only: (who, act, what) => `Berre ${who} kan ${act === 'add' ? 'leggje til' : 'endre'} ${what}.`,
    step: (step, who) => `«${step}» kan berre gjerast av ${who}.`,
    nobody: (what) => `Ingen kan endre ${what} som er registrerte.`,
    and: 'og',
  },
  en: {
    only: (who, act, what) => `Only ${who} can ${act === 'add' ? 'add' : 'change'} ${what}.`,
    step: (step, who) => `“${step}” can only be done by ${who}.`,
    nobody: (what) => `Nobody can change ${what} that have been registered.`,
    and: 'and',
  },
};

/** A site has one plan; of the others there are many. */
const named = (entity: EntityName, language: Language): string =>
  entityNouns[entity][language][entity === 'plan' ? 'definite' : 'plural'];

/** «prosjektlederen eller styringsgruppa» */
export const anyRole = (by: readonly Role[], language: Language): string =>
  anyOf(
    by.map((role) => roleInSentence[role][language]),
    language,
  );

/** «Bare prosjektlederen eller styringsgruppa kan endre grupper og mandater.» `by` empty: nobody. */
export function onlyThey(
  by: readonly Role[],
  act: 'add' | 'change',
  entities: readonly EntityName[],
  language: Language,
): string {
  const { only, nobody, and } = texts[language];
  const names = entities.map((entity) => named(entity, language));
  const what = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(` ${and} `);
  return by.length === 0 ? nobody(what) : only(anyRole(by, language), act, what);
}

/** «Godkjenn mandatet» kan bare gjøres av styringsgruppa. */
export const onlyTheyTake = (step: string, by: readonly Role[], language: Language): string =>
  texts[language].step(step, anyRole(by, language));

/** As `failureText`, and by name where others than the reader may do it: too much to know before the first picture. */
export function failureTextByName(failure: PlanFailure, language: Language): FailureText {
  const text = failureText(failure, language);
  if (failure.kind !== 'notAllowed') return text;
  return { ...text, what: onlyThey(failure.by, failure.act, [failure.list], language) };
}
