/** «Ønskes flyttet til …» at a row of a list: the time beside it stands until somebody has decided. */
import { type Movable, wishFor } from '#domain/move-ground.ts';
import { inSentence } from '#text/sentence.ts';
import { wishedTexts } from '#text/wished.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { WishMark } from '#ui/wish-mark.tsx';
import { moveGroundOf } from './move-ground.ts';
import { runningPlan } from './plan-rows.ts';
import { useSnapshot } from './plan-session.tsx';

export function WishedTime({ of, compact = false }: { readonly of: Movable; readonly compact?: boolean }) {
  const texts = useTexts(wishedTexts);
  const { language } = useReader();
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  const wish = plan === null ? null : wishFor(of, moveGroundOf(rows, plan));
  if (wish?.change === null || wish === null) return null;
  return <WishMark compact={compact}>{texts.wished(inSentence(wish.change.to, language))}</WishMark>;
}
