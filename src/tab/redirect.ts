/** The page that the sign-in comes back to in its own window: hands the answer to the window that asked, and closes. */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// Somebody who comes here by herself brings no answer, and has nothing to see.
broadcastResponseToMainFrame().catch(() => undefined);
