/**
 * A page that cannot be shown takes nothing else with it: the frame stays, what is unsent goes on being sent, and another
 * page is a click away. A page that could not be fetched is asked for again; where that fails with net, its file is gone
 * with the version that it belonged to, and the window is loaded anew once everything unsent stands on the device.
 */
import { Component, type ReactNode, useCallback, useEffect, useState } from 'react';
import { useSession, useSnapshot } from '#features/plan-session.tsx';
import type { Route } from '#features/route.ts';
import { shellTexts } from '#text/shell.ts';
import { NotBrought } from '#ui/brought.ts';
import { useTexts } from '#ui/language.tsx';
import { failed } from './failed.tsx';

interface BoundaryProps {
  readonly route: Route;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly route: Route;
  /** What was thrown, in a box of its own: anything can be thrown. */
  readonly fault: { readonly thrown: unknown } | null;
}

export class PageBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { route: this.props.route, fault: null };

  static getDerivedStateFromError(thrown: unknown): Partial<BoundaryState> {
    return { fault: { thrown } };
  }

  /** Another page, or another place on it, is tried afresh. */
  static getDerivedStateFromProps({ route }: BoundaryProps, before: BoundaryState): BoundaryState | null {
    return route === before.route ? null : { route, fault: null };
  }

  override render(): ReactNode {
    const { route, fault } = this.state;
    if (fault === null) return this.props.children;
    return <PageFault screen={route.screen} thrown={fault.thrown} onAgain={this.drawAgain} />;
  }

  readonly drawAgain = (): void => this.setState({ fault: null });
}

interface PageFaultProps {
  readonly screen: Route['screen'];
  readonly thrown: unknown;
  readonly onAgain: () => void;
}

function PageFault({ screen, thrown, onAgain }: PageFaultProps) {
  const texts = useTexts(shellTexts);
  const session = useSession();
  const { online } = useSnapshot();
  const [asking, setAsking] = useState(false);
  const notBrought = thrown instanceof NotBrought ? thrown : null;

  const show = useCallback((): void => {
    const main = document.getElementById('innhold');
    // The button that had the focus goes.
    if (main?.contains(document.activeElement) === true) main.focus({ preventScroll: true });
    onAgain();
  }, [onAgain]);

  // Once by itself: when somebody comes back to the page, and when the net does.
  useEffect(() => {
    if (notBrought === null || !online) return undefined;
    let wanted = true;
    async function ask(from: NotBrought): Promise<void> {
      if ((await from.askAgain()) && wanted) show();
    }
    void ask(notBrought);
    return () => {
      wanted = false;
    };
  }, [notBrought, online, show]);

  async function tryAgain(): Promise<void> {
    if (notBrought === null) return show();
    if (asking) return;
    setAsking(true);
    const here = await notBrought.askAgain();
    setAsking(false);
    if (here) show();
    else if (online) {
      await session.flush();
      window.location.reload();
    }
  }

  return (
    <div className="page">
      <div className="page-head">
        <h1>{texts.screens[screen]}</h1>
      </div>
      <failed.Part
        kind="error"
        title={notBrought === null ? texts.pageStopped : texts.pageNotFetched}
        action={{ label: texts.tryAgain, run: () => void tryAgain() }}
      >
        {notBrought === null ? texts.pageStoppedText : online ? texts.pageGoneText : texts.pageOfflineText}
      </failed.Part>
    </div>
  );
}
