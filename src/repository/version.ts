/** Which of two states of a list item is the earlier. Apart from what reads and writes items: the device needs it without. */

/** As SharePoint counts them: `"{guid},7"`. Versions of one item only grow. */
const versionOf = (etag: string): number => Number(/,(\d+)"?$/.exec(etag)?.[1] ?? NaN);

/** Whether `one` is an earlier state of the same item than `other`; an etag of another form is never earlier. */
export const isEarlier = (one: { readonly etag: string }, other: { readonly etag: string }): boolean =>
  versionOf(one.etag) < versionOf(other.etag);
