/** What an entity's fields are called, in every language: one truth for screens, SharePoint columns, reports and history. */
import type { Row } from '#domain/row.ts';
import type { ByLanguage } from '#text/language.ts';

/** Labels of the fields that an entity has beside those of every row. */
export type FieldLabels<Entity extends Row> = Readonly<Record<Exclude<keyof Entity, keyof Row>, ByLanguage<string>>>;

/** Labels of a closed union, in its order. */
export type ChoiceLabels<Choice extends string> = Readonly<Record<Choice, ByLanguage<string>>>;
