import type { ColDef } from '../data-grid.tsx';

/** The columns of a list that its menu lets one hide: the first one stays, and what has no heading. */
export function menuColumns<Row>(columns: readonly ColDef<Row>[]): { name: string; label: string }[] {
  return columns.slice(1).flatMap(({ colId, headerName }) => (colId && headerName ? [{ name: colId, label: headerName }] : []));
}
