/** Words for pointing in a document at what the reader did not find. */
import type { ByLanguage } from '#text/language.ts';

export interface ImportPointTexts {
  readonly point: string;
  readonly hint: string;
  readonly here: string;
  readonly below: string;
  readonly done: string;
  readonly more: string;
}

export const importPointTexts: ByLanguage<ImportPointTexts> = {
  nb: {
    point: 'Pek i dokumentet',
    hint: 'Velg tabellen, lista eller avsnittet der milepælene står.',
    here: 'Les som milepæler',
    below: 'Les alt under som milepæler',
    done: 'Ferdig med å peke',
    more: 'Vis mer av dokumentet',
  },
  nn: {
    point: 'Peik i dokumentet',
    hint: 'Vel tabellen, lista eller avsnittet der milepælane står.',
    here: 'Les som milepælar',
    below: 'Les alt under som milepælar',
    done: 'Ferdig med å peike',
    more: 'Vis meir av dokumentet',
  },
  en: {
    point: 'Point in the document',
    hint: 'Choose the table, the list or the paragraph where the milestones stand.',
    here: 'Read as milestones',
    below: 'Read all below as milestones',
    done: 'Done pointing',
    more: 'Show more of the document',
  },
};
