/** The document's own chapters, in its own words. */
import type { PlanSection } from '#domain/plan.ts';
import { LINE_LIMIT, NOTE_LIMIT } from '#domain/row.ts';
import { planTexts } from '#text/plan-screen.ts';
import { Editable } from '#ui/editable.tsx';
import { useTexts } from '#ui/language.tsx';

interface SectionsProps {
  readonly sections: readonly PlanSection[];
  /** null where the reader may not change the plan. */
  readonly save: ((sections: readonly PlanSection[]) => void) | null;
}

export function Sections({ sections, save }: SectionsProps) {
  const texts = useTexts(planTexts);
  const put = (index: number, fields: Partial<PlanSection>): void =>
    save?.(sections.map((section, at) => (at === index ? { ...section, ...fields } : section)));
  // Two chapters may be alike in every word; their order is all that tells them apart.
  const numbered = sections.map((section, index) => ({ ...section, index }));
  return numbered.map(({ heading, text, index }) => (
    <section key={index}>
      {heading === '' ? null : (
        <h3>
          <Editable
            limit={LINE_LIMIT}
            value={heading}
            label={texts.edit(heading)}
            empty={texts.nothing}
            locked={save === null}
            onSave={(written) => (written === '' ? undefined : put(index, { heading: written }))}
          />
        </h3>
      )}
      <div className="plan-text">
        <Editable
          lines={8}
          limit={NOTE_LIMIT}
          value={text}
          label={texts.edit(heading === '' ? texts.parts.sections : `${texts.parts.sections}, ${heading}`)}
          empty={texts.nothing}
          locked={save === null}
          onSave={(written) => put(index, { text: written })}
        />
      </div>
    </section>
  ));
}
