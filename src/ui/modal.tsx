/**
 * A dialog over the page. The browser's own: it keeps the focus inside, closes on Esc, and gives the focus back to where it
 * came from. Shown as long as it is rendered.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import './modal.css';

const reachable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea';

interface ModalProps {
  readonly label: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Modal({ label, className = '', onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      // Rendered no more, it cannot give the focus back itself.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const shown = dialog.current;
    function onCancel(event: Event): void {
      event.preventDefault();
      onClose();
    }
    // Only what lies outside the dialog's own box is the dialog itself to a mouse.
    function onMouseDown({ target }: MouseEvent): void {
      if (target === shown) onClose();
    }
    // The browser's own dialog lets Tab out to the browser; round inside it nobody gets lost.
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Tab' || shown === null) return;
      const reached = [...shown.querySelectorAll<HTMLElement>(reachable)].filter(
        (element) => element.getClientRects().length > 0,
      );
      const end = event.shiftKey ? reached[0] : reached.at(-1);
      if (document.activeElement !== end && reached.some((element) => element === document.activeElement)) return;
      event.preventDefault();
      (event.shiftKey ? reached.at(-1) : reached[0])?.focus();
    }
    shown?.addEventListener('cancel', onCancel);
    shown?.addEventListener('keydown', onKeyDown);
    shown?.addEventListener('mousedown', onMouseDown);
    return () => {
      shown?.removeEventListener('cancel', onCancel);
      shown?.removeEventListener('keydown', onKeyDown);
      shown?.removeEventListener('mousedown', onMouseDown);
    };
  }, [onClose]);
  return (
    <dialog ref={dialog} className={`modal ${className}`.trim()} aria-label={label}>
      <div className="modal-body">{children}</div>
    </dialog>
  );
}
