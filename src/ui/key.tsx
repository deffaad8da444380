/** A key of the keyboard as it is written in a text. */
import type { ReactNode } from 'react';
import './key.css';

export const Key = ({ children }: { readonly children: ReactNode }) => <kbd className="key">{children}</kbd>;
