import { useMemo } from 'react';
import type { CustomField, Label } from '../../../shared/contract/labels.ts';
import { useRead } from '../../api/index.ts';

const NONE: never[] = [];

/** The branch's labels, in its order. */
export function useLabels() {
  const { data } = useRead('labels.list', {});
  return useMemo(() => {
    const all: readonly Label[] = orNone(data);
    return {
      all,
      /** Those that may be given. */
      offered: all.filter(({ retired }) => !retired),
      /** Of these ids, in the branch's order. */
      of: (ids: readonly number[]) => all.filter(({ id }) => ids.includes(id)),
    };
  }, [data]);
}

/** The branch's own fields that are shown, in its order. */
export function useOwnFields(): readonly CustomField[] {
  const { data } = useRead('fields.list', {});
  return useMemo(() => orNone(data?.filter(({ retired }) => !retired)), [data]);
}

/** An answer without any is the same as none yet: a grid does not set up its columns anew for it. */
function orNone<Item>(items: readonly Item[] | undefined): readonly Item[] {
  return items && items.length > 0 ? items : NONE;
}
