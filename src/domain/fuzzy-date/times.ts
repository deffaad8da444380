/**
 * A whole time as words say it: one period or several in a row, under a relation such as «innen» or «fra». The same grammar
 * serves a field and running text; what running text may not say without more ado, `scan.ts` decides.
 */
import { calendarListRule, calendarRule } from './calendar-rules.ts';
import { dayListRule, dayRule } from './day-rules.ts';
import { LONGEST_LIST, type Period, type Periods } from './period.ts';
import { afterFeastRule, beforeFeastRule, relativeRule } from './relative-rules.ts';
import {
  either,
  furthest,
  map,
  mark,
  onLine,
  opensAs,
  optional,
  phrases,
  saying,
  sequence,
  type Step,
} from './steps.ts';
import { type Joint, jointWord } from './vocabulary.ts';

/**
 * plain         says nothing: «i», «den»          approximate   «ca.», «rundt»
 * by            «innen»                           latest        «senest», «frist»
 * endOf         «innen utgangen av»               out           «ut»
 * until         «fram til», «til og med»          to            «til»: at or until
 * from          «fra og med», «tidligst»          before, after «før», «etter»: the day itself is not in it
 * within        «i løpet av», «gjennom»           between       «mellom»
 */
export type Relation =
  | 'plain'
  | 'approximate'
  | 'by'
  | 'latest'
  | 'endOf'
  | 'out'
  | 'until'
  | 'to'
  | 'from'
  | 'before'
  | 'after'
  | 'within'
  | 'between';

const relationWord = phrases<Relation>(
  ['plain', 'i | på | den | ved | i perioden | perioden | i tidsrommet | tidsrommet | per | pr | pr. | in | on | the'],
  ['approximate', 'ca | ca. | cirka | omtrent | omkring | om lag | omlag | rundt | kring | around | about'],
  ['by', 'innen | innan | by'],
  ['latest', 'senest | seinast | frist | frist: | frist til | frist er | fristen | fristen er | med frist'],
  ['latest', 'tidsfrist | tidsfrist: | no later than'],
  ['endOf', 'utgangen av | ved utgangen av | innen utgangen av | innan utgangen av | før utgangen av'],
  ['endOf', 'innen slutten av | innan slutten av | før slutten av | by the end of | before the end of'],
  ['endOf', 'innen utløpet av | innan utløpet av | før utløpet av | innen enden av | innan enden av'],
  ['out', 'ut | ut hele | ut heile'],
  ['until', 'til og med | t.o.m. | t.o.m | tom | tom. | inntil | til utgangen av | until | through'],
  ['until', 'fram til | frem til | fram til og med | frem til og med | fram til utgangen av | frem til utgangen av'],
  ['to', 'til | to'],
  ['from', 'fra | frå | fra og med | frå og med | f.o.m. | f.o.m | fom | fom. | from'],
  ['from', 'med virkning fra | med verknad frå | gjeldende fra | gjeldande frå | med virkning fra og med'],
  ['from', 'tidligst | tidlegast | ikke før | ikkje før | not before'],
  ['before', 'før | before'],
  ['after', 'etter | after'],
  ['within', 'i løpet av | i løpet | løpet av | i laupet av | gjennom | gjennom hele | gjennom heile | igjennom'],
  ['within', 'i hele | i heile | hele | heile | utover | utpå | during'],
  ['between', 'mellom | between'],
);

export interface Time extends Periods {
  readonly groups: readonly Group[];
  readonly relation: Relation;
  readonly approximate: boolean;
  /** «fra 2021 og utover» */
  readonly onwards: boolean;
  /** Whether any word stood before the first period, and where that period begins. */
  readonly introduced: boolean;
  readonly core: number;
}

const oneOrList: Step<Periods> = furthest<Periods>(
  dayListRule,
  calendarListRule,
  map(furthest(dayRule, calendarRule, relativeRule), (part) => ({ parts: [part], joints: [] })),
);

/** Part of a time that has words of its own: where they stand, and how many periods they name. */
export interface Group {
  readonly first: number;
  readonly next: number;
  readonly size: number;
}

interface Phrase extends Periods {
  readonly groups: readonly Group[];
}

const jointOnLine = onLine(jointWord);
const here: Step<number> = (_tokens, at) => ({ value: at, next: at });

/** «fra mars til og med i juni» */
const nextOfList = onLine(
  map(sequence(optional(saying('i | den | på'), null), here, oneOrList), ([, start, found]) => ({ start, found })),
);

/**
 * Whether a joint binds two periods into one time. Two that have their years are two times, unless the words bind them:
 * «og» gathers what waits for a year, and a comma only what is alike besides.
 */
function binds(joint: Joint, before: Period | undefined, after: Period | undefined, relation: Relation): boolean {
  if (joint === 'range' || joint === 'slash' || joint === 'or' || relation === 'between') return true;
  return before?.year === null && (joint === 'and' || before.precision === after?.precision);
}

/** Periods in a row: «oktober–desember 2022», «januar, mars og juni 2026», «februar eller mars 2022». */
const phrase = (relation: Relation): Step<Phrase> =>
  opensAs(oneOrList, (tokens, at) => {
    const first = oneOrList(tokens, at);
    if (first === null) return null;
    const parts = [...first.value.parts];
    const joints = [...first.value.joints];
    const groups: Group[] = [{ first: at, next: first.next, size: parts.length }];
    let { next } = first;
    while (parts.length < LONGEST_LIST) {
      const joint = jointOnLine(tokens, next);
      const more = joint && nextOfList(tokens, joint.next);
      if (joint === null || more === null) break;
      const { start, found } = more.value;
      if (!binds(joint.value, parts.at(-1), found.parts[0], relation)) break;
      parts.push(...found.parts);
      joints.push(joint.value, ...found.joints);
      groups.push({ first: start, next: more.next, size: found.parts.length });
      next = more.next;
    }
    return { value: { parts, joints, groups }, next };
  });

/** «innen 2024 er omme» says no more than «innen utgangen av 2024». */
const overWords = saying('er omme | er over | er ute');
const onwardsWords = either<unknown>(
  saying('og utover | og framover | og fremover | og videre | og vidare | onwards'),
  // «2025–» with nothing after it.
  (tokens, at) => (tokens.length === at + 1 ? mark('-')(tokens, at) : null),
);

/** «senest», «innen», «ca.» may come one after the other, but «skal gjennom i løpet av 2022» goes through nothing. */
const maySayTogether = (relations: readonly Relation[]): boolean => {
  const telling = relations.filter((relation) => relation !== 'plain' && relation !== 'approximate');
  return telling.length < 2 || (telling.length === 2 && telling[0] === 'latest');
};

/** Up to `count` relations and a phrase: the words of some («i») may be the phrase's own («i dag»). */
const related = (count: number): Step<Time> =>
  opensAs(count === 0 ? oneOrList : relationWord, (tokens, at) => {
    const relations: Relation[] = [];
    let core = at;
    while (relations.length < count) {
      const more = relationWord(tokens, core);
      if (more === null) return null;
      relations.push(more.value);
      core = more.next;
    }
    if (!maySayTogether(relations)) return null;
    const said = relations.findLast((relation) => relation !== 'plain' && relation !== 'approximate') ?? 'plain';
    const found = phrase(said)(tokens, core);
    if (found === null) return null;
    const over = overWords(tokens, found.next);
    const onwards = onwardsWords(tokens, found.next);
    return {
      value: {
        ...found.value,
        relation: over !== null && said === 'by' ? 'endOf' : said,
        approximate: relations.includes('approximate'),
        onwards: onwards !== null,
        introduced: count > 0,
        core,
      },
      next: over?.next ?? onwards?.next ?? found.next,
    };
  });

const aroundFeast = (rule: Step<Period>, relation: Relation): Step<Time> =>
  opensAs(rule, (tokens, at) => {
    const found = rule(tokens, at);
    if (found === null) return null;
    return {
      value: {
        parts: [found.value],
        joints: [],
        groups: [{ first: at, next: found.next, size: 1 }],
        relation,
        approximate: false,
        onwards: false,
        introduced: false,
        core: at,
      },
      next: found.next,
    };
  });

/** Where two readings reach as far, feasts go first («før sommeren» is not the day before it), then the unrelated ones. */
export const timeAt: Step<Time> = furthest(
  aroundFeast(beforeFeastRule, 'endOf'),
  aroundFeast(afterFeastRule, 'plain'),
  related(0),
  related(1),
  related(2),
  related(3),
);
