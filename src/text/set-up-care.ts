/** Words of the care of a plan that is there: titles put right, and Framdrift taken away from the channel. */
import type { ByLanguage } from '#text/language.ts';

interface CareTexts {
  readonly titles: string;
  readonly titlesText: string;
  readonly reading: string;
  readonly stale: (rows: number) => string;
  readonly allFresh: string;
  readonly refresh: string;
  readonly refreshed: string;
  readonly removal: string;
  readonly removalText: readonly string[];
  readonly forget: string;
  readonly notShared: string;
  readonly forgottenTitle: string;
  readonly forgotten: string;
}

export const careTexts: ByLanguage<CareTexts> = {
  nb: {
    titles: 'Titler',
    titlesText:
      'En rad som peker på en annen, viser tittelen dens også i SharePoint. Får den andre nytt navn, henger det gamle igjen til noen endrer raden.',
    reading: 'Leser listene',
    stale: (rows) => (rows === 1 ? '1 rad viser en gammel tittel.' : `${rows} rader viser en gammel tittel.`),
    allFresh: 'Alle titler stemmer.',
    refresh: 'Oppdater titler',
    refreshed: 'Titlene er oppdatert.',
    removal: 'Ta bort Framdrift',
    removalText: [
      'Fjern fanen i kanalen, med pila ved navnet på den. Listene, gruppene, rettighetene og alt innhold blir stående i SharePoint, og dere eier dem.',
      'Legger dere fanen til igjen, er planen der som før. Vil dere slette den, sletter en eier listene i SharePoint.',
      'Rettighetene som IT har gitt appen, trekker IT tilbake i Entra og på området.',
    ],
    forget: 'Glem planen på denne maskinen',
    notShared: 'Noe du har skrevet, er ikke delt ennå. Vent til det er delt.',
    forgottenTitle: 'Planen er borte fra denne maskinen',
    forgotten: 'Nå kan du fjerne fanen. I SharePoint står alt som før.',
  },
  nn: {
    titles: 'Titlar',
    titlesText:
      'Ei rad som peiker på ei anna, viser tittelen hennar òg i SharePoint. Får den andre nytt namn, heng det gamle att til nokon endrar rada.',
    reading: 'Les listene',
    stale: (rows) => (rows === 1 ? '1 rad viser ein gammal tittel.' : `${rows} rader viser ein gammal tittel.`),
    allFresh: 'Alle titlar stemmer.',
    refresh: 'Oppdater titlar',
    refreshed: 'Titlane er oppdaterte.',
    removal: 'Ta bort Framdrift',
    removalText: [
      'Fjern fana i kanalen, med pila ved namnet på henne. Listene, gruppene, rettane og alt innhald blir ståande i SharePoint, og er dykkar.',
      'Kjem fana tilbake, er planen der som før. Skal han slettast, slettar ein eigar listene i SharePoint.',
      'Rettane som IT har gitt appen, trekkjer IT tilbake i Entra og på området.',
    ],
    forget: 'Gløym planen på denne maskina',
    notShared: 'Noko du har skrive, er ikkje delt enno. Vent til det er delt.',
    forgottenTitle: 'Planen er borte frå denne maskina',
    forgotten: 'No kan du fjerne fana. I SharePoint står alt som før.',
  },
  en: {
    titles: 'Titles',
    titlesText:
      'A row that points to another shows its title too, in SharePoint as well. When the other gets a new name, the old one stays until somebody changes the row.',
    reading: 'Reading the lists',
    stale: (rows) => (rows === 1 ? '1 row shows an old title.' : `${rows} rows show an old title.`),
    allFresh: 'All titles agree.',
    refresh: 'Update titles',
    refreshed: 'The titles are updated.',
    removal: 'Take Framdrift away',
    removalText: [
      'Remove the tab in the channel, with the arrow by its name. The lists, the groups, the rights and all that is in them stay in SharePoint, and are yours.',
      'If you add the tab again, the plan is there as before. If it is to be deleted, an owner deletes the lists in SharePoint.',
      'The rights that IT has given the app are withdrawn by IT, in Entra and on the site.',
    ],
    forget: 'Forget the plan on this device',
    notShared: 'Something that you have written is not shared yet. Wait until it is.',
    forgottenTitle: 'The plan is gone from this device',
    forgotten: 'Now you can remove the tab. In SharePoint everything stands as before.',
  },
};
