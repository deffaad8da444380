/** Beslutninger, Medvirkning and Plan in every state that they can be in. */
import type { Page } from 'playwright';
import type { Scene } from '../scenes.ts';

/** What lies half under the sticky row of pages is no fault of its own. */
const toTop = (shown: Page): Promise<void> => shown.evaluate(() => window.scrollTo(0, 0));

export const opening =
  (name: string) =>
  async (shown: Page): Promise<void> => {
    await shown.getByRole('link', { name }).first().click();
    await shown.locator('h1:focus, h2:focus').waitFor();
    await toTop(shown);
  };

/** From a proposal that is ready, adopted in stages. */
async function registering(shown: Page): Promise<void> {
  await opening('Hukommelsesteam på tvers')(shown);
  await shown.getByRole('button', { name: 'Registrer beslutningen om dette' }).click();
  await shown.getByRole('radio', { name: /^Vedtatt(?! med)/ }).check();
  await shown.getByRole('radio', { name: 'Trinnvis' }).check();
  await toTop(shown);
}
async function correcting(shown: Page): Promise<void> {
  await opening('Vikarer fra byrå leies bare inn')(shown);
  await shown.getByRole('button', { name: 'Rett en skrivefeil' }).click();
  await shown.getByRole('button', { name: 'Rett noe mer' }).click();
  await toTop(shown);
}
const openingCase = async (shown: Page): Promise<void> => {
  await shown.getByRole('link', { name: 'Styringsgruppemøte' }).first().click();
  await shown.locator('.case-title').waitFor();
  const cases = shown.locator('.agenda-case', { hasText: 'Hukommelsesteam' });
  if (!(await cases.first().isVisible())) await shown.locator('.agenda-fold summary').click();
  await cases.locator('visible=true').first().click();
  await shown.locator('.outcomes').waitFor();
  await toTop(shown);
};

export const decisionScenes: readonly Scene[] = [
  {
    name: 'Beslutninger',
    at: '/beslutninger',
    prepare: async (shown) => {
      for (const folded of await shown.locator('details.decisions-folded summary').all()) await folded.click();
      await toTop(shown);
    },
  },
  { name: 'a proposal to be discussed', at: '/beslutninger', prepare: opening('Digitalt tilsyn som førstevalg') },
  {
    name: 'proposals about to be merged',
    at: '/beslutninger',
    prepare: async (shown) => {
      await opening('Nøkkelbokser ved alle')(shown);
      await shown.getByRole('button', { name: 'Slå sammen med andre' }).click();
      await toTop(shown);
    },
  },
  { name: 'a proposal with disagreement', at: '/beslutninger', prepare: opening('Langvakter i helg') },
  { name: 'a decision in stages', at: '/beslutninger', prepare: opening('Hjemmetjenesten samles i én enhet') },
  { name: 'a decision that was replaced', at: '/beslutninger', prepare: opening('Enhetslederne godkjenner') },
  { name: 'clerical errors about to be corrected', at: '/beslutninger', prepare: correcting },
  { name: 'a decision about to be registered', at: '/beslutninger', prepare: registering },
  { name: 'a meeting with a case to decide', at: '/moter', prepare: openingCase },
  {
    name: 'Møter, one of them opened',
    at: '/moter',
    prepare: async (shown) => {
      await shown.getByRole('button', { name: /^Endre Bemanning/ }).click();
      await shown.locator('.side-panel').waitFor();
    },
  },
  {
    name: 'a plan of meetings looked over',
    at: '/moter',
    prepare: async (shown) => {
      await shown.getByRole('button', { name: 'Lim inn møteplan' }).click();
      await shown.getByLabel('Møteplanen').fill('Kommunestyret\t17.6.2026\t5.6.2026\nFormannskapet\tuke 24 2026\nAG2');
      await shown.getByText('Ett nytt møte').waitFor();
    },
  },
  {
    name: 'Medvirkning',
    at: '/medvirkning',
    prepare: (shown) => shown.locator('.calendar').waitFor(),
  },
  { name: 'a meeting point', at: '/medvirkning', prepare: opening('Besøk på møteplassene') },
  { name: 'a stakeholder', at: '/medvirkning', prepare: opening('Innbyggere i ytre krets') },
  { name: 'an input', at: '/medvirkning', prepare: opening('Behold legekontordagen') },
  {
    name: 'Plan with a goal opened',
    at: '/plan',
    prepare: async (shown) => {
      await shown.locator('.plan-goal-count').nth(1).click();
      await toTop(shown);
    },
  },
];
