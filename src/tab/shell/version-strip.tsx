/** One quiet line while tab and lists are a version apart: everything goes on, and what is not there yet is told of. */
import type { Behind } from '#repository/plan-repository.ts';
import { versionTexts } from '#text/versions.ts';
import { useTexts } from '#ui/language.tsx';

export function VersionStrip({ behind }: { readonly behind: Behind }) {
  const texts = useTexts(versionTexts);
  return (
    <div className="sync-strip" role="status">
      <p>{texts[behind]}</p>
      {behind === 'tab' ? (
        <button type="button" className="text-link" onClick={() => window.location.reload()}>
          {texts.loadAgain}
        </button>
      ) : null}
    </div>
  );
}
