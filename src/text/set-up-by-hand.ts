/** How an owner gives the rights herself, on paper: SharePoint's own words for its pages and levels. */
import type { RightsByHand } from '#domain/set-up.ts';
import type { ByLanguage } from '#text/language.ts';

type Rights = RightsByHand['sets'][number]['rights'][number];

export interface ByHandTexts {
  readonly title: string;
  readonly why: string;
  readonly show: string;
  readonly print: string;
  readonly open: string;
  readonly groups: string;
  readonly groupName: string;
  readonly groupDescription: string;
  readonly level: (name: string, description: string) => string;
  readonly lists: string;
  readonly set: (lists: string) => string;
  readonly group: string;
  readonly gets: string;
  readonly standing: Readonly<Record<Extract<Rights['group'], string>, string>>;
  /** Of SharePoint's own; the one that only adds bears its name. */
  readonly levels: Readonly<Record<Exclude<Rights['level'], 'add'>, string>>;
  readonly after: string;
}

export const byHandTexts: ByLanguage<ByHandTexts> = {
  nb: {
    title: 'Gi rettighetene for hånd',
    why: 'En eier av teamet kan gjøre dette i SharePoint, uten at appen får flere rettigheter. Regn med en time.',
    show: 'Gjør det for hånd i stedet',
    print: 'Skriv ut framgangsmåten',
    open: 'Åpne området i SharePoint. Velg tannhjulet, «Områdetillatelser» og «Avanserte tillatelsesinnstillinger».',
    groups:
      'Velg «Opprett gruppe» for hver av disse. Lim inn beskrivelsen som den står: Framdrift kjenner gruppa på den.',
    groupName: 'Navn',
    groupDescription: 'Beskrivelse',
    level: (name, description) =>
      `Velg «Tillatelsesnivåer», åpne «Les» og velg «Kopier tillatelsesnivå». Kall det «${name}», skriv «${description}» som beskrivelse og kryss av for «Legge til elementer» i tillegg til det som er krysset av.`,
    lists:
      'Gjør dette for hver liste: åpne lista, velg tannhjulet, «Listeinnstillinger» og «Tillatelser for denne lista». Velg «Stopp arving av tillatelser», og gi gruppene det som står under. Ta bort det de har fra før.',
    set: (lists) => `Listene ${lists}`,
    group: 'Gruppe',
    gets: 'Får',
    standing: { owners: 'Områdets eiere', members: 'Områdets medlemmer', visitors: 'Områdets besøkende' },
    levels: { full: 'Full kontroll', edit: 'Bidra', read: 'Les' },
    after: 'Kjør dette steget i Framdrift når du er ferdig. Den ser over og sier hva som mangler.',
  },
  nn: {
    title: 'Gi rettane for hand',
    why: 'Ein eigar av teamet kan gjere dette i SharePoint, utan at appen får fleire rettar. Rekn med ein time.',
    show: 'Gjer det for hand i staden',
    print: 'Skriv ut framgangsmåten',
    open: 'Opne området i SharePoint. Vel tannhjulet, «Områdeløyve» og «Avanserte løyveinnstillingar».',
    groups: 'Vel «Opprett gruppe» for kvar av desse. Lim inn omtalen som han står: Framdrift kjenner gruppa på han.',
    groupName: 'Namn',
    groupDescription: 'Omtale',
    level: (name, description) =>
      `Vel «Løyvenivå», opne «Les» og vel «Kopier løyvenivå». Kall det «${name}», skriv «${description}» som omtale og kryss av for «Leggje til element» i tillegg til det som er kryssa av.`,
    lists:
      'Gjer dette for kvar liste: opne lista, vel tannhjulet, «Listeinnstillingar» og «Løyve for denne lista». Vel «Stopp arving av løyve», og gi gruppene det som står under. Ta bort det dei har frå før.',
    set: (lists) => `Listene ${lists}`,
    group: 'Gruppe',
    gets: 'Får',
    standing: {
      owners: 'Eigarane av området',
      members: 'Medlemmene av området',
      visitors: 'Dei som vitjar området',
    },
    levels: { full: 'Full kontroll', edit: 'Bidra', read: 'Les' },
    after: 'Køyr dette steget i Framdrift når du er ferdig. Appen ser over og seier kva som manglar.',
  },
  en: {
    title: 'Give the rights by hand',
    why: 'An owner of the team can do this in SharePoint, without giving the app more rights. Allow an hour.',
    show: 'Do it by hand instead',
    print: 'Print the instructions',
    open: 'Open the site in SharePoint. Choose the gear, “Site permissions” and “Advanced permissions settings”.',
    groups:
      'Choose “Create Group” for each of these. Paste the description as it stands: Framdrift knows the group by it.',
    groupName: 'Name',
    groupDescription: 'Description',
    level: (name, description) =>
      `Choose “Permission Levels”, open “Read” and choose “Copy Permission Level”. Name it “${name}”, write “${description}” as its description and tick “Add Items” beside what is ticked.`,
    lists:
      'Do this for each list: open the list, choose the gear, “List settings” and “Permissions for this list”. Choose “Stop Inheriting Permissions”, and give the groups what stands below. Take away what they had.',
    set: (lists) => `The lists ${lists}`,
    group: 'Group',
    gets: 'Gets',
    standing: { owners: 'The site’s owners', members: 'The site’s members', visitors: 'The site’s visitors' },
    levels: { full: 'Full Control', edit: 'Contribute', read: 'Read' },
    after: 'Run this step in Framdrift when you are done. It looks things over and says what is missing.',
  },
};
