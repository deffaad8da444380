/**
 * The groups of «Skarvøy kommune» at work: who sits where, by what mandate, for which measures, when they meet and what
 * help they wait for. Lays all this over the plan's own rows.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankGroup, blankMandate, type Group, type Mandate, type Member } from '#domain/group.ts';
import type { Measure } from '#domain/measure.ts';
import { blankMeeting, type Meeting, type MeetingKind } from '#domain/meeting.ts';
import { blankRequest, type HelpRequest } from '#domain/request.ts';
import { newRow, type Person, type Ref } from '#domain/row.ts';
import { laptopPeople } from '../people.ts';
import { reportRows } from './mid-process-reports.ts';

const when = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);

function personOf(alias: string): Person {
  const found = laptopPeople.find(({ email }) => email.split('@')[0] === alias);
  if (found === undefined) throw new Error(`Nobody is called ${alias}`);
  return { id: found.id, name: found.name, email: found.email };
}

/** Bodies that the plan's own groups do not name. */
const moreGroups: readonly (Partial<Group> & { readonly title: string })[] = [
  { title: 'Kommunestyret', kind: 'council', state: 'active', description: 'Oppdragsgiver' },
  {
    title: 'Tillitsvalgte',
    kind: 'advisory',
    state: 'active',
    position: 4,
    description: 'Drøfter forslag før de blir anbefalt',
    composition: ['Hovedtillitsvalgte i fire forbund'],
  },
];

const aboutGroups: Readonly<Record<string, Partial<Group>>> = {
  Styringsgruppe: {
    description: 'Tar beslutninger underveis',
    composition: ['Kommunedirektørens ledergruppe', 'Leder i eldrerådet'],
    leaderRole: 'Kommunedirektør',
  },
  Prosjektgruppe: {
    description: 'Holder arbeidet i gang fra dag til dag',
    leaderRole: 'Prosjektleder',
    authority: 'Kan flytte milepæler inntil 30 dager.',
  },
  Referansegruppe: {
    description: 'Gir råd, har ikke ansvar for resultatet',
    composition: ['Eldrerådet', 'Ungdomsrådet', 'Pårørende', 'Frivilligsentralen'],
  },
  AG1: { purpose: 'propose', description: 'Hvordan flere kan få hjelp hjemme, og hvem som får hva.' },
  AG2: { purpose: 'propose', description: 'Hvordan vi bruker dem vi har, så vaktene henger sammen.' },
  AG3: { purpose: 'implement', description: 'Rutiner og opplæring som gjør tjenesten lik i alle kretser.' },
  AG4: { purpose: 'investigate', description: 'Hjelpemidler og boliger som lar folk klare seg lenger selv.' },
  AG5: { purpose: 'investigate', description: 'Tilbud før det haster.' },
};

const measuresOf: Readonly<Record<string, readonly string[]>> = {
  AG1: [
    'Dagtilbud',
    'Vri tjenesten mot hjemmebasert omsorg',
    'Tildelingskriterier og omsorgstrapp',
    'Felles tildeling med nabokommunen',
    'Evaluere interkommunale avtaler',
    'Multidose i hele tjenesten',
  ],
  AG2: [
    'Stopp i vikarbruk fra byrå',
    'Felles ledelse i pleie og omsorg',
    'Kjøp av vaskeritjenester',
    'Turnus 2026',
    'Ny ansvars- og oppgavedeling',
    'Kartlegge ansattes kompetanse og ønsker',
  ],
  AG3: [
    'Avvikssystem tatt i bruk',
    'Kvalitetshjul for helhetlig kvalitetsarbeid',
    'Kompetanse- og rekrutteringsplan',
    'Revidere rutiner, roller og ansvar',
    'Lederopplæring i verdibasert ledelse',
    'ROS-analyser i tjenesten',
  ],
  AG4: [
    'Velferdsteknologi: digitalt tilsyn',
    'Nytt lås- og nøkkelsystem',
    'Kartlegge arealbruk på sykehjemmet',
    'Utrede samlokaliserte boliger',
  ],
  AG5: ['Innbyggerdialog om forventninger', 'Utrede skjermet avdeling'],
};

/** Whose the measures are, where the person has been in the plan to say so. */
const responsible: Readonly<Record<string, string>> = {
  Dagtilbud: 'gruppeleder1',
  'Vri tjenesten mot hjemmebasert omsorg': 'medlem1',
  'Felles tildeling med nabokommunen': 'gruppeleder1',
  'Stopp i vikarbruk fra byrå': 'gruppeleder2',
  'Turnus 2026': 'gruppeleder2',
  'Ny ansvars- og oppgavedeling': 'gruppeleder2',
  'Kartlegge ansattes kompetanse og ønsker': 'gruppeleder2',
  'Kjøp av vaskeritjenester': 'medlem2',
};

type MemberWords = readonly [role: string, more?: { readonly person?: string } & Partial<Omit<Member, 'person'>>];

const seats: Readonly<Record<string, readonly MemberWords[]>> = {
  Styringsgruppe: [
    ['Kommunedirektør', { person: 'kommunedirektor', leads: true }],
    ['Kommunalsjef HSO', { person: 'styringsgruppe1' }],
    ['Økonomisjef'],
    ['Leder i eldrerådet', { represents: 'eldrerådet' }],
  ],
  Prosjektgruppe: [
    ['Prosjektleder', { person: 'leder', leads: true, releaseWanted: 20, releaseGranted: 15 }],
    ['Rådgiver HSO'],
    ['Enhetsleder hjemmetjenesten'],
    ['Enhetsleder sykehjemmet'],
    ['Hovedtillitsvalgt', { person: 'tillitsvalgt', represents: 'de ansattes organisasjoner' }],
  ],
  AG1: [
    ['Leder tildeling', { person: 'gruppeleder1', leads: true, releaseWanted: 6, releaseGranted: 4 }],
    ['Sykepleier i hjemmetjenesten', { person: 'medlem1' }],
    ['Ergoterapeut'],
    ['Avdelingsleder, Ytre krets'],
    ['Tillitsvalgt', { represents: 'de ansattes organisasjoner' }],
  ],
  AG2: [
    ['Enhetsleder sykehjemmet', { person: 'gruppeleder2', leads: true, releaseWanted: 6, releaseGranted: 6 }],
    ['Vernepleier i bofellesskapet', { person: 'medlem2' }],
    ['HR-rådgiver'],
    ['Avdelingsleder, Indre krets'],
    ['Helsefagarbeider i hjemmetjenesten', { releaseWanted: 3 }],
    ['Hovedtillitsvalgt', { person: 'tillitsvalgt', represents: 'de ansattes organisasjoner' }],
  ],
  AG3: [['Kvalitetsrådgiver', { leads: true }], ['Fagsykepleier'], ['Sykehjemslege'], ['Verneombud']],
  AG4: [['Digitaliseringsrådgiver', { leads: true }], ['Boligkoordinator'], ['Vaktmester'], ['Pårørende']],
  AG5: [['Leder psykisk helse', { leads: true }], ['Helsesykepleier']],
};

interface MandateWords {
  readonly groups: readonly string[];
  readonly fields: Partial<Mandate> & { readonly title: string };
}

const approved = {
  state: 'active',
  approvedBy: 'Styringsgruppa',
  approvedOn: when('18.11.2025').from,
  approvedCase: 'SG 2/25',
} as const;

const mandates: readonly MandateWords[] = [
  {
    groups: ['AG1'],
    fields: {
      ...approved,
      title: 'Mandat for hjemmetjeneste og tildeling',
      tasks: [
        'Foreslå hvordan tildelingen kan bli lik i alle kretser',
        'Foreslå hva som skal til for at flere kan bo hjemme',
      ],
      limits: 'Kretsene består. Ingen nye stillinger i 2026.',
      deliverable: 'Foreløpig status i februar, rapport med forslag i desember.',
      deadline: when('Desember 2026'),
      resources: 'Fire timer i uka til lederen.',
    },
  },
  {
    groups: ['AG2'],
    fields: {
      ...approved,
      title: 'Mandat for bemanning og turnus',
      tasks: [
        'Foreslå hvordan vi kan bruke dem vi har bedre: turnus, langvakter og oppgavedeling',
        'Foreslå hvordan vi kan klare oss uten vikarer fra byrå',
      ],
      limits: 'Innenfor budsjettet for 2026. Ingen endring i kretsene.',
      deliverable: 'Foreløpig status i februar, rapport med forslag i desember.',
      deadline: when('Desember 2026'),
      resources: 'Seks timer i uka til lederen. Lønnsmedarbeider kan spørres.',
    },
  },
  {
    groups: ['AG3', 'AG4'],
    fields: {
      ...approved,
      title: 'Mandat for kvalitet, teknologi og bolig',
      tasks: [
        'Samle rutinene fra de tre kretsene',
        'Prøve digitalt tilsyn hos noen få',
        'Utrede boliger ved sykehjemmet',
      ],
      limits: 'Personvernombudet spørres før noe prøves.',
      deliverable: 'Rapport med forslag.',
      deadline: when('Høsten 2026'),
    },
  },
  {
    groups: ['AG5'],
    fields: {
      title: 'Mandat for psykisk helse og forebygging',
      tasks: ['Kartlegge hva som finnes av tilbud før det haster'],
      deadline: when('Våren 2027'),
    },
  },
];

interface MeetingWords {
  readonly group: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly when: string;
  readonly time?: string;
  readonly place?: string;
}

const meetings: readonly MeetingWords[] = [
  { group: 'Prosjektgruppe', kind: 'project', title: 'Prosjektgruppa', when: 'Siste del av februar 2026' },
  {
    group: 'AG1',
    kind: 'working',
    title: 'Hjemmetjeneste og tildeling',
    when: '17. februar 2026',
    time: '09:00',
    place: 'Helsehuset',
  },
  {
    group: 'AG2',
    kind: 'working',
    title: 'Bemanning og turnus',
    when: '18. februar 2026',
    time: '13:00',
    place: 'Sykehjemmet, møterom 2',
  },
  { group: 'AG3', kind: 'working', title: 'Kvalitet og kompetanse', when: 'Første uke i mars 2026' },
];

interface RequestWords {
  readonly group: string;
  readonly title: string;
  readonly addressee: string;
  readonly about?: string;
  readonly needed?: string;
  readonly fields?: Partial<HelpRequest>;
}

const requests: readonly RequestWords[] = [
  {
    group: 'AG4',
    title: 'En juridisk avklaring av digitalt tilsyn, før vi kan prøve hos flere enn tre',
    addressee: 'Prosjektgruppa',
    about: 'Velferdsteknologi: digitalt tilsyn',
    needed: 'Innen utgangen av februar 2026',
  },
  {
    group: 'AG1',
    title: 'Et lokale uten trapper til dagtilbudet',
    addressee: 'Eiendom',
    about: 'Dagtilbud',
    needed: 'Mars 2026',
  },
  {
    group: 'AG2',
    title: 'Tall for overtid det siste året',
    addressee: 'Økonomisjef',
    fields: {
      state: 'answered',
      answer: 'Tallene ligger i kanalen, fordelt på måned og avdeling.',
      answeredBy: 'Økonomisjef',
      answeredOn: when('20.1.2026').from,
    },
  },
];

export function withGroups(rows: readonly DraftRow[], newKey: () => Key, now: Instant): readonly DraftRow[] {
  const plan = rows.find(({ entity }) => entity === 'plan')?.row.key ?? newKey();
  const row = () => newRow(newKey(), plan);
  const groups = [
    ...rows.flatMap((one) => (one.entity === 'group' ? [one.row] : [])),
    ...moreGroups.map((group): Group => ({ ...blankGroup(row()), ...group })),
  ].map((group): Group => ({ ...group, ...aboutGroups[group.code || group.title] }));
  const named = new Map(groups.map(({ key, code, title }) => [code || title, { key, code, title }]));
  const groupRef = (name: string): Ref => {
    const found = named.get(name);
    if (found === undefined) throw new Error(`There is no group ${name}`);
    return found;
  };
  const above = (group: Group): Ref | null => {
    if (group.kind === 'working') return groupRef('Prosjektgruppe');
    if (group.kind === 'project') return groupRef('Styringsgruppe');
    return group.kind === 'steering' ? groupRef('Kommunestyret') : null;
  };
  const ownerOf = ({ title }: Measure): Ref | null => {
    const code = Object.keys(measuresOf).find((group) => measuresOf[group]?.includes(title));
    return code === undefined ? null : groupRef(code);
  };
  const placed = rows
    .filter(({ entity }) => entity !== 'group')
    .map((one): DraftRow => {
      if (one.entity === 'proposal' && one.row.group === null && named.has(one.row.proposedBy)) {
        return { entity: 'proposal', row: { ...one.row, group: groupRef(one.row.proposedBy) } };
      }
      if (one.entity !== 'measure') return one;
      const person = responsible[one.row.title];
      return {
        entity: 'measure',
        row: {
          ...one.row,
          group: one.row.group ?? ownerOf(one.row),
          responsible: person === undefined ? one.row.responsible : personOf(person),
        },
      };
    });
  const measures = placed.flatMap((one) => (one.entity === 'measure' ? [one.row] : []));
  const measureRef = (title: string | undefined): Ref | null => {
    const found = measures.find((measure) => measure.title === title);
    return found === undefined ? null : { key: found.key, code: found.code, title: found.title };
  };
  const leading = (name: string): Person | null => {
    const [, more] = seats[name]?.find(([, fields]) => fields?.leads === true) ?? [];
    return more?.person === undefined ? null : personOf(more.person);
  };
  return [
    ...placed,
    ...groups.map((group): DraftRow => ({
      entity: 'group',
      row: { ...group, reportsTo: above(group), leader: leading(group.code || group.title) },
    })),
    ...Object.entries(seats).flatMap(([name, members]) =>
      members.map(([role, { person, ...more } = {}]): DraftRow => {
        const member: Member = {
          ...row(),
          title: role,
          group: groupRef(name),
          person: person === undefined ? null : personOf(person),
          role,
          leads: false,
          represents: '',
          releaseWanted: null,
          releaseGranted: null,
          from: null,
          to: null,
          ...more,
        };
        return { entity: 'member', row: member };
      }),
    ),
    ...mandates.map(({ groups: served, fields }, index): DraftRow => ({
      entity: 'mandate',
      row: { ...blankMandate(row()), code: `MA${index + 1}`, groups: served.map(groupRef), ...fields },
    })),
    ...meetings.map(({ group, kind, title, when: words, time = '', place = '' }): DraftRow => {
      const meeting: Meeting = {
        ...blankMeeting(row()),
        title,
        kind,
        group: groupRef(group),
        when: when(words),
        time,
        place,
      };
      return { entity: 'meeting', row: meeting };
    }),
    ...requests.map(({ group, title, addressee, about, needed = '', fields }): DraftRow => {
      const request: HelpRequest = {
        ...blankRequest(row()),
        title,
        about: measureRef(about),
        group: groupRef(group),
        addressee,
        needed: when(needed),
        ...fields,
      };
      return { entity: 'request', row: request };
    }),
    ...reportRows({ row, groupRef, measures, now }),
  ];
}
