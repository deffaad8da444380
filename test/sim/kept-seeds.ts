/** Seeds that broke a promise once, and what was wrong then. They are run first, for ever. */
export const keptSeeds: readonly (readonly [seed: number, what: string])[] = [
  [26, 'an edit whose write to the device failed was sent after a later one of the same row'],
  [202, 'the same, in another order'],
  [6, 'a tab that was opened while the storage was in trouble never asked for it again'],
  [35, 'the same, with five edits of an earlier tab on the device'],
  [158, 'the same, where a newer Framdrift had been there'],
  [23, 'a tab that had slept read the shared gate on another clock than it was written on'],
  [33, 'the same, after a sleep of minutes'],
  [20, 'two tabs that are shown looked twice as often as they may together'],
  [120, 'a tab never looked, because another whose clock ran ahead seemed to have looked just now'],
  [129, 'an edit of a row in the bin was shared when the row came back, and its history was missing'],
  [7, 'history was written of an edit that never was'],
  [232, 'a row was restored from the bin beside its own later copy'],
  [6000, 'an edit that was sent while the device could not be told clashed with itself'],
  [6042, 'a choice about one clash was taken for a choice about the next one of the same edit'],
];
