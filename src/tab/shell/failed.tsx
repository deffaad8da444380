/** The notice of what went wrong: a part that comes after the first picture, with plain words until it is here. */
import { later } from '#ui/later.ts';

export const failed = later(
  async () => (await import('#ui/notice.tsx')).Notice,
  ({ title, children, action }) => (
    <>
      <p role="alert">
        <b>{title}</b> {children}
      </p>
      {action === undefined ? null : (
        <button type="button" className="text-link" onClick={action.run}>
          {action.label}
        </button>
      )}
    </>
  ),
);
