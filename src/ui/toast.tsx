/** One message at the foot of the screen for eight seconds, with a way to undo. Waits while it is looked at. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import './toast.css';

export interface Toast {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const SHOWN_FOR = 8_000;

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { readonly number: number }) | null>(null);
  const counter = useRef(0);
  const show = useCallback((next: Toast) => {
    counter.current += 1;
    setToast({ ...next, number: counter.current });
  }, []);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (toast === null || held) return undefined;
    const timer = setTimeout(() => setToast(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [toast, held]);
  const value = useMemo(() => show, [show]);
  return (
    <ToastContext value={value}>
      {children}
      <div className="toast-place" role="status" aria-live="polite">
        {toast === null ? null : (
          <div
            key={toast.number}
            className="toast"
            onMouseEnter={() => setHeld(true)}
            onMouseLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{toast.text}</span>
            {toast.action === undefined ? null : (
              <button
                type="button"
                onClick={() => {
                  toast.action?.run();
                  setHeld(false);
                  setToast(null);
                }}
              >
                {toast.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  );
}
