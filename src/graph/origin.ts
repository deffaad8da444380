/** Where Microsoft Graph is reached; links in its answers lead nowhere else. */
export const GRAPH_ORIGIN = 'https://graph.microsoft.com';
