/** What is said when the reminder service is packed for a function app. */
import type { Language } from '#text/language.ts';

/** `file`: the archive, below the project. */
export const sayServicePacked = (file: string, language: Language): string =>
  ({
    nb: `Påminnelsestjenesten til Azure Functions: ${file}`,
    nn: `Påminningstenesta til Azure Functions: ${file}`,
    en: `The reminder service for Azure Functions: ${file}`,
  })[language];

export const sayServiceNotBuilt = (language: Language): string =>
  ({
    nb: 'Programmet er ikke bygd. Kjør npm run package:service, som bygger det først.',
    nn: 'Programmet er ikkje bygd. Køyr npm run package:service, som byggjer det først.',
    en: 'The program is not built. Run npm run package:service, which builds it first.',
  })[language];
