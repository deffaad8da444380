/**
 * A button for what needs the server: decisions, approvals, and sending a report. While it is asked the button says so and
 * cannot be pressed again; what did not get through stays a draft, with the reason and the next try in the same place.
 */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Entities } from '#domain/entities.ts';
import { type BindingName, needsServer, type RegisteredName } from '#domain/registration.ts';
import type { Role } from '#domain/role.ts';
import type { FailureText } from '#text/failures.ts';
import { useLanguage } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useToast } from '#ui/toast.tsx';
import type { Ask } from './ask-server.ts';
import { type RowChange, useEditor } from './plan-session.tsx';
import { buttonWords, idle, isOpen, saidOf, type Standing, standingAfter } from './registering-state.ts';
import { useRowEditor } from './row-editor.ts';
import './registering.css';

export interface Registering {
  readonly of: RegisteredName;
  /** `step` tells apart what stands beside each other and may each be pressed. */
  readonly standingOf: (step: string) => Standing;
  readonly isOpen: boolean;
  /** `make` is what is put to the server, as it stands when it is pressed; `done` runs when it is registered. */
  readonly press: (step: string, make: () => Ask, done: () => void) => void;
}

/** To be held by what outlives the button: it goes away when the row is there. */
export function useRegistering(of: RegisteredName): Registering {
  const toast = useToast();
  const language = useLanguage();
  const [{ step: current, standing }, setShown] = useState<{ readonly step: string; readonly standing: Standing }>({
    step: '',
    standing: idle,
  });
  // Ten presses come before the first is drawn.
  const busy = useRef(false);
  const unanswered = useRef<Ask | null>(null);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  async function put(step: string, ask: Ask, done: () => void): Promise<void> {
    busy.current = true;
    setShown({ step, standing: { kind: 'asking' } });
    const answer = await ask(() => {
      unanswered.current = null;
      setShown({ step, standing: idle });
      done();
    });
    busy.current = false;
    unanswered.current = answer.kind === 'unsure' ? ask : null;
    const after = standingAfter(answer);
    setShown({ step, standing: after });
    if (answer.kind === 'registered') done();
    const said = shown.current ? null : saidOf(after, of, language);
    // Whoever has gone to another page is told there.
    if (said !== null) toast({ text: `${said.what} ${said.remedy}` });
  }

  return {
    of,
    standingOf: (step) => (step === current ? standing : idle),
    isOpen: isOpen(standing),
    press(step, make, done) {
      if (busy.current) return;
      // One that may have arrived is asked about, not made anew; until then nothing else is begun.
      if (unanswered.current !== null) {
        if (step === current) void put(step, unanswered.current, done);
        return;
      }
      void put(step, make(), done);
    },
  };
}

export interface Steps<Name extends BindingName> {
  readonly registering: Registering;
  /**
   * `by`: whose right the step is, for the history. `said`: at the foot of the screen when it is done; `done` runs when it
   * has been registered.
   */
  readonly take: (
    step: string,
    row: Entities[Name],
    fields: Partial<Entities[Name]>,
    by: readonly Role[],
    said: string,
    done: () => void,
  ) => void;
}

/** Steps of a row: those that bind somebody are put to the server; the others are saved at once, and can be undone. */
export function useSteps<Name extends BindingName>(of: Name): Steps<Name> {
  const registering = useRegistering(of);
  const editor = useEditor();
  const rowEditor = useRowEditor();
  const toast = useToast();
  return {
    registering,
    take(step, row, fields, by, said, done) {
      // Name is one name here and a union to the compiler; the pair of entity and row is kept by the signature.
      const act = { entity: of, before: row, after: { ...row, ...fields } } as unknown as RowChange;
      if (!needsServer(act)) {
        rowEditor.save(of, row, fields, said, by);
        return;
      }
      registering.press(
        step,
        () => editor.as(by).registration(act),
        () => {
          toast({ text: said });
          done();
        },
      );
    },
  };
}

/** What is put to the server: not written on from the press until somebody knows whether it was registered. */
export function HeldStill({
  registering,
  children,
}: {
  readonly registering: Registering;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className="registering-about" disabled={registering.isOpen}>
      {children}
    </fieldset>
  );
}

interface RegisterButtonProps extends Pick<ButtonProps, 'appearance' | 'size' | 'icon'> {
  readonly registering: Registering;
  readonly step?: string;
  readonly label: string;
  /** Why it cannot be pressed by this person now. */
  readonly refusal?: FailureText | null;
  readonly onPress: () => void;
  /** Beside the button, while there is nothing else to say. */
  readonly children?: ReactNode;
}

export function RegisterButton({
  registering,
  step = '',
  label,
  refusal = null,
  onPress,
  children,
  ...look
}: RegisterButtonProps) {
  const language = useLanguage();
  const id = useId();
  const standing = registering.standingOf(step);
  const said = saidOf(standing, registering.of, language);
  const waits = refusal !== null || standing.kind === 'asking' || (standing.kind === 'idle' && registering.isOpen);
  return (
    <div className="registering">
      <Button
        {...look}
        className={standing.kind === 'asking' ? 'registering-asks' : undefined}
        disabledFocusable={waits}
        aria-describedby={said === null && refusal === null ? undefined : id}
        onClick={waits ? undefined : onPress}
      >
        {buttonWords(standing, registering.of, label, language)}
      </Button>
      {said !== null ? (
        <div id={id} className="registering-said">
          <Notice kind="warning" title={said.what}>
            {said.remedy}
          </Notice>
        </div>
      ) : refusal === null ? (
        children
      ) : (
        <p id={id} className="registering-said muted small">
          {refusal.what} {refusal.remedy}
        </p>
      )}
    </div>
  );
}
