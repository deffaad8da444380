/** Plan: the document, from the rows. Each goal shows how many measures serve it. */
import { Button } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import type { ReactNode } from 'react';
import type { Key } from '#base/id.ts';
import { inLogOrder } from '#domain/decision-log.ts';
import type { EntityName } from '#domain/entities.ts';
import type { GoalKind, Plan } from '#domain/plan.ts';
import { NOTE_LIMIT, isInUse, type Row } from '#domain/row.ts';
import { mayWrite as mayWriteRows } from '#domain/writers.ts';
import { formatDay } from '#text/calendar-words.ts';
import { decisionNouns } from '#text/decision.ts';
import { capitalised } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { groupKindLabels } from '#text/group.ts';
import { importUndoTexts } from '#text/import-undo.ts';
import { planAdoptionTexts } from '#text/plan-adoption.ts';
import { planSettingLabels } from '#text/plan.ts';
import { planTexts } from '#text/plan-screen.ts';
import { affectedDegreeLabels } from '#text/stakeholder.ts';
import { wordDownloadTexts } from '#text/word-download.ts';
import { templateScreenTexts } from '#text/word-template-screen.ts';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { later } from '#ui/later.ts';
import { DecisionTag } from '#ui/tag.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { useNavigation } from './navigation.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { OpenImports, useOpenImports } from './import-undo.tsx';
import { milestonesInOrder, runningPlan } from './plan-rows.ts';
import { useActor, useEditor, useSnapshot } from './plan-session.tsx';
import { About } from './plan/about.tsx';
import { Adoption } from './plan/adoption.tsx';
import { Contents, headingOf, type Part } from './plan/contents.tsx';
import { Goals } from './plan/goals.tsx';
import { writePlanDocument } from './plan/plan-file.ts';
import { References } from './plan/references.tsx';
import { Revisions } from './plan/revisions.tsx';
import { Sections } from './plan/sections.tsx';
import { Settings } from './plan/settings.tsx';
import { formatRoute, routeTo } from './route.ts';
import { useRowEditor } from './row-editor.ts';
import { useWanted } from './wanted.ts';
import { WishedTime } from './wished-time.tsx';
import { WhenLoaded } from './when-loaded.tsx';
import { WordDownload } from './word-download.tsx';
import { PlanTemplate } from './word-template.tsx';
import './plan/plan.css';

export function PlanScreen() {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <PlanDocument plan={plan} />;
}

const reminders = later(async () => (await import('./plan/reminders.tsx')).Reminders);

/** Lists that the plan does not open with. */
const wanted = ['goal', 'reference', 'stakeholder', 'revision'] as const satisfies readonly EntityName[];

const goalKindsInOrder: readonly GoalKind[] = ['overall', 'service', 'result', 'process', 'assumption'];
/** Every plan has these, so they are offered before there are any. */
const offered: ReadonlySet<GoalKind> = new Set(['result', 'process', 'assumption']);

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position;

function PlanDocument({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(planTexts);
  const adoption = useTexts(planAdoptionTexts);
  const inWord = useTexts(wordDownloadTexts);
  const { language } = useReader();
  const { rows, loaded, damaged } = useSnapshot();
  const editor = useEditor();
  const actor = useActor();
  const rowEditor = useRowEditor();
  const imports = useOpenImports(plan);
  const { go } = useNavigation();
  useWanted(wanted);
  const led = editor.allowed && mayWriteRows(actor, 'plan');
  const mayWrite = (entity: EntityName): boolean => led && !damaged.has(entity);
  const allowed = mayWrite('plan');
  const ours = <Entity extends Row>(all: readonly Entity[]): readonly Entity[] =>
    all.filter((row) => isInUse(row) && row.plan === plan.key);

  function save(fields: Partial<Plan>): void {
    rowEditor.save('plan', plan, fields, texts.changed);
  }

  const goals = ours(rows.goal).toSorted(byPosition);
  const mayWriteGoals = loaded.has('goal') && mayWrite('goal');
  const references = ours(rows.reference);
  const revisions = ours(rows.revision);
  const parts: readonly Part[] = [
    { id: 'about', title: texts.parts.about, body: <About plan={plan} save={allowed ? save : null} /> },
    {
      id: 'adoption',
      title: adoption.heading,
      body: <Adoption plan={plan} offered={editor.allowed && !damaged.has('plan')} />,
    },
    ...(plan.sections.length === 0
      ? []
      : [
          {
            id: 'sections',
            title: texts.parts.sections,
            body: (
              <Sections sections={plan.sections} save={allowed ? (changed) => save({ sections: changed }) : null} />
            ),
          },
        ]),
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
      if (found.length === 0 && !(mayWriteGoals && offered.has(kind))) return [];
      const body = <Goals plan={plan} kind={kind} goals={found} all={goals} allowed={mayWriteGoals} />;
      return [{ id: kind, title: texts.parts[kind], body }];
    }),
    ...listed('groups', ours(rows.group).toSorted(byPosition), (group) => (
      <>
        <b>{`${group.code} ${group.title}`.trim()}</b>
        <span className="muted">
          {[
            groupKindLabels[group.kind][language],
            group.leaderRole,
            group.responsibilities.length > 0 ? texts.tasks(group.responsibilities.length) : '',
          ]
            .filter((word) => word !== '')
            .join(' · ')}
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
        <WishedTime of={milestone} />
      </span>
    )),
    ...listed('stakeholders', ours(rows.stakeholder).toSorted(byPosition), (stakeholder) => (
      <>
        <a href={formatRoute({ screen: 'involvement', open: stakeholder.key })}>{stakeholder.title}</a>
        {stakeholder.affected === 'unknown' ? null : (
          <span className="muted">{affectedDegreeLabels[stakeholder.affected][language]}</span>
        )}
      </>
    )),
    ...listed('decisions', ours(rows.decision).toSorted(inLogOrder), (decision) => (
      <div className="plan-decision">
        <DecisionTag>{capitalised(decisionNouns[decision.level][language].singular)}</DecisionTag>
        <a href={formatRoute({ screen: 'decisions', open: decision.key })}>{decision.title}</a>
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
    ...(references.length === 0 && !(loaded.has('reference') && allowed)
      ? []
      : [
          {
            id: 'references',
            title: texts.parts.references,
            body: <References plan={plan} references={references} allowed={mayWrite('reference')} />,
          },
        ]),
    { id: 'settings', title: adoption.settings, body: <Settings plan={plan} save={allowed ? save : null} /> },
    {
      id: 'reminders',
      title: planSettingLabels.reminders[language],
      body: <reminders.Part plan={plan} allowed={allowed} />,
    },
    ...(revisions.length === 0
      ? []
      : [{ id: 'revisions', title: texts.parts.revisions, body: <Revisions revisions={revisions} /> }]),
    { id: 'template', title: templateScreenTexts[language].heading, body: <PlanTemplate plan={plan} /> },
    ...(allowed && imports.length > 0
      ? [{ id: 'imports', title: importUndoTexts[language].heading, body: <OpenImports imports={imports} /> }]
      : []),
  ];

  function listed<Entity extends { readonly key: Key }>(
    id: 'groups' | 'milestones' | 'decisions' | 'stakeholders',
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
          <li key={key}>
            <a href={formatRoute({ screen: 'decisions', open: key })}>{title}</a>
          </li>
        ))}
      </ul>
    );
    return [{ id: 'recommendations', title: texts.recommendations, body }];
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
        <div className="head-ways">
          <a className="text-link plan-check" href={formatRoute(routeTo('self-check'))}>
            {texts.selfCheck}
          </a>
          <WordDownload wanted={wanted} title={plan.title} otherwise={inWord.plan} write={writePlanDocument} />
          {allowed ? (
            <Button icon={<DocumentAdd20Regular />} onClick={() => go(routeTo('import'))}>
              {texts.import}
            </Button>
          ) : null}
        </div>
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
          <WhenLoaded lists={wanted}>{null}</WhenLoaded>
        </article>
      </div>
    </div>
  );
}
