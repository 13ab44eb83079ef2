import { notifications } from '@mantine/notifications';
import { type RefObject, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import { describeError, useChange } from '../../../api/index.ts';
import type { WholeListHandle } from '../../../ui/list/whole-list.tsx';
import type { RepairRow } from './columns.tsx';

export const repairRowId = ({ vehicleId }: RepairRow) => String(vehicleId);

/**
 * The row in hand, and what was typed for each. Enter goes on at once: the number is kept meanwhile, and a number that was refused stays with
 * its row.
 */
export function useRepair(listed: readonly RepairRow[], grid: RefObject<WholeListHandle<RepairRow> | null>) {
  const { t } = useTranslation('customers');
  const add = useChange('phone.add');
  const [inHand, setInHand] = useState<number | null>(null);
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const [refused, setRefused] = useState<ReadonlyMap<number, string>>(new Map());
  const saving = useRef(new Set<number>());
  const place = useRef(0);
  const rows = useMemo(
    () => listed.map((row) => (typed.has(row.vehicleId) ? { ...row, number: typed.get(row.vehicleId) } : row)),
    [listed, typed],
  );
  const row = rows.find(({ vehicleId }) => vehicleId === inHand) ?? null;

  function take(next: RepairRow | undefined) {
    if (!next) return;
    setInHand(next.vehicleId);
    grid.current?.show(repairRowId(next));
  }
  function write(of: RepairRow, text: string) {
    setTyped((before) => changed(before, of.vehicleId, text === '' ? null : text));
    setRefused((before) => changed(before, of.vehicleId, null));
  }
  async function save(of: RepairRow, number: string) {
    if (saving.current.has(of.vehicleId)) return;
    saving.current.add(of.vehicleId);
    try {
      await add.mutateAsync({ customerId: of.customerId, vehicleId: null, number });
      notifications.show({ message: t('repairSaved', { name: of.customer }), autoClose: 3000 });
      setTyped((before) => changed(before, of.vehicleId, null));
    } catch (error) {
      setRefused((before) => changed(before, of.vehicleId, describeError(error).title));
    }
    saving.current.delete(of.vehicleId);
  }
  return {
    rows,
    row,
    problem: row && refused.get(row.vehicleId),
    take,
    write,
    /** The first one, as after a search. */
    takeFirst: () => take(grid.current?.displayed()[0]),
    /** So many rows down, as they stand on the screen. */
    step(by: 1 | -1) {
      const shown = grid.current?.displayed() ?? [];
      take(shown[shown.findIndex(({ vehicleId }) => vehicleId === inHand) + by]);
    },
    /** Keeps what was typed for the row in hand, and goes on to the next customer: one number serves all vehicles of one. */
    saveAndGoOn() {
      if (!row?.number) return;
      if (normalisePhone(row.number) === null) {
        setRefused((before) => changed(before, row.vehicleId, t('phoneInvalid')));
        return;
      }
      void save(row, row.number);
      const shown = grid.current?.displayed() ?? [];
      const at = shown.findIndex(({ vehicleId }) => vehicleId === row.vehicleId);
      const another = ({ customerId }: RepairRow) => customerId !== row.customerId;
      take(shown.slice(at + 1).find(another) ?? shown.slice(0, at).findLast(another));
    },
    /** Where the row in hand is gone, the one that stands in its place is taken. */
    follow(shown: RepairRow[]) {
      const at = shown.findIndex(({ vehicleId }) => vehicleId === inHand);
      if (at >= 0) place.current = at;
      else take(shown[Math.min(place.current, shown.length - 1)]);
    },
  };
}

function changed(before: ReadonlyMap<number, string>, key: number, value: string | null): ReadonlyMap<number, string> {
  const after = new Map(before);
  if (value === null) after.delete(key);
  else after.set(key, value);
  return after;
}
