/** What a chart on paper is drawn from: the report's own cells, unrounded, and how they are written. */
export type PaperChart = ColumnChart | RowChart;

/** Months beside each other, from zero; a target as a dashed line. */
export interface ColumnChart {
  kind: 'columns';
  title: string;
  label: string;
  bars: readonly { name: string; value: number; written: string; isRunning: boolean; target: number | null }[];
  /** null: there is no target to draw. */
  targetLabel: string | null;
}

/** Names down the side, two bars each. */
export interface RowChart {
  kind: 'rows';
  title: string;
  labels: readonly [string, string];
  rows: readonly { name: string; values: readonly [number, number]; written: readonly [string, string] }[];
}
