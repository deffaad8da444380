/**
 * What stands between a text and the plan, told where it is written and with the text left as it is: it is too long, or it
 * has a national identity number (stopped), or it may tell of a person's health (asked about).
 */
import { Button } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { type ReactNode, useState } from 'react';
import { healthWarnings } from '#domain/health.ts';
import { findNationalId } from '#domain/personal-data.ts';
import { personalDataTexts } from '#text/personal-data.ts';
import { useTexts } from './language.tsx';
import { isTooLong, LengthWarning } from './length-warning.tsx';
import './text-check.css';

/** Cannot be saved as it stands. */
export const isStopped = (text: string, limit: number): boolean =>
  isTooLong(text, limit) || findNationalId(text) !== null;

/** Says why. Announced when it appears. */
export function TextCheck({ text, limit }: { readonly text: string; readonly limit: number }) {
  const texts = useTexts(personalDataTexts);
  const found = findNationalId(text) !== null;
  return (
    <>
      <LengthWarning text={text} limit={limit} />
      <span className="length-warning" role="alert">
        {found ? (
          <>
            <ErrorCircle16Filled />
            {texts.nationalId}
          </>
        ) : null}
      </span>
    </>
  );
}

interface HealthQuestion {
  readonly found: string;
  readonly save: () => void;
  readonly back: () => void;
}

export interface HealthCheck {
  /**
   * Saves at once where the text says nothing new of anybody's health; else asks first. `back` takes the writer to the text.
   * Answers whether it was saved.
   */
  readonly saveOrAsk: (text: string, before: string, save: () => void, back: () => void) => boolean;
  /** The writer goes on writing: what was asked is no longer the text. */
  readonly forget: () => void;
  /** To be shown by the field; null while nothing is asked. */
  readonly question: ReactNode;
}

export function useHealthCheck(): HealthCheck {
  const texts = useTexts(personalDataTexts);
  const [asked, setAsked] = useState<HealthQuestion | null>(null);
  return {
    saveOrAsk(text, before, save, back) {
      const known = healthWarnings(before);
      const found = healthWarnings(text).find((passage) => !known.includes(passage));
      if (found === undefined) save();
      else setAsked({ found, save, back });
      return found === undefined;
    },
    forget: () => setAsked(null),
    question:
      asked === null ? null : (
        <span className="health-question" role="alert">
          <Warning16Regular />
          <span>{texts.health(asked.found)}</span>
          <span className="health-question-ways">
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setAsked(null);
                asked.back();
              }}
            >
              {texts.changeText}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setAsked(null);
                asked.save();
              }}
            >
              {texts.saveAnyway}
            </Button>
          </span>
        </span>
      ),
  };
}
