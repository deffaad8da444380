/** Where the configuration page begins. teams-js is not brought by it but beside it: it shares its first file with the tab. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root !== null) await (await import('./configure.tsx')).configure(root);
}

void start();
