/** What waits for the reader in the roles that she holds, in one list: on her own page, and on top of Beslutninger. */
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { RoleTask } from '#domain/role-work.ts';
import { roleWorkTexts, taskLine } from '#text/role-work.ts';
import { roleLabels } from '#text/roles.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { ProposalTag } from '#ui/tag.tsx';
import { formatRoute } from './route.ts';
import './role-work.css';

export function RoleWork({ tasks }: { readonly tasks: readonly RoleTask[] }) {
  const texts = useTexts(roleWorkTexts);
  const { language, today } = useReader();
  if (tasks.length === 0) return null;
  // In which of them it waits is only told where there are several.
  const several = new Set(tasks.map((task) => task.as)).size > 1;
  return (
    <section className="role-work" aria-labelledby="venter">
      <header className="section-head">
        <h2 id="venter" tabIndex={-1}>
          {texts.heading}
        </h2>
        <span className="section-count">{tasks.length}</span>
      </header>
      <ul>
        {tasks.map((task) => (
          <li key={`${task.kind} ${task.kind === 'confirm' ? task.consultation.key : task.proposal.key}`}>
            <a className="role-task" href={formatRoute({ screen: 'decisions', open: task.proposal.key })}>
              <ProposalTag>{task.proposal.code}</ProposalTag>
              <span>
                <b>{task.kind === 'confirm' ? task.consultation.title : task.proposal.title}</b>
                <span className="muted small">
                  {taskLine(task, language, today)}
                  {several ? ` · ${roleLabels[task.as][language]}` : null}
                </span>
              </span>
              <ChevronRight16Regular />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
