import { useState } from 'react';

/** Areas whose branches are shown; one that stands alone always is. */
export function useOpenedAreas(areas: readonly { areaId: number | null }[]) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const only = areas.length === 1 ? areas[0]?.areaId : null;
  return {
    isOpen: (areaId: number | null) => areaId !== null && (opened.has(areaId) || areaId === only),
    toggle(areaId: number) {
      const next = new Set(opened);
      if (!next.delete(areaId)) next.add(areaId);
      setOpened(next);
    },
  };
}
