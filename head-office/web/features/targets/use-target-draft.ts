import { useMemo, useState } from 'react';
import type { Answer } from '../../api/index.ts';

type TargetRow = Answer<'targets.list'>[number];
export interface DraftRow extends TargetRow {
  isChanged: boolean;
}

/** DOMAIN 7: a branch's CRM share unless set otherwise. */
const USUAL_SHARE = 0.2;

type Edit = Pick<TargetRow, 'unitEntries' | 'crmShare'>;

/** The month's targets with the edits that are not sent yet. */
export function useTargetDraft(rows: readonly TargetRow[]) {
  const [edits, setEdits] = useState<ReadonlyMap<number, Edit>>(new Map());
  const draft = useMemo<DraftRow[]>(
    () => rows.map((row) => ({ ...row, ...edits.get(row.branchId), isChanged: edits.has(row.branchId) })),
    [rows, edits],
  );
  function change(changes: readonly { branchId: number; unitEntries: number | null; crmShare: number | null }[]) {
    const next = new Map(edits);
    for (const { branchId, unitEntries, crmShare } of changes) {
      const stored = rows.find((row) => row.branchId === branchId);
      if (!stored) continue;
      if (stored.unitEntries === unitEntries && stored.crmShare === crmShare) next.delete(branchId);
      else next.set(branchId, { unitEntries, crmShare });
    }
    setEdits(next);
  }
  const changed = draft.filter(({ isChanged }) => isChanged);
  return {
    draft,
    change,
    discard: () => setEdits(new Map()),
    /** What is sent: null units take a target away. */
    toSend: (month: string) =>
      changed.map(({ branchId, unitEntries, crmShare }) => ({ branchId, month, unitEntries, crmShare: crmShare ?? USUAL_SHARE })),
    changes: changed.length,
  };
}
