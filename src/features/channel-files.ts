/** Where screens find the channel's files, which are brought when somebody asks for them; null beside a plan shown for itself. */
import { createContext, useContext } from 'react';
import type { ChannelFiles } from './ports.ts';

export type BringChannelFiles = () => Promise<ChannelFiles>;

const ChannelFilesContext = createContext<BringChannelFiles | null>(null);

export const ChannelFilesProvider = ChannelFilesContext.Provider;
export const useChannelFiles = (): BringChannelFiles | null => useContext(ChannelFilesContext);
