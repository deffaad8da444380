/**
 * What a person is told when a document cannot be read, and what was left out when it could: what is wrong and what to
 * do, in one sentence. The kinds of failure are declared here, because texts may not know of `documents/`; a new kind
 * does not compile until it has its words.
 */
import { exhaustive } from '#base/result.ts';
import type { ByLanguage, Language } from '#text/language.ts';

/** What there can be too much of. Bytes are bytes; the others are counts. */
export type DocumentMeasure =
  'fileBytes' | 'entries' | 'unpackedBytes' | 'partBytes' | 'elements' | 'paragraphs' | 'characters';

/** What a file is when it is none that we read. */
export type ForeignFile =
  | 'pdf'
  | 'excel'
  | 'powerpoint'
  | 'openDocument'
  | 'richText'
  | 'webArchive'
  | 'email'
  | 'image'
  | 'program'
  | 'archive'
  | 'unknown';

/**
 * empty        no bytes, or nothing but white space
 * noText       a document without words: scanned, or pictures only
 * tooLarge     `actual` is what was counted when counting stopped, so it may be less than all there is
 * encrypted    protected by a password
 * oldWord      Word's format before 2007
 * notWord      an archive, as a Word file is, without a Word document in it
 * damaged      a Word file that cannot be opened
 * hostile      built so that reading it would harm: bombs, entities, parts that overlap
 * unsupported  another kind of file, whatever its name says
 */
export type DocumentFailure =
  | { readonly kind: 'empty' }
  | { readonly kind: 'noText' }
  | {
      readonly kind: 'tooLarge';
      readonly limit: DocumentMeasure;
      readonly allowed: number;
      readonly actual: number;
    }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'oldWord' }
  | { readonly kind: 'notWord' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'hostile'; readonly why: 'ratio' | 'depth' | 'overlap' | 'entities' }
  | { readonly kind: 'unsupported'; readonly what: ForeignFile };

const foreignFiles: Readonly<Record<ForeignFile, ByLanguage<string>>> = {
  pdf: { nb: 'en PDF', nn: 'ein PDF', en: 'a PDF' },
  excel: { nb: 'et regneark', nn: 'eit rekneark', en: 'a spreadsheet' },
  powerpoint: { nb: 'en presentasjon', nn: 'ein presentasjon', en: 'a presentation' },
  openDocument: { nb: 'et OpenDocument', nn: 'eit OpenDocument', en: 'an OpenDocument file' },
  richText: { nb: 'en RTF-fil', nn: 'ei RTF-fil', en: 'an RTF file' },
  webArchive: { nb: 'et nettarkiv (.mht)', nn: 'eit nettarkiv (.mht)', en: 'a web archive (.mht)' },
  email: { nb: 'en e-post', nn: 'ein e-post', en: 'an e-mail' },
  image: { nb: 'et bilde', nn: 'eit bilete', en: 'a picture' },
  program: { nb: 'et program', nn: 'eit program', en: 'a program' },
  archive: { nb: 'en pakket fil', nn: 'ei pakka fil', en: 'an archive' },
  unknown: { nb: 'en fil vi ikke kjenner', nn: 'ei fil vi ikkje kjenner', en: 'a file of unknown kind' },
};

const tooMuch: Readonly<Record<DocumentMeasure, ByLanguage<string>>> = {
  fileBytes: { nb: 'Filen er for stor', nn: 'Fila er for stor', en: 'The file is too large' },
  entries: { nb: 'Filen har for mange deler', nn: 'Fila har for mange delar', en: 'The file has too many parts' },
  unpackedBytes: {
    nb: 'Filen er for stor når den pakkes ut',
    nn: 'Fila er for stor når ho blir pakka ut',
    en: 'The file is too large when unpacked',
  },
  partBytes: {
    nb: 'En del av filen er for stor',
    nn: 'Ein del av fila er for stor',
    en: 'One part of the file is too large',
  },
  elements: { nb: 'Dokumentet er for stort', nn: 'Dokumentet er for stort', en: 'The document is too large' },
  paragraphs: {
    nb: 'Dokumentet har for mange avsnitt',
    nn: 'Dokumentet har for mange avsnitt',
    en: 'The document has too many paragraphs',
  },
  characters: { nb: 'Dokumentet er for langt', nn: 'Dokumentet er for langt', en: 'The document is too long' },
};

const BYTES_IN_MB = 1024 * 1024;

/** «10 MB», «20 000»: with the space that keeps a number on one line. */
function amount(limit: DocumentMeasure, count: number): string {
  if (limit.endsWith('Bytes')) return `${Math.ceil(count / BYTES_IN_MB)}\u00A0MB`;
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u00A0');
}

const fixed: Readonly<Record<Exclude<DocumentFailure['kind'], 'tooLarge' | 'unsupported'>, ByLanguage<string>>> = {
  empty: {
    nb: 'Filen er tom, så velg dokumentet på nytt.',
    nn: 'Fila er tom, så vel dokumentet på nytt.',
    en: 'The file is empty, so choose the document again.',
  },
  noText: {
    nb: 'Dokumentet er skannet eller har bare bilder, så finn Word-filen det ble laget av, eller lim inn teksten.',
    nn: 'Dokumentet er skanna eller har berre bilete, så finn Word-fila det vart laga av, eller lim inn teksten.',
    en: 'The document is scanned or holds pictures only, so find the Word file it was made from, or paste the text.',
  },
  encrypted: {
    nb: 'Dokumentet er beskyttet med passord, så fjern passordet i Word og prøv igjen.',
    nn: 'Dokumentet er verna med passord, så fjern passordet i Word og prøv igjen.',
    en: 'The document is protected by a password, so remove the password in Word and try again.',
  },
  oldWord: {
    nb: 'Dette er en Word-fil i det gamle formatet .doc, så lagre den som .docx i Word og prøv igjen.',
    nn: 'Dette er ei Word-fil i det gamle formatet .doc, så lagre ho som .docx i Word og prøv igjen.',
    en: 'This is a Word file in the old .doc format, so save it as .docx in Word and try again.',
  },
  notWord: {
    nb: 'Filen er ikke et Word-dokument, men en pakket fil, så pakk den ut og velg dokumentet i den.',
    nn: 'Fila er ikkje eit Word-dokument, men ei pakka fil, så pakk ho ut og vel dokumentet i ho.',
    en: 'The file is not a Word document but an archive, so unpack it and choose the document in it.',
  },
  damaged: {
    nb: 'Filen er skadet, så åpne den i Word, lagre den på nytt og prøv igjen.',
    nn: 'Fila er skadd, så opne ho i Word, lagre ho på nytt og prøv igjen.',
    en: 'The file is damaged, so open it in Word, save it again and try again.',
  },
  hostile: {
    nb: 'Filen er laget slik at den ikke kan leses trygt, så kopier teksten til et nytt dokument og prøv igjen.',
    nn: 'Fila er laga slik at ho ikkje kan lesast trygt, så kopier teksten til eit nytt dokument og prøv igjen.',
    en: 'The file is made so that it cannot be read safely, so copy the text into a new document and try again.',
  },
};

export function sayDocumentFailure(failure: DocumentFailure, language: Language): string {
  switch (failure.kind) {
    case 'tooLarge': {
      const [what, most] = [tooMuch[failure.limit][language], amount(failure.limit, failure.allowed)];
      return {
        nb: `${what} (vi leser inntil ${most}), så ta bort bilder eller del dokumentet og prøv igjen.`,
        nn: `${what} (vi les inntil ${most}), så ta bort bilete eller del dokumentet og prøv igjen.`,
        en: `${what} (we read up to ${most}), so remove pictures or divide the document and try again.`,
      }[language];
    }
    case 'unsupported': {
      const what = foreignFiles[failure.what][language];
      return {
        nb: `Filen er ikke et Word-dokument, men ${what}, så lagre innholdet som .docx og prøv igjen.`,
        nn: `Fila er ikkje eit Word-dokument, men ${what}, så lagre innhaldet som .docx og prøv igjen.`,
        en: `The file is not a Word document but ${what}, so save its content as .docx and try again.`,
      }[language];
    }
    case 'empty':
    case 'noText':
    case 'encrypted':
    case 'oldWord':
    case 'notWord':
    case 'damaged':
    case 'hostile':
      return fixed[failure.kind][language];
  }
  return exhaustive(failure);
}

/**
 * What a reader left out; the document was read all the same.
 * trackedDeletions  stretches of text that are struck out with tracked changes
 * comments          comments in the margin
 * hiddenText        stretches of text that are formatted as hidden
 * contentsLeftOut   lines of a contents list
 */
export type DocumentWarningKind = 'trackedDeletions' | 'comments' | 'hiddenText' | 'contentsLeftOut';

export interface DocumentWarning {
  readonly kind: DocumentWarningKind;
  /** How many; at least 1. */
  readonly count: number;
}

export const documentWarningTexts: Readonly<Record<DocumentWarningKind, ByLanguage<string>>> = {
  trackedDeletions: {
    nb: 'Tekst som er strøket med sporede endringer, er ikke tatt med.',
    nn: 'Tekst som er stroken med spora endringar, er ikkje teken med.',
    en: 'Text deleted with tracked changes was left out.',
  },
  comments: {
    nb: 'Kommentarer i margen er ikke tatt med.',
    nn: 'Kommentarar i margen er ikkje tekne med.',
    en: 'Comments in the margin were left out.',
  },
  hiddenText: {
    nb: 'Skjult tekst er ikke tatt med.',
    nn: 'Skjult tekst er ikkje teken med.',
    en: 'Hidden text was left out.',
  },
  contentsLeftOut: {
    nb: 'Innholdslisten er ikke tatt med.',
    nn: 'Innhaldslista er ikkje teken med.',
    en: 'The contents list was left out.',
  },
};

/** Why the import command did not come as far as the document. */
export type ImportCommandFailure =
  | { readonly kind: 'noFileNamed' }
  | { readonly kind: 'severalFiles' }
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'notFound'; readonly file: string }
  | { readonly kind: 'isFolder'; readonly file: string }
  | { readonly kind: 'notReadable'; readonly file: string };

export function sayImportCommandFailure(failure: ImportCommandFailure, language: Language): string {
  switch (failure.kind) {
    case 'noFileNamed':
      return {
        nb: 'Si hvilket dokument som skal leses: npm run -s import -- FIL',
        nn: 'Sei kva dokument som skal lesast: npm run -s import -- FIL',
        en: 'Say which document to read: npm run -s import -- FILE',
      }[language];
    case 'severalFiles':
      return {
        nb: 'Les ett dokument om gangen: npm run -s import -- FIL',
        nn: 'Les eitt dokument om gongen: npm run -s import -- FIL',
        en: 'Read one document at a time: npm run -s import -- FILE',
      }[language];
    case 'unknownOption':
      return {
        nb: `Valget ${failure.option} finnes ikke; det eneste er --lang nb, nn eller en.`,
        nn: `Valet ${failure.option} finst ikkje; det einaste er --lang nb, nn eller en.`,
        en: `There is no option ${failure.option}; the only one is --lang nb, nn or en.`,
      }[language];
    case 'notFound':
      return {
        nb: `Fant ikke ${failure.file}, så se etter at navnet er riktig.`,
        nn: `Fann ikkje ${failure.file}, så sjå etter at namnet er rett.`,
        en: `Could not find ${failure.file}, so check its name.`,
      }[language];
    case 'isFolder':
      return {
        nb: `${failure.file} er en mappe, så velg et dokument i den.`,
        nn: `${failure.file} er ei mappe, så vel eit dokument i ho.`,
        en: `${failure.file} is a folder, so choose a document in it.`,
      }[language];
    case 'notReadable':
      return {
        nb: `Fikk ikke lese ${failure.file}, så se etter at du har tilgang til filen.`,
        nn: `Fekk ikkje lese ${failure.file}, så sjå etter at du har tilgang til fila.`,
        en: `Could not read ${failure.file}, so check that you may open it.`,
      }[language];
  }
  return exhaustive(failure);
}
