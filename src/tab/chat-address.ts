/**
 * Opens a chat in Teams with words that may be written anew before they are sent.
 * learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 */
export function chatAddress(email: string, message: string): string {
  const address = new URL('https://teams.microsoft.com/l/chat/0/0');
  // Percent signs for spaces: a plus would stand in the message.
  address.search = `users=${encodeURIComponent(email)}&message=${encodeURIComponent(message)}`;
  return address.href;
}
