/** Where the focus is, as far as keys are concerned: text is written, letters choose, or neither. */
export type KeyPlace = 'field' | 'choices' | 'page';

const fields = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select';
const choices = '[role=menu], [role=listbox], [role=combobox], [role=radiogroup], [role=dialog], dialog';

export function keyPlaceOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.matches(fields) || target.isContentEditable) return 'field';
  return target.closest(choices) === null ? 'page' : 'choices';
}
