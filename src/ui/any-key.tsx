/** A key of the keyboard that may be an arrow. Apart from the plain ones, which are among what a first screen is drawn with. */
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import type { ReactNode } from 'react';
import { Key } from './key.tsx';

/** Drawn: not every font has the letters. They are read out all the same. */
const arrows: Readonly<Record<string, ReactNode>> = {
  '↑': <ArrowUp16Regular />,
  '↓': <ArrowDown16Regular />,
  '←': <ArrowLeft16Regular />,
  '→': <ArrowRight16Regular />,
};

export function AnyKey({ children }: { readonly children: string }) {
  const arrow = arrows[children];
  if (arrow === undefined) return <Key>{children}</Key>;
  return (
    <kbd className="key key--arrow">
      {arrow}
      <span className="visually-hidden">{children}</span>
    </kbd>
  );
}
