import { createContext, useContext } from 'react';
import type { AskedFigure } from '../../../../shared/contract/dashboard-rows.ts';

/** A figure as it stands on the screen: what it counts, and how many it says. */
export interface OpenedFigure extends Omit<AskedFigure, 'period' | 'date'> {
  /** null: a sum of money, which is no number of rows. */
  count: number | null;
}

export const OpenFigure = createContext<(figure: OpenedFigure) => void>(() => undefined);

export function useOpenFigure(): (figure: OpenedFigure) => void {
  return useContext(OpenFigure);
}
