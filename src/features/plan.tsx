/** Plan: the document, from the rows. Each goal shows how many measures serve it. */
import { Button } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { type ReactNode, useEffect, useState } from 'react';
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import type { Goal, GoalKind, Plan } from '#domain/plan.ts';
import { holds } from '#domain/role.ts';
import { LINE_LIMIT, NOTE_LIMIT, isInUse, type Row } from '#domain/row.ts';
import { formatDay } from '#text/calendar-words.ts';
import { decisionNouns } from '#text/decision.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { groupKindLabels } from '#text/group.ts';
import { planLabels, planStateLabels } from '#text/plan.ts';
import { importUndoTexts } from '#text/import-undo.ts';
import { planTexts } from '#text/plan-screen.ts';
import { shellTexts } from '#text/shell.ts';
import { affectedDegreeLabels } from '#text/stakeholder.ts';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { Skeleton } from '#ui/notice.tsx';
import { DecisionTag } from '#ui/tag.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { useToast } from '#ui/toast.tsx';
import { useNavigation } from './navigation.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { OpenImports, useOpenImports } from './import-undo.tsx';
import { milestonesInOrder, runningPlan } from './plan-rows.ts';
import { useActor, useEditor, useSession, useSnapshot } from './plan-session.tsx';
import { formatRoute, routeTo } from './route.ts';
import './plan/plan.css';

export function PlanScreen() {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <PlanDocument plan={plan} />;
}

/** Lists that only this screen shows. */
const wanted = ['goal', 'reference', 'stakeholder'] as const satisfies readonly EntityName[];

const goalKindsInOrder: readonly GoalKind[] = ['overall', 'service', 'result', 'process', 'assumption'];

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position;

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('nb') + word.slice(1);

interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
}

function PlanDocument({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(planTexts);
  const shell = useTexts(shellTexts);
  const { language } = useReader();
  const { rows, loaded, damaged } = useSnapshot();
  const session = useSession();
  const editor = useEditor();
  const actor = useActor();
  const toast = useToast();
  const imports = useOpenImports(plan);
  const { go } = useNavigation();
  useEffect(() => {
    for (const entity of wanted) session.want(entity);
  }, [session]);
  const allowed =
    editor.allowed && !damaged.has('plan') && holds(actor, ['projectLeader', 'steeringGroup', 'politicalSecretariat']);
  const ours = <Entity extends Row>(all: readonly Entity[]): readonly Entity[] =>
    all.filter((row) => isInUse(row) && row.plan === plan.key);

  function save(fields: Partial<Plan>): void {
    const undo = editor.change('plan', plan, fields);
    toast({ text: texts.changed, action: { label: shell.undo, run: undo } });
  }

  const goals = ours(rows.goal).toSorted(byPosition);
  const parts: readonly Part[] = [
    { id: 'about', title: texts.parts.about, body: <About plan={plan} save={allowed ? save : null} /> },
    {
      id: 'purpose',
      title: texts.parts.purpose,
      body: (
        <p>
          <Editable
            lines={5}
            limit={NOTE_LIMIT}
            value={plan.purpose}
            label={texts.edit(texts.parts.purpose)}
            empty={texts.nothing}
            locked={!allowed}
            onSave={(purpose) => save({ purpose })}
          />
        </p>
      ),
    },
    ...goalKindsInOrder.flatMap((kind): readonly Part[] => {
      const found = goals.filter((goal) => goal.kind === kind);
      return found.length === 0
        ? []
        : [{ id: kind, title: texts.parts[kind], body: <Goals goals={found} kind={kind} /> }];
    }),
    ...listed('groups', ours(rows.group).toSorted(byPosition), (group) => (
      <>
        <b>{`${group.code} ${group.title}`.trim()}</b>
        <span className="muted">
          {groupKindLabels[group.kind][language]}
          {group.responsibilities.length > 0 ? ` · ${texts.tasks(group.responsibilities.length)}` : ''}
        </span>
        {group.responsibilities.length > 0 ? (
          <ul className="plan-bullets">
            {group.responsibilities.map((task) => (
              <li key={task}>{task}</li>
            ))}
          </ul>
        ) : null}
      </>
    )),
    ...listed('milestones', milestonesInOrder(rows, plan), (milestone) => (
      <span className="plan-milestone">
        <a href={formatRoute({ screen: 'timeline', open: milestone.key })}>{milestone.title}</a>
        <TimeMark date={milestone.when} />
      </span>
    )),
    ...listed('decisions', ours(rows.decision), (decision) => (
      <div className="plan-decision">
        <DecisionTag>{capitalised(decisionNouns[decision.level][language].singular)}</DecisionTag>
        <b>{decision.title}</b>
        <span className="muted">
          {[
            decision.decidedBy,
            decision.on === null ? '' : formatDay(decision.on, language, 'long'),
            decision.caseNumber,
            decision.deadline.words === '' ? '' : texts.deadline(formatFuzzyDate(decision.deadline, language)),
            decision.registeredAfterwards ? texts.registeredAfterwards : '',
          ]
            .filter((word) => word !== '')
            .join(' · ')}
        </span>
      </div>
    )),
    ...recommended(),
    ...listed('stakeholders', ours(rows.stakeholder).toSorted(byPosition), (stakeholder) => (
      <>
        <span>{stakeholder.title}</span>
        {stakeholder.affected === 'unknown' ? null : (
          <span className="muted">{affectedDegreeLabels[stakeholder.affected][language]}</span>
        )}
      </>
    )),
    ...sections(),
    ...listed('references', ours(rows.reference), (reference) => <span>{reference.title}</span>),
    ...(allowed && imports.length > 0
      ? [{ id: 'imports', title: importUndoTexts[language].heading, body: <OpenImports imports={imports} /> }]
      : []),
  ];

  function listed<Entity extends { readonly key: Key }>(
    id: 'groups' | 'milestones' | 'decisions' | 'stakeholders' | 'references',
    found: readonly Entity[],
    draw: (row: Entity) => ReactNode,
  ): readonly Part[] {
    if (found.length === 0) return [];
    const body = (
      <ul className="plan-rows">
        {found.map((row) => (
          <li key={row.key}>{draw(row)}</li>
        ))}
      </ul>
    );
    return [{ id, title: texts.parts[id], body }];
  }

  function recommended(): readonly Part[] {
    const found = ours(rows.proposal).filter(({ kind }) => kind === 'consultantRecommendation');
    if (found.length === 0) return [];
    const body = (
      <ul className="plan-bullets">
        {found.map(({ key, title }) => (
          <li key={key}>{title}</li>
        ))}
      </ul>
    );
    return [{ id: 'recommendations', title: texts.recommendations, body }];
  }

  function sections(): readonly Part[] {
    if (plan.sections.length === 0) return [];
    const body = plan.sections.map(({ heading, text }) => (
      <section key={heading + text.slice(0, 40)}>
        {heading === '' ? null : <h3>{heading}</h3>}
        {text.split('\n\n').map((paragraph) => (
          <p key={paragraph.slice(0, 80)}>{paragraph}</p>
        ))}
      </section>
    ));
    return [{ id: 'sections', title: texts.parts.sections, body }];
  }

  return (
    <div className="page">
      <div className="page-head">
        <h1>{texts.heading}</h1>
        <span className="muted">
          {plan.version === 0 ? texts.draft : texts.version(plan.version)}
          {plan.lastChangedOn === null ? '' : `, ${texts.lastChanged(formatDay(plan.lastChangedOn, language, 'long'))}`}
        </span>
        <span className="grow" />
        {allowed ? (
          <Button icon={<DocumentAdd20Regular />} onClick={() => go(routeTo('import'))}>
            {texts.import}
          </Button>
        ) : null}
      </div>
      <div className="plan">
        <Contents parts={parts} />
        <article className="plan-paper surface">
          {parts.map(({ id, title, body }) => (
            <section key={id}>
              <h2 id={headingOf(id)} tabIndex={-1}>
                {title}
              </h2>
              {body}
            </section>
          ))}
          {wanted.every((entity) => loaded.has(entity)) ? null : <Skeleton label={shell.loading} rows={3} />}
        </article>
      </div>
    </div>
  );
}

const headingOf = (part: string): string => `plan-${part}`;

/** The parts by name beside the paper, with the one that is read marked. */
function Contents({ parts }: { readonly parts: readonly Part[] }) {
  const texts = useTexts(planTexts);
  const [current, setCurrent] = useState<string | null>(parts[0]?.id ?? null);
  const ids = parts.map(({ id }) => id).join(' ');
  useEffect(() => {
    // The part whose heading was last to pass the upper third of the window.
    const passed = new Set<string>();
    const order = ids.split(' ');
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          const above = isIntersecting || boundingClientRect.top < 0;
          if (above) passed.add(target.id);
          else passed.delete(target.id);
        }
        setCurrent(order.findLast((id) => passed.has(headingOf(id))) ?? order[0] ?? null);
      },
      { rootMargin: '0px 0px -66% 0px' },
    );
    for (const id of order) {
      const heading = document.getElementById(headingOf(id));
      if (heading !== null) watch.observe(heading);
    }
    return () => watch.disconnect();
  }, [ids]);
  return (
    <nav className="plan-contents" aria-label={texts.contents}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'true' : undefined}
              onClick={() => {
                const heading = document.getElementById(headingOf(id));
                heading?.scrollIntoView();
                heading?.focus({ preventScroll: true });
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function About({ plan, save }: { readonly plan: Plan; readonly save: ((fields: Partial<Plan>) => void) | null }) {
  const texts = useTexts(planTexts);
  const { language } = useReader();
  const day = (of: Plan['date']): string => (of === null ? '' : formatDay(of, language, 'long'));
  const adopted = plan.adoptedOn !== null || plan.adoptedBy !== '';
  const lines = [
    ['title', texts.name],
    ['shortTitle', texts.shortName],
    ['municipality', planLabels.municipality[language]],
    ['preparedBy', planLabels.preparedBy[language]],
  ] as const;
  return (
    <>
      <p className="plan-adoption">
        {adopted ? (
          <>
            <DecisionTag>{texts.adoptedTag}</DecisionTag>
            {texts.adopted(plan.adoptedBy, day(plan.adoptedOn), plan.adoptionCase)}
          </>
        ) : (
          <span className="muted">
            {planStateLabels[plan.state][language]}. {texts.notAdopted}
          </span>
        )}
      </p>
      <dl className="plan-facts">
        {lines.map(([field, label]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <Editable
                limit={LINE_LIMIT}
                value={plan[field]}
                label={texts.edit(label)}
                empty={texts.nothing}
                locked={save === null}
                onSave={(value) => save?.({ [field]: value })}
              />
            </dd>
          </div>
        ))}
        {plan.date === null ? null : (
          <div>
            <dt>{planLabels.date[language]}</dt>
            <dd>{day(plan.date)}</dd>
          </div>
        )}
      </dl>
      {save === null ? <p className="muted small">{texts.rights}</p> : null}
    </>
  );
}

function Goals({ goals, kind }: { readonly goals: readonly Goal[]; readonly kind: GoalKind }) {
  const texts = useTexts(planTexts);
  const { rows } = useSnapshot();
  if (kind === 'assumption') {
    return (
      <ul className="plan-bullets">
        {goals.map(({ key, title }) => (
          <li key={key}>{title}</li>
        ))}
      </ul>
    );
  }
  const serving = (goal: Key): number =>
    rows.measure.filter((measure) => isInUse(measure) && measure.goals.some(({ key }) => key === goal)).length;
  return (
    <ul className="plan-goals">
      {goals.map(({ key, title }) => {
        const count = serving(key);
        return (
          <li key={key}>
            <span>{title}</span>
            {kind !== 'result' ? null : count === 0 ? (
              <span className="plan-goal-gap">{texts.noMeasures}</span>
            ) : (
              <span className="muted">{texts.measuresOf(count)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
