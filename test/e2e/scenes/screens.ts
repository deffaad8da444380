/** The pages that lead through a plan, and what is opened from them. */
import { skarvoyDocument } from '#laptop/scenarios/imported-document.ts';
import type { Scene } from '../scenes.ts';

export const screenScenes: readonly Scene[] = [
  { name: 'Oversikt', at: '/oversikt' },
  { name: 'Tidslinje', at: '/tidslinje' },
  {
    name: 'a milestone',
    at: '/tidslinje',
    prepare: (shown) => shown.getByRole('link', { name: 'Dialogmøte om status' }).first().click(),
  },
  { name: 'Tiltak', at: '/tiltak' },
  {
    name: 'a measure',
    at: '/tiltak',
    prepare: (shown) => shown.getByRole('link', { name: 'Dagtilbud' }).click(),
  },
  {
    name: 'the choice of a status',
    at: '/tiltak',
    prepare: (shown) => shown.getByRole('button', { name: /Dagtilbud/ }).click(),
    within: '[role=menu], [role=dialog]',
  },
  {
    name: 'the steering report before it is made',
    at: '/rapporter',
    prepare: async (shown) => {
      await shown.getByRole('link', { name: 'Se rapporten og skriv vurderingen' }).click();
      await shown.locator('.word-preview').waitFor();
    },
  },
  { name: 'Plan', at: '/plan' },
  {
    name: 'the rules of reminders, one of them wrong, and what would be sent',
    at: '/plan',
    prepare: async (shown) => {
      await shown.locator('.reminder-rules input').first().fill('0');
      await shown.locator('.reminder-preview summary').click();
      await shown.locator('.reminder-days .reminder-things').first().waitFor();
    },
  },
  {
    name: 'Import',
    at: '/import',
    prepare: async (shown) => {
      const buffer = Buffer.from(await skarvoyDocument());
      await shown.locator('input[type=file]').setInputFiles({ name: 'Plan.docx', mimeType: '', buffer });
      await shown.locator('.review').waitFor();
    },
  },
  {
    name: 'pointing in a document',
    at: '/import',
    prepare: async (shown) => {
      const buffer = Buffer.from(await skarvoyDocument());
      await shown.locator('input[type=file]').setInputFiles({ name: 'Plan.docx', mimeType: '', buffer });
      await shown.locator('.review-point').click();
      await shown.locator('.point-button').nth(1).click();
      await shown.locator('.point-block--pointed').first().waitFor();
      // What lies half under the row of pages is no fault of its own.
      await shown.evaluate(() => window.scrollTo(0, 0));
    },
  },
];
