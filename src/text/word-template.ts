/** Why the municipality's own Word template cannot be used, in one sentence with what to do. */
import { type DocumentFailure, sayDocumentFailure } from '#text/documents.ts';
import type { ByLanguage, Language } from '#text/language.ts';

/**
 * noStyles     a Word file without styles: there is nothing to take over
 * foreignPart  its header, footer or bullets hold what cannot come along: a picture from elsewhere, a chart, an object
 */
export type TemplateFailure = DocumentFailure | { readonly kind: 'noStyles' } | { readonly kind: 'foreignPart' };

const own: Readonly<Record<'noStyles' | 'foreignPart', ByLanguage<string>>> = {
  noStyles: {
    nb: 'Malen har ingen stiler, så åpne den i Word, lagre den på nytt og prøv igjen.',
    nn: 'Malen har ingen stilar, så opne han i Word, lagre han på nytt og prøv igjen.',
    en: 'The template has no styles, so open it in Word, save it again and try again.',
  },
  foreignPart: {
    nb: 'Toppteksten eller bunnteksten i malen viser noe som ligger utenfor filen, så sett inn bildet i selve malen og prøv igjen.',
    nn: 'Topp- eller botnteksten i malen viser noko som ligg utanfor fila, så set inn biletet i sjølve malen og prøv igjen.',
    en: 'The header or footer of the template shows something kept outside the file, so put the picture into the template itself and try again.',
  },
};

export const sayTemplateFailure = (failure: TemplateFailure, language: Language): string =>
  failure.kind === 'noStyles' || failure.kind === 'foreignPart'
    ? own[failure.kind][language]
    : sayDocumentFailure(failure, language);
