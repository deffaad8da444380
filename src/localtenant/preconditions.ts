/** If-Match and If-None-Match. Tags are compared without their quotes: tenants have been seen to send them both ways. */

const bare = (tag: string): string => tag.trim().replace(/^W\//, '').replaceAll('"', '').toLowerCase();

/** Whether a write may go on: no header, `*`, or one of the tags is the current one. */
export const matchesETag = (header: string | null, current: string): boolean =>
  header === null || header.trim() === '*' || tagsOf(header).includes(bare(current));

/** A tag holds a comma itself, as `"guid,3"`, so a list of tags is told by its quotes. */
const tagsOf = (header: string): string[] => (header.match(/"[^"]*"/g) ?? [header]).map(bare);

/** Whether the caller of a GET has this already. */
export const isUnchanged = (header: string | null, current: string): boolean =>
  header !== null && tagsOf(header).includes(bare(current));
