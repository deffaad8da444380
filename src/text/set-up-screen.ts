/** Words of set-up: where the plan is to lie, what is made there, who may make it, and how far it has come. */
import type { ListLine, RulesKind, SetUpStep } from '#domain/set-up.ts';
import type { ChannelKind } from '#domain/set-up-site.ts';
import type { ByLanguage } from '#text/language.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export interface SetUpTexts {
  readonly heading: string;
  readonly lead: string;
  readonly notOfferedTitle: string;
  readonly notOffered: string;
  readonly stepsLabel: string;
  readonly steps: Readonly<Record<SetUpStep, string>>;
  readonly stepDone: string;
  /** On a phone: which of the steps this is. */
  readonly stepOf: (step: number, of: number) => string;
  readonly back: string;
  readonly next: Readonly<Record<SetUpStep, string>>;
  readonly looking: string;
  readonly tryAgain: string;

  readonly where: Readonly<Record<ChannelKind | 'unknown', string>>;
  readonly placeText: (site: string) => string;
  readonly placeOf: Readonly<Record<ChannelKind | 'unknown', string>>;
  readonly oneForAll: string;
  readonly makes: string;
  readonly makesLists: (lists: number, columns: number) => string;
  readonly makesViews: (views: number) => string;
  readonly makesGroups: (groups: number) => string;
  readonly makesLevel: (name: string) => string;
  readonly listNames: string;

  readonly listsCount: (made: number, of: number) => string;
  readonly listsText: (site: string) => string;
  readonly listLines: Readonly<Record<ListLine, string>>;
  readonly nameTaken: string;
  readonly askFirst: string;
  readonly makeLists: string;
  readonly goOn: string;
  readonly upgrade: string;
  readonly oldLists: (version: number, newest: number) => string;
  readonly gone: (lists: string) => string;
  readonly agreeGone: string;
  readonly foreign: (lists: string) => string;
  readonly agreeForeign: string;
  readonly bin: string;
  readonly progress: (done: number, of: number) => string;
  readonly closeSafely: string;
  readonly allListsMade: string;

  readonly rolesNote: string;
  readonly rolesDone: string;
  readonly rolesText: string;
  readonly makeRights: string;
  readonly checkRights: string;
  readonly partsMade: Readonly<Record<RulesKind, string>>;
  readonly madeOf: (made: number, of: number) => string;
  readonly unknown: string;
  readonly letIn: (who: string, list: string) => string;
  readonly fillGroups: string;
  readonly openGroups: string;
  readonly skipRights: string;

  readonly planNote: string;
  readonly planIsHere: string;
  readonly planReady: string;
  readonly planText: string;
  readonly addPlan: string;
  readonly planHere: (name: string) => string;
  readonly openPlan: string;
  readonly ownPlan: string;
}

export const setUpTexts: ByLanguage<SetUpTexts> = {
  nb: {
    heading: 'Sett opp Framdrift',
    lead: 'Om lag ti minutter. Du kan stoppe og fortsette senere',
    notOfferedTitle: 'Kanalen har ingen plan ennå',
    notOffered: 'En eier av teamet setter den opp, her i fanen. Eierne står under «Administrer team» i Teams.',
    stepsLabel: 'Steg i oppsettet',
    steps: {
      place: 'Hvor planen ligger',
      approval: 'Godkjenning fra IT',
      lists: 'Lag listene',
      roles: 'Hvem har hvilken rolle',
      plan: 'Planen',
    },
    stepDone: 'Ferdig',
    stepOf: (step, of) => `Steg ${step} av ${of}`,
    back: 'Tilbake',
    next: {
      place: 'Neste: sted',
      approval: 'Neste: godkjenning',
      lists: 'Neste: lister',
      roles: 'Neste: roller',
      plan: 'Neste: planen',
    },
    looking: 'Ser etter hva som er på plass',
    tryAgain: 'Prøv igjen',
    where: {
      standard: 'I teamets SharePoint',
      private: 'I kanalens eget SharePoint',
      shared: 'I kanalens eget SharePoint',
      unknown: 'I SharePoint',
    },
    placeText: (site) => `Planen skal ligge i området ${site}.`,
    placeOf: {
      standard: 'Dette er en vanlig kanal. Området er teamets, og alle i teamet kan lese planen.',
      private: 'Dette er en privat kanal. Den har sitt eget område, og bare de som er i kanalen, kan lese planen.',
      shared:
        'Dette er en delt kanal. Den har sitt eget område, og alle som er i kanalen, kan lese planen, også de fra andre virksomheter.',
      unknown: 'Vi får ikke vite hva slags kanal dette er. De som kommer inn i området, kan lese planen.',
    },
    oneForAll:
      'De vanlige kanalene i et team deler område, og et område har én plan. Legger dere fanen i en vanlig kanal til, viser den samme plan. Trenger dere en plan for seg, lag en privat kanal: den får sitt eget område.',
    makes: 'Dette lager vi der',
    makesLists: (lists, columns) =>
      `${many(lists, 'liste', 'lister')} med ${many(columns, 'kolonne', 'kolonner')} i alt`,
    makesViews: (views) =>
      `${many(views, 'visning', 'visninger')} for dem som leser planen i SharePoint, med farger og tegn, og siden «Styringsgruppa»`,
    makesGroups: (groups) => `${many(groups, 'gruppe', 'grupper')} som sier hvem som har hvilken rolle`,
    makesLevel: (name) => `Tilgangsnivået «${name}»`,
    listNames: 'Navnene på listene',
    listsCount: (made, of) => `${made} av ${of} er laget`,
    listsText: (site) =>
      `Vi lager listene planen trenger, i området ${site}. Dere eier dem. Fjerner dere Framdrift, blir listene og alt innhold stående.`,
    listLines: {
      made: 'Laget',
      making: 'Lages nå',
      halfMade: 'Ikke ferdig',
      waiting: 'Venter',
      gone: 'Slettet',
      foreign: 'Opptatt',
    },
    nameTaken: 'En annen liste har navnet, så denne beholder det engelske.',
    askFirst: 'Finnes det en liste med samme adresse fra før, spør vi før vi rører den.',
    makeLists: 'Lag listene',
    goOn: 'Fortsett',
    upgrade: 'Oppgrader listene',
    oldLists: (version, newest) =>
      `Listene er fra versjon ${version}, og denne Framdrift bruker versjon ${newest}. Vi legger til det som er nytt, og tar ikke bort noe.`,
    gone: (lists) =>
      `Disse listene er slettet i SharePoint: ${lists}. Hent dem tilbake fra papirkurven, så følger innholdet med. Lager vi dem på nytt, er de tomme.`,
    agreeGone: 'Lag dem på nytt, tomme',
    foreign: (lists) =>
      `Området har lister fra før på adressene som disse skulle hatt: ${lists}. Vi har ikke rørt dem. Bruker vi dem, legger vi til kolonner og tar ikke bort noe. Ellers kan dere lage en privat kanal til planen.`,
    agreeForeign: 'Bruk listene som er der',
    bin: 'Åpne papirkurven i SharePoint',
    progress: (done, of) => `Steg ${done} av ${of}`,
    closeSafely: 'Du kan lukke fanen. Vi går videre der vi slapp når du kommer tilbake.',
    allListsMade: 'Alle listene er laget.',
    rolesNote: 'Grupper, rettigheter og visninger',
    rolesDone: 'Grupper og rettigheter er på plass',
    rolesText:
      'SharePoint passer på hvem som får gjøre hva. Vi lager en gruppe for hver rolle, gir hver liste sine rettigheter og lager visningene.',
    makeRights: 'Lag grupper, rettigheter og visninger',
    checkRights: 'Se over, og lag det som mangler',
    partsMade: {
      groups: 'Grupper for roller',
      level: 'Tilgangsnivået som bare legger til',
      lists: 'Lister med egne rettigheter',
      views: 'Visninger',
      formats: 'Kolonner med farger og tegn',
      page: 'Siden «Styringsgruppa»',
    },
    madeOf: (made, of) => `${made} av ${of}`,
    unknown: 'Ikke sett etter',
    letIn: (who, list) => `${who} har fått egen tilgang til «${list}». Vi har latt den stå.`,
    fillGroups:
      'Gruppene er tomme til noen legger folk i dem. Til da får eierne av teamet det som prosjektleder får, og alle andre det som medlemmer får.',
    openGroups: 'Legg folk i gruppene i SharePoint',
    skipRights: 'Gå videre uten',
    planNote: 'Word-dokument eller tom plan',
    planIsHere: 'Ligger i området',
    planReady: 'Alt er klart for planen',
    planText: 'Legg inn planen fra et Word-dokument, eller begynn med en tom plan.',
    addPlan: 'Legg inn planen',
    planHere: (name) => `Planen «${name}» ligger i dette området.`,
    openPlan: 'Åpne planen',
    ownPlan:
      'Denne kanalen deler området med de andre vanlige kanalene i teamet, og et område har én plan. Skal kanalen ha en plan for seg, lag en privat kanal og legg fanen der: den får sitt eget område.',
  },
  nn: {
    heading: 'Set opp Framdrift',
    lead: 'Om lag ti minutt. Du kan stoppe og halde fram seinare',
    notOfferedTitle: 'Kanalen har ingen plan enno',
    notOffered: 'Ein eigar av teamet set han opp, her i fana. Eigarane står under «Administrer team» i Teams.',
    stepsLabel: 'Steg i oppsettet',
    steps: {
      place: 'Kvar planen ligg',
      approval: 'Godkjenning frå IT',
      lists: 'Lag listene',
      roles: 'Kven har kva rolle',
      plan: 'Planen',
    },
    stepDone: 'Ferdig',
    stepOf: (step, of) => `Steg ${step} av ${of}`,
    back: 'Tilbake',
    next: {
      place: 'Neste: stad',
      approval: 'Neste: godkjenning',
      lists: 'Neste: lister',
      roles: 'Neste: roller',
      plan: 'Neste: planen',
    },
    looking: 'Ser etter kva som er på plass',
    tryAgain: 'Prøv igjen',
    where: {
      standard: 'I SharePoint til teamet',
      private: 'I SharePoint til kanalen',
      shared: 'I SharePoint til kanalen',
      unknown: 'I SharePoint',
    },
    placeText: (site) => `Planen skal liggje i området ${site}.`,
    placeOf: {
      standard: 'Dette er ein vanleg kanal. Området er teamet sitt, og alle i teamet kan lese planen.',
      private: 'Dette er ein privat kanal. Han har sitt eige område, og berre dei som er i kanalen, kan lese planen.',
      shared:
        'Dette er ein delt kanal. Han har sitt eige område, og alle som er i kanalen, kan lese planen, også dei frå andre verksemder.',
      unknown: 'Vi får ikkje vite kva slags kanal dette er. Dei som kjem inn i området, kan lese planen.',
    },
    oneForAll:
      'Dei vanlege kanalane i eit team deler område, og eit område har éin plan. I ein vanleg kanal til viser fana same planen. Trengst ein plan for seg, lag ein privat kanal: han får sitt eige område.',
    makes: 'Dette lagar vi der',
    makesLists: (lists, columns) =>
      `${many(lists, 'liste', 'lister')} med ${many(columns, 'kolonne', 'kolonnar')} i alt`,
    makesViews: (views) =>
      `${many(views, 'vising', 'visingar')} for dei som les planen i SharePoint, med fargar og teikn, og sida «Styringsgruppa»`,
    makesGroups: (groups) => `${many(groups, 'gruppe', 'grupper')} som seier kven som har kva rolle`,
    makesLevel: (name) => `Tilgangsnivået «${name}»`,
    listNames: 'Namna på listene',
    listsCount: (made, of) => `${made} av ${of} er laga`,
    listsText: (site) =>
      `Vi lagar listene planen treng, i området ${site}. Listene er dykkar. Blir Framdrift fjerna, blir listene og alt innhald ståande.`,
    listLines: {
      made: 'Laga',
      making: 'Blir laga no',
      halfMade: 'Ikkje ferdig',
      waiting: 'Ventar',
      gone: 'Sletta',
      foreign: 'Oppteken',
    },
    nameTaken: 'Ei anna liste har namnet, så denne beheld det engelske.',
    askFirst: 'Finst det ei liste med same adresse frå før, spør vi før vi rører henne.',
    makeLists: 'Lag listene',
    goOn: 'Hald fram',
    upgrade: 'Oppgrader listene',
    oldLists: (version, newest) =>
      `Listene er frå versjon ${version}, og denne Framdrift bruker versjon ${newest}. Vi legg til det som er nytt, og tek ikkje bort noko.`,
    gone: (lists) =>
      `Desse listene er sletta i SharePoint: ${lists}. Hent dei tilbake frå papirkorga, så følgjer innhaldet med. Lagar vi dei på nytt, er dei tomme.`,
    agreeGone: 'Lag dei på nytt, tomme',
    foreign: (lists) =>
      `Området har lister frå før på adressene som desse skulle hatt: ${lists}. Vi har ikkje rørt dei. Bruker vi dei, legg vi til kolonnar og tek ikkje bort noko. Elles kan planen få ein privat kanal.`,
    agreeForeign: 'Bruk listene som er der',
    bin: 'Opne papirkorga i SharePoint',
    progress: (done, of) => `Steg ${done} av ${of}`,
    closeSafely: 'Du kan lukke fana. Vi går vidare der vi slapp når du kjem tilbake.',
    allListsMade: 'Alle listene er laga.',
    rolesNote: 'Grupper, rettar og visingar',
    rolesDone: 'Grupper og rettar er på plass',
    rolesText:
      'SharePoint passar på kven som får gjere kva. Vi lagar ei gruppe for kvar rolle, gir kvar liste sine rettar og lagar visingane.',
    makeRights: 'Lag grupper, rettar og visingar',
    checkRights: 'Sjå over, og lag det som manglar',
    partsMade: {
      groups: 'Grupper for roller',
      level: 'Tilgangsnivået som berre legg til',
      lists: 'Lister med eigne rettar',
      views: 'Visingar',
      formats: 'Kolonnar med fargar og teikn',
      page: 'Sida «Styringsgruppa»',
    },
    madeOf: (made, of) => `${made} av ${of}`,
    unknown: 'Ikkje sett etter',
    letIn: (who, list) => `${who} har fått eigen tilgang til «${list}». Vi har late han stå.`,
    fillGroups:
      'Gruppene er tomme til nokon legg folk i dei. Til då får eigarane av teamet det som prosjektleiaren får, og alle andre det som medlemmer får.',
    openGroups: 'Legg folk i gruppene i SharePoint',
    skipRights: 'Gå vidare utan',
    planNote: 'Word-dokument eller tom plan',
    planIsHere: 'Ligg i området',
    planReady: 'Alt er klart for planen',
    planText: 'Legg inn planen frå eit Word-dokument, eller begynn med ein tom plan.',
    addPlan: 'Legg inn planen',
    planHere: (name) => `Planen «${name}» ligg i dette området.`,
    openPlan: 'Opne planen',
    ownPlan:
      'Denne kanalen deler området med dei andre vanlege kanalane i teamet, og eit område har éin plan. Skal kanalen ha ein plan for seg, lag ein privat kanal og legg fana der: han får sitt eige område.',
  },
  en: {
    heading: 'Set up Framdrift',
    lead: 'About ten minutes. You can stop and go on later',
    notOfferedTitle: 'The channel has no plan yet',
    notOffered: 'An owner of the team sets it up, here in the tab. The owners are listed under “Manage team” in Teams.',
    stepsLabel: 'Steps of set-up',
    steps: {
      place: 'Where the plan lies',
      approval: 'Approval from IT',
      lists: 'Make the lists',
      roles: 'Who holds which role',
      plan: 'The plan',
    },
    stepDone: 'Done',
    stepOf: (step, of) => `Step ${step} of ${of}`,
    back: 'Back',
    next: {
      place: 'Next: place',
      approval: 'Next: approval',
      lists: 'Next: lists',
      roles: 'Next: roles',
      plan: 'Next: the plan',
    },
    looking: 'Looking at what is there',
    tryAgain: 'Try again',
    where: {
      standard: 'In the team’s SharePoint',
      private: 'In the channel’s own SharePoint',
      shared: 'In the channel’s own SharePoint',
      unknown: 'In SharePoint',
    },
    placeText: (site) => `The plan is to lie on the site ${site}.`,
    placeOf: {
      standard: 'This is a standard channel. The site is the team’s, and everybody in the team can read the plan.',
      private: 'This is a private channel. It has a site of its own, and only those in the channel can read the plan.',
      shared:
        'This is a shared channel. It has a site of its own, and everybody in the channel can read the plan, those from other organisations too.',
      unknown: 'We are not told what kind of channel this is. Whoever gets into the site can read the plan.',
    },
    oneForAll:
      'The standard channels of a team share a site, and a site has one plan. The tab in another standard channel shows the same plan. If you need a plan apart, make a private channel: it gets a site of its own.',
    makes: 'What we make there',
    makesLists: (lists, columns) => `${many(lists, 'list', 'lists')} with ${many(columns, 'column', 'columns')} in all`,
    makesViews: (views) =>
      `${many(views, 'view', 'views')} for those who read the plan in SharePoint, with colours and marks, and the page “Styringsgruppa”`,
    makesGroups: (groups) => `${many(groups, 'group that says', 'groups that say')} who holds which role`,
    makesLevel: (name) => `The permission level “${name}”`,
    listNames: 'The names of the lists',
    listsCount: (made, of) => `${made} of ${of} made`,
    listsText: (site) =>
      `We make the lists that the plan needs, on the site ${site}. They are yours. If you remove Framdrift, the lists and all that is in them stay.`,
    listLines: {
      made: 'Made',
      making: 'Being made',
      halfMade: 'Not finished',
      waiting: 'Waiting',
      gone: 'Deleted',
      foreign: 'Taken',
    },
    nameTaken: 'Another list has the name, so this one keeps the English one.',
    askFirst: 'If there is a list at the same address already, we ask before we touch it.',
    makeLists: 'Make the lists',
    goOn: 'Go on',
    upgrade: 'Upgrade the lists',
    oldLists: (version, newest) =>
      `The lists are of version ${version}, and this Framdrift uses version ${newest}. We add what is new, and take nothing away.`,
    gone: (lists) =>
      `These lists were deleted in SharePoint: ${lists}. Fetch them back from the recycle bin, and what is in them comes along. If we make them anew, they are empty.`,
    agreeGone: 'Make them anew, empty',
    foreign: (lists) =>
      `The site already has lists at the addresses that these were to have: ${lists}. We have not touched them. If we use them, we add columns and take nothing away. Or you can make a private channel for the plan.`,
    agreeForeign: 'Use the lists that are there',
    bin: 'Open the recycle bin in SharePoint',
    progress: (done, of) => `Step ${done} of ${of}`,
    closeSafely: 'You can close the tab. We go on where we stopped when you come back.',
    allListsMade: 'All lists are made.',
    rolesNote: 'Groups, rights and views',
    rolesDone: 'Groups and rights are in place',
    rolesText:
      'SharePoint keeps who may do what. We make a group for each role, give each list its rights and make the views.',
    makeRights: 'Make groups, rights and views',
    checkRights: 'Look it over, and make what is missing',
    partsMade: {
      groups: 'Groups for roles',
      level: 'The permission level that only adds',
      lists: 'Lists with rights of their own',
      views: 'Views',
      formats: 'Columns with colours and marks',
      page: 'The page “Styringsgruppa”',
    },
    madeOf: (made, of) => `${made} of ${of}`,
    unknown: 'Not looked at',
    letIn: (who, list) => `${who} has been let into “${list}” apart. We have left that as it is.`,
    fillGroups:
      'The groups are empty until somebody puts people into them. Until then the owners of the team get what a project leader gets, and everybody else what members get.',
    openGroups: 'Put people into the groups in SharePoint',
    skipRights: 'Go on without',
    planNote: 'Word document or empty plan',
    planIsHere: 'Lies on the site',
    planReady: 'Everything is ready for the plan',
    planText: 'Add the plan from a Word document, or begin with an empty plan.',
    addPlan: 'Add the plan',
    planHere: (name) => `The plan “${name}” lies on this site.`,
    openPlan: 'Open the plan',
    ownPlan:
      'This channel shares the site with the other standard channels of the team, and a site has one plan. If the channel is to have a plan apart, make a private channel and put the tab there: it gets a site of its own.',
  },
};
