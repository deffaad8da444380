/** What the plan builds on, as a list of sources; a link only where the source stands on the web. */
import { blankReference, type Plan, type Reference } from '#domain/plan.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import { referenceKindLabels, referenceLabels } from '#text/plan.ts';
import { planTexts } from '#text/plan-screen.ts';
import { Editable } from '#ui/editable.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { NameForm } from '#ui/name-form.tsx';
import { useEditor } from '../plan-session.tsx';
import { useRowEditor } from '../row-editor.ts';
import { inSourceOrder, linkOf } from './plan-state.ts';

interface ReferencesProps {
  readonly plan: Plan;
  readonly references: readonly Reference[];
  readonly allowed: boolean;
}

export function References({ plan, references, allowed }: ReferencesProps) {
  const texts = useTexts(planTexts);
  const editor = useEditor();
  const rowEditor = useRowEditor();
  return (
    <>
      <ul className="plan-rows">
        {references.toSorted(inSourceOrder).map((reference) => (
          <ReferenceLine key={reference.key} reference={reference} allowed={allowed} />
        ))}
      </ul>
      {allowed ? (
        <NameForm
          look="quiet"
          label={texts.addReference}
          question={texts.newReference}
          onCreate={(title) => rowEditor.add('reference', { ...blankReference(editor.blank(plan.key)), title })}
        />
      ) : null}
    </>
  );
}

function ReferenceLine({ reference, allowed }: { readonly reference: Reference; readonly allowed: boolean }) {
  const texts = useTexts(planTexts);
  const { language } = useReader();
  const rowEditor = useRowEditor();
  const link = linkOf(reference);
  const facts = [
    reference.author,
    reference.year === null ? '' : String(reference.year),
    reference.kind === 'other' ? '' : referenceKindLabels[reference.kind][language],
    reference.caseNumber === '' ? '' : `${referenceLabels.caseNumber[language]} ${reference.caseNumber}`,
  ].filter(Boolean);
  return (
    <li>
      {link === null ? (
        <span>{reference.title}</span>
      ) : (
        <a className="plan-link" href={link} target="_blank" rel="noreferrer">
          {reference.title}
        </a>
      )}
      {facts.length === 0 ? null : <span className="muted">{facts.join(' · ')}</span>}
      {allowed ? (
        <span className="plan-reference-url">
          <Editable
            limit={LINE_LIMIT}
            value={reference.url}
            label={texts.editReference(reference.title)}
            empty={referenceLabels.url[language]}
            onSave={(url) => {
              rowEditor.save('reference', reference, { url }, texts.changed);
            }}
          />
        </span>
      ) : null}
    </li>
  );
}
