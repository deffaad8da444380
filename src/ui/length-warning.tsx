/** Says that a text is longer than a row can hold, while it is written: nothing is ever cut. */
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { tooLongTexts } from '#text/length.ts';
import { useTexts } from './language.tsx';
import './length-warning.css';

export const isTooLong = (text: string, limit: number): boolean => text.trim().length > limit;

export function LengthWarning({ text, limit }: { readonly text: string; readonly limit: number }) {
  const tooLong = useTexts(tooLongTexts);
  return (
    <span className="length-warning" role="alert">
      {isTooLong(text, limit) ? (
        <>
          <ErrorCircle16Filled />
          {tooLong(limit, text.trim().length - limit)}
        </>
      ) : null}
    </span>
  );
}
