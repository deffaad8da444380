/** The words by which something said of a person's health is known. Lower case; what has several forms stands in all of them. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Given names that many in Norway bear, and some that many newer employees and residents bear. Left out: those that are
 * ordinary words at the head of a sentence («Vår», «Dag», «Mai», «Bo»).
 */
export const givenNames: ReadonlySet<string> = words(`
  aage aase abdi abdullah adam agnes agnete ahmed aleksander alexander alf ali alice alma amalie amanda amina amir anders
  andrea andreas anette anita ann anna anne annie anniken ante arild arne arnfinn arthur arve asbjørn aslaug asle astrid
  atle aud audun august aurora axel åge åse åshild åsmund beate benjamin bente bergljot berit bernt birger birgit birgitte
  bjarne bjørg bjørn bjørnar bodil borghild brit britt brynhild camilla carina carl caroline cathrine cecilie charlotte
  christian christina christine christoffer dagfinn dagmar dagny daniel david ebba edel edith edvard egil eilif einar eirik
  eivind elena eli elias elin elisabeth elise ella ellen elling elsa else emil emilie emma erik erlend erling ester eva
  even fatima filip finn frank fredrik fride frida frode geir georg gerd gisle greta grete grethe gro gudmund gudrun gunhild
  gunn gunnar gunvor guri gustav guttorm haakon håkon hallgeir halvard halvor hanna hannah hanne hans harald harriet hassan
  hege heidi helena helene helga helge henny henriette henrik herman hilda hilde hildegunn hjalmar hjørdis hussein ibrahim
  ida idar ine ingar ingeborg ingebrigt inger ingolf ingrid ingunn ingvald ingvar ingvild irene iris isabella isak ivar
  iver jakob jan janne jarle jeanette jenny jens jesper joakim joar johan johanna johanne johannes john jon jonas jonny
  jorunn josef jostein julie jørgen jørn kai kaia kamilla kari karin karina karl karoline kaspar kasper katarina katrine
  kenneth kim kirsten kirsti kjartan kjell kjersti kjetil klara klaus klemet knut konrad kristen kristian kristin kristina
  kristine kristoffer lars laila laura leif leah lena leon lilly linda line linn linnea lisa lisbeth liss liv lise lone
  lucas ludvig lukas magne magnhild magnus maja malene malin margit margot margrethe mari maria marianne marie mariell
  marit marius markus marta marte martin mathias mathilde mats matheo may merete merethe mette mia michael mikael mikkel
  mina mohamed mohammad mohammed mona monica morten natalia nils nina nora noah odd oddbjørn oddny oddvar oda olaf olav olaug
  ola ole oline oliver olga omar oscar oskar otto pål paul paula peder peter petra petter per pernille pia preben ragna
  ragnar ragnhild randi rannveig rasmus rebekka reidar reidun renate rigmor rita robert roger rolf ronny rune ruth runa
  sabina sander sandra sara sebastian selma severin sigbjørn sigmund signe sigrid sigurd silje simen simon sindre siri siv
  sofia sofie solbjørg solfrid solveig sondre stefan steffen stian stig stine stina sunniva susanne svein sven sverre
  synne synnøve sølvi tale tanja terje terese thea theodor therese thomas thor thorbjørn tina tiril tobias tom tommy tone
  tonje tor torbjørn tore torfinn torgeir torhild torill toril torild torleif tormod torstein torunn toralf tove trine trond
  trude trygve turid tuva ulf ulrik una unni vegard vemund vera vetle victoria vidar vigdis viktor viktoria vilde vilhelm
  vivian wenche werner william willy yngvar yngve yusuf zahra øivind øystein øyvind`);

/** Names of illnesses and states, medicines and signs of illness, as one word each; compounds with them are other words. */
const conditions: ReadonlySet<string> = words(`
  demens demensen dement alzheimer alzheimers parkinson parkinsons huntington huntingtons kreft kreften svulst svulsten
  leukemi lymfom metastaser diabetes diabetiker diabetesen sukkersyke sukkersjuke hjerneslag hjerneslaget hjerneblødning
  hjerneblødninga hjerneblødningen drypp afasi hjerteinfarkt infarkt infarktet hjertesvikt hjertesykdom hjartesjukdom
  hjertefeil hjerteproblemer hjertetrøbbel hjerteflimmer atrieflimmer blodpropp kols kolsen astma astmaen lungebetennelse
  lungebetennelsen lungebetennelsa lungesykdom lungebetent pneumoni emfysem nyresvikt nyresvikten leversvikt skrumplever
  epilepsi epilepsien epileptiker migrene leddgikt gikt revmatisme revmatiker artrose osteoporose beinskjørhet fibromyalgi
  multippel sklerose nevropati psoriasis stoffskiftesykdom anemi hepatitt hiv aids tuberkulose mrsa sepsis urinveisinfeksjon
  infeksjon infeksjonen influensa influensaen korona koronasmitte covid skabb depresjon depresjonen deprimert angst angsten
  angstanfall tvangslidelse traumatisert ptsd ocd psykose psykosen psykotisk schizofreni schizofren bipolar manisk
  personlighetsforstyrrelse paranoid hallusinasjoner hallusinerer vrangforestillinger utbrent utbrend utbrenthet suicidal
  selvmordstanker sjølvmordstankar selvmordsforsøk sjølvmordsforsøk selvmordstruet selvskader selvskading sjølvskading
  anoreksi bulimi spiseforstyrrelse spiseforstyrrelser eteforstyrring overvektig fedme underernært rusavhengig rusavhengighet
  rusmisbruk rusmisbruker rusmisbrukar rusproblem rusproblemer rusproblema rusproblemet ruset rusa ruser narkoman alkoholiker
  alkoholikar alkoholisert alkoholproblem alkoholproblemer alkoholmisbruk alkoholavhengig spillavhengig overdose
  overdosen adhd autisme autist autistisk asperger aspergers tourette tourettes downs utviklingshemmet utviklingshemma
  utviklingshemming hjerneskade hjerneskaden hukommelsestap hukommelsessvikt minnetap kognitiv forvirret forvirra delir
  delirium desorientert utagerer utagerende utagerte utagerande inkontinent inkontinens avføringslekkasje sengeliggende
  sengeliggjande liggesår liggjesår trykksår trykksåret smerter smerte kroniske vondt svimmel svimmelhet feber oppkast diaré
  omgangssyke omgangssjuke blødning kvalme vekttap pustevansker pustevanskar lammet lamma lammelser amputert beinbrudd
  hoftebrudd hoftebrot lårhalsbrudd lårhalsbrot lårhalsen armbrudd ryggbrudd brukket brekt brakk knakk hofteprotese prolaps
  skiveprolaps ryggproblemer ryggplager operert opereres opererast operasjon operasjonen strålebehandling cellegift
  kjemoterapi dialyse insulin antidepressiva antipsykotika antibiotika metadon morfin blodfortynnende sovemedisin
  sovetabletter sovepiller beroligende medisiner medisinar medisinene medisinane medisin kateter stomi sondemat
  oksygenbehandling blind døv tunghørt tunghøyrd svaksynt rullestol gravid spontanabort abort fødselsdepresjon døende døyande
  terminal palliativ uhelbredelig dødssyk dødssjuk syk sjuk sjukt kreftsyk kreftsjuk hjertesyk alvorligsyk langtidssykmeldt
  langtidssjukmeld sykmeldt sykemeldt sykmeld sjukmeld sjukmeldt sykmelding sykemelding sykmeldingen sykemeldingen
  sjukmelding sjukemelding sjukmeldinga ufør uføretrygdet uføretrygda innlagt innlagd tvangsinnlagt tvangsinnlagd diagnose
  diagnosen diagnoser diagnosar diagnosert sykdom sykdommen sjukdom sjukdomen helseproblemer helseproblem helseplager
  cancer dementia dement depression depressed stroke anxiety schizophrenia psychosis psychotic pregnant ill sick hiv
  diabetic epilepsy pneumonia suicidal addict alcoholic incontinent terminally tumour tumor diagnosed diagnosis medication`);

/** Illnesses written with capitals that are other words without them. */
const capitals: ReadonlySet<string> = words('MS ALS CP UVI LAR ME HIV KOLS ADHD PTSD ECT');

/** «brystkreft», «lårbeinsbrudd», but no «kreftkoordinator»: what a compound ends in is what it is. */
const endings =
  /.{2}(?:kreft(?:en)?|infarkt(?:et)?|leukemi|demens(?:en)?|depresjon(?:en)?|psykose(?:n)?|diagnose(?:n)?)$/u;

export const isCondition = (word: string, lower: string): boolean =>
  conditions.has(lower) || capitals.has(word) || endings.test(lower);

/** What a routine also says of anybody: «pasienten får medisiner». Tells only of one who is named or pointed to. */
export const routine: ReadonlySet<string> = words(`
  medisiner medisinar medisinene medisinane medisin antibiotika smerter smerte rullestol kateter stomi diagnose diagnosen
  diagnoser diagnosar operasjon operasjonen infeksjon infeksjonen sykdom sykdommen sjukdom sjukdomen helseproblemer
  helseproblem helseplager blødning feber kvalme oppkast vondt kognitiv syk sjuk sjukt innlagt innlagd operert medication
  diagnosis ill sick`);

/** Two words that tell what neither of them does alone. */
export const pairs: ReadonlyMap<string, RegExp> = new Map([
  ['drikker', /^(?:for|mye)$/u],
  ['drikk', /^(?:for|mykje)$/u],
  ['psykisk', /^lidelse$/u],
  ['psykiske', /^(?:problem|problemer|plager|plagar|lidelser|lidingar)$/u],
  ['lagt', /^inn$/u],
  ['dårlig', /^(?:hjerte|syn|hørsel|hukommelse|rygg)$/u],
  ['dårleg', /^(?:hjarte|syn|høyrsel|minne|rygg)$/u],
]);

/** What only an employee's absence is told by; the bare name of a role is enough to know who. */
export const absences: ReadonlySet<string> = words(`
  sykmeldt sykemeldt sykmeld sjukmeld sjukmeldt langtidssykmeldt langtidssjukmeld sykmelding sykemelding sjukmelding
  sjukemelding syk sjuk utbrent utbrend innlagt innlagd gravid operert deprimert sick ill pregnant`);

/** What links a person to an illness. */
export const links: ReadonlySet<string> = words(`
  har hadde hatt ha er var vært vore blir ble blei blitt vart vert fikk får fekk fått lider lid led sliter slit slet strever
  bruker brukar tar tek tok går gjekk gikk ligger ligg lå kom utviklet utvikla døde plages plagast plaga behandles behandlast
  behandlet behandla venter ventar virker verkar fremstår framstår skal må kan trenger treng mistet brakk knakk utagerer
  utagerte hallusinerer selvskader ruser falt datt snubla snublet sitter sit satt klager klagar sin sitt sine si
  has had is was suffers suffered got gets takes needs became seems`);

/** Links that a routine has too: «brukeren kan ha demens». */
export const modals: ReadonlySet<string> = words('skal må kan kunne ville vil bør trenger treng tåler must can');

/** What a sentence about somebody's work or about a subject says between the two; prefixes. */
export const work =
  /^(?:ansvar|leder|leiar|leda|ledet|leier|koordin|råd[gs]|kontaktperson|ressursperson|representa|representer|kurs|kompetans|utdann|videreutdann|vidareutdann|etterutdann|spesiali|erfaring|kunnskap|interesse|foredrag|prosjekt|arbeidet|arbeider|arbeidar|arbeid$|jobb|forske|forska|rapport|orienter|inform|presenter|undervis|tema|fag|team|forening|tilbud|tilbod|avdeling|enhet|eining|mange|flere|fleire|antall|talet|tallet|personer|personar|brukere|brukarar|pasienter|pasientar|innbyggere|innbyggjarar|pårørende|pårørande|beboere|bebuarar|mennesker|menneske|eldre|forekomst|førekomst|risiko|forebygg|førebygg|plass|rutine|prosedyre|veileder|rettleiar|team|ledet|saksbehandl|saksord|responsible|coordinat|lead|course|project|people|patients|users|team)/u;

/** A sentence that opens so speaks of anybody. */
export const generic: ReadonlySet<string> = words(`
  hvis når dersom om enten uansett eksempel eksempelvis alle enhver hver kvar einkvar if when whether every any each`);

/** One who is known to the reader though no name is said. */
export const somebody: ReadonlySet<string> = words(`
  pasienten brukeren brukaren beboeren bebuaren klienten tjenestemottakeren tenestemottakaren naboen mannen kona ektefellen
  ektemannen samboeren sambuaren datteren dattera sønnen moren mora faren søsteren søstera broren bestemoren bestemora
  bestefaren eleven jenta gutten damen dama herren medarbeideren medarbeidaren kollegaen sykepleieren sykepleiaren
  sjukepleiaren helsefagarbeideren helsefagarbeidaren vernepleieren vernepleiaren assistenten vikaren nattevakta nattevakten
  lederen leiaren avdelingslederen enhetslederen legen vaktmesteren`);

export const pronouns: ReadonlySet<string> = words('han hun ho hen he she');
export const possessives: ReadonlySet<string> = words('hans hennes hennar his her');

/** Somebody when one of them is meant: «en beboer», «ei dame», «en av de ansatte». */
export const clients: ReadonlySet<string> = words(`
  pasient bruker brukar beboer bebuar klient tjenestemottaker tenestemottakar ansatt tilsett mann kvinne kvinna dame gutt
  jente mor far bror søster syster datter sønn kollega medarbeider medarbeidar sykepleier sjukepleiar helsefagarbeider helsefagarbeidar elev patient resident user
  employee colleague man woman`);
export const ones: ReadonlySet<string> = words('en ei ein én éin éi ene den min mi a one my');

/** Roles of which a municipality has one, or one to a house. */
export const roles: ReadonlySet<string> = words(`
  avdelingsleder avdelingsleiar enhetsleder einingsleiar einingsleder virksomhetsleder verksemdsleiar prosjektleder
  prosjektleiar teamleder teamleiar gruppeleder gruppeleiar leder leiar kommunalsjef kommunedirektør kommunedirektøren
  kommuneoverlege kommuneoverlegen rektor ordfører ordføraren lege tillitsvalgt tillitsvald verneombud verneombod
  koordinator kreftkoordinator demenskoordinator vaktmester fysioterapeut ergoterapeut jordmor helsesykepleier manager`);

/** What makes one of many a certain one, before a number or a letter. */
export const places: ReadonlySet<string> = words(`
  rom leilighet leilegheit bolig bustad omsorgsbolig seng post hybel rommet leiligheten leilegheita room flat apartment bed`);

/** Before a name: «fru Hansen». */
export const titles: ReadonlySet<string> = words('fru herr hr frk frøken mrs mr ms');

/** Sentence beginnings that look like a name before «har demens»: many, or nobody. */
export const nobodys =
  /^(?:de|dei|det|den|dette|disse|desse|vi|dere|dykk|jeg|eg|du|noen|nokon|nokre|mange|flere|fleire|alle|ingen|få|enkelte|andre|hvem|kven|som|der|her|halvparten|flertallet|fleirtalet|prosent|folk|barn|unge|eldre|voksne|vaksne|begge|resten|man|ein|en|et|eit|ei|they|we|many|some|most|all|people|nobody|it|there|who|half|you|i)$|(?:er|ar|ene|ane|ne|ere|ende|ande|te|ing|het|heit|kommunen|gruppa|gruppen|tjenesten|tenesta|avdelinga|avdelingen|planen|staten|helse)$/u;
