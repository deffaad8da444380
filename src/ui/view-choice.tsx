/** Two or three ways to see the same thing, side by side; the one that is shown is pressed. */
import './view-choice.css';

interface ViewChoiceProps<View extends string> {
  readonly label: string;
  readonly view: View;
  readonly views: readonly { readonly value: View; readonly label: string }[];
  readonly onChange: (view: View) => void;
}

export function ViewChoice<View extends string>({ label, view, views, onChange }: ViewChoiceProps<View>) {
  return (
    <div className="view-choice" role="group" aria-label={label}>
      {views.map((one) => (
        <button key={one.value} type="button" aria-pressed={one.value === view} onClick={() => onChange(one.value)}>
          {one.label}
        </button>
      ))}
    </div>
  );
}
