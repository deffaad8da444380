/** «Ønskes flyttet til …» beside a time that stands until it is decided. Dashed, as all that is only proposed. */
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import './wish-mark.css';

export const WishMark = ({ children }: { readonly children: string }) => (
  <span className="wish-mark">
    <Lightbulb16Regular />
    {children}
  </span>
);
