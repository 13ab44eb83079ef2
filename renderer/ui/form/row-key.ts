/** A row of an edited list keeps its fields while others come and go. */
export type Keyed<Row> = Row & { key: number };

let last = 0;

export function withKey<Row extends object>(row: Row): Keyed<Row> {
  last += 1;
  return { ...row, key: last };
}

export function changeRow<Row extends { key: number }>(rows: readonly Row[], key: number, part: Partial<Row>): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...part } : row));
}
