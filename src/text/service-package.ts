/** What is said when the reminder service is packed for a function app, and when it is set up in a way that it cannot run. */
import { exhaustive } from '#base/result.ts';
import type { ByLanguage, Language } from '#text/language.ts';

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

/**
 * notApp       FRAMDRIFT_APP is no id
 * noTab        the bot must know which channel the plan is in, and where cards lead
 * webhook      the address of a flow is not one: it is a secret, and not repeated
 * port         FRAMDRIFT_PORT is no port
 * certificate  the file is not there, or has no certificate and key
 */
export type ServiceFault =
  | { readonly kind: 'notApp' }
  | { readonly kind: 'noTab'; readonly site: number }
  | { readonly kind: 'webhook'; readonly site: number; readonly why: 'notAddress' | 'notFlow' | 'notWhole' }
  | { readonly kind: 'port' }
  | { readonly kind: 'certificate' };

const webhookFaults: Readonly<Record<'notAddress' | 'notFlow' | 'notWhole', ByLanguage<string>>> = {
  notAddress: {
    nb: 'er ikke en adresse som begynner med https',
    nn: 'er ikkje ei adresse som byrjar med https',
    en: 'is not an address that begins with https',
  },
  notFlow: {
    nb: 'er ikke adressen til en flyt hos Microsoft',
    nn: 'er ikkje adressa til ein flyt hos Microsoft',
    en: 'is not the address of a flow at Microsoft',
  },
  notWhole: {
    nb: 'er bare en del av adressen til flyten',
    nn: 'er berre ein del av adressa til flyten',
    en: 'is only a part of the flow’s address',
  },
};

export function sayServiceFault(fault: ServiceFault, language: Language): string {
  switch (fault.kind) {
    case 'notApp':
      return {
        nb: 'FRAMDRIFT_APP skal være clientId fra kommune.json.',
        nn: 'FRAMDRIFT_APP skal vere clientId frå kommune.json.',
        en: 'FRAMDRIFT_APP should be clientId of kommune.json.',
      }[language];
    case 'noTab':
      return {
        nb: `FRAMDRIFT_TAB_${fault.site} mangler: boten må vite hvilken kanal planen ligger i. Kopier lenken til fanen i Teams.`,
        nn: `FRAMDRIFT_TAB_${fault.site} manglar: boten må vite kva kanal planen ligg i. Kopier lenkja til fana i Teams.`,
        en: `FRAMDRIFT_TAB_${fault.site} is missing: the bot must know which channel the plan is in. Copy the link to the tab in Teams.`,
      }[language];
    case 'webhook':
      return `FRAMDRIFT_WEBHOOK_${fault.site} ${webhookFaults[fault.why][language]}.`;
    case 'port':
      return {
        nb: 'FRAMDRIFT_PORT skal være et tall fra 0 til 65535.',
        nn: 'FRAMDRIFT_PORT skal vere eit tal frå 0 til 65535.',
        en: 'FRAMDRIFT_PORT should be a number from 0 to 65535.',
      }[language];
    case 'certificate':
      return {
        nb: 'Fila i FRAMDRIFT_CERTIFICATE finnes ikke, eller har ikke både sertifikat og nøkkel.',
        nn: 'Fila i FRAMDRIFT_CERTIFICATE finst ikkje, eller har ikkje både sertifikat og nøkkel.',
        en: 'The file in FRAMDRIFT_CERTIFICATE is not there, or does not have both a certificate and a key.',
      }[language];
  }
  return exhaustive(fault);
}
