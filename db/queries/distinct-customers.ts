import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

/** A pair that somebody found to be two people; of each, who stands for them today. */
export interface DistinctPair {
  oneId: number;
  oneName: string;
  otherId: number;
  otherName: string;
  at: string;
  user: string | null;
}

const PAIRS = `SELECT coalesce(a.kept_id, d.one_id) AS oneId, coalesce(b.kept_id, d.other_id) AS otherId, d.at, u.name AS user, d.one_id, d.other_id
  FROM distinct_customers d LEFT JOIN merged_customers a ON a.customer_id = d.one_id
  LEFT JOIN merged_customers b ON b.customer_id = d.other_id LEFT JOIN users u ON u.id = d.user_id`;

/** The newest first. */
export function readDistinctPairs(db: ReadHandle): DistinctPair[] {
  return db
    .prepare<[], DistinctPair>(
      `SELECT p.oneId, o.name AS oneName, p.otherId, t.name AS otherName, p.at, p.user
       FROM (${PAIRS}) p JOIN customers o ON o.id = p.oneId JOIN customers t ON t.id = p.otherId ORDER BY p.at DESC, p.one_id, p.other_id`,
    )
    .all();
}

/** Who is not the same as this one: said of them, or of somebody who was merged into one of them. */
export function readDistinctFrom(db: ReadHandle, customerId: number): Map<number, { at: string; user: string | null }> {
  const own = `SELECT ? UNION ALL SELECT customer_id FROM merged_customers WHERE kept_id = ?`;
  const rows = db
    .prepare<number[], { oneId: number; otherId: number; at: string; user: string | null }>(
      `${PAIRS} WHERE d.one_id IN (${own}) UNION ALL ${PAIRS} WHERE d.other_id IN (${own})`,
    )
    .all(customerId, customerId, customerId, customerId);
  return new Map(rows.map(({ oneId, otherId, at, user }) => [oneId === customerId ? otherId : oneId, { at, user }]));
}

/** False: it stood there already. */
export function insertDistinct(db: WriteHandle, pair: readonly [number, number], how: { at: string; userId: number | null }): boolean {
  const [one_id, other_id] = ordered(pair);
  const row = { one_id, other_id, at: how.at, user_id: how.userId };
  return (
    db.run(
      query
        .insertInto('distinct_customers')
        .values(row)
        .onConflict((conflict) => conflict.doNothing()),
    ).changes > 0
  );
}

/** Whatever was said of them or of those who were merged into them. Returns what is gone. */
export function deleteDistinct(db: WriteHandle, [one, other]: readonly [number, number]): { at: string }[] {
  const family = (id: string) => `(SELECT ${id} UNION ALL SELECT customer_id FROM merged_customers WHERE kept_id = ${id})`;
  return db
    .prepare<{ one: number; other: number }, { at: string }>(
      `DELETE FROM distinct_customers WHERE (one_id IN ${family(':one')} AND other_id IN ${family(':other')})
         OR (one_id IN ${family(':other')} AND other_id IN ${family(':one')}) RETURNING at`,
    )
    .all({ one, other });
}

function ordered([one, other]: readonly [number, number]): [number, number] {
  return one < other ? [one, other] : [other, one];
}
