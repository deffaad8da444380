/** «Ønskes flyttet til …» beside a time that stands until it is decided. Dashed, as all that is only proposed. */
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import './wish-mark.css';

/** `compact`: where there is no room for words the sign stands alone, and says them to whoever rests on it or listens. */
export const WishMark = ({ children, compact = false }: { readonly children: string; readonly compact?: boolean }) => (
  <span className="wish-mark" title={compact ? children : undefined}>
    <Lightbulb16Regular />
    <span className={compact ? 'visually-hidden' : undefined}>{children}</span>
  </span>
);
