import type { ReadHandle } from '../../../../db/handle.ts';
import { correctedFieldName, listFields } from '../../../../db/queries/custom-fields.ts';
import type { PersonRows } from '../../../../db/queries/merge-people.ts';
import type { Comparison } from '../../../../shared/contract/merges.ts';
import type { CustomValue } from '../../../../shared/domain/custom-value.ts';
import { type FactSide, factDiffers, proposedSide } from '../../../../shared/domain/merge/facts.ts';
import type { Pair } from './pair.ts';

/** Fields of the branch's own of which one of the two has a value, in the branch's order; retired ones, too, because their values stay. */
export function ownFieldsOf(db: ReadHandle, { kept, merged }: Pair): Comparison['fields'] {
  return listFields(db)
    .filter(({ id }) => kept.ownValues.has(id) || merged.ownValues.has(id))
    .map(({ id, name }) => {
      const sides = { kept: sideOf(kept, id), merged: sideOf(merged, id) };
      return {
        ...{ fieldId: id, name, ...sides },
        differs: factDiffers(sides.kept, sides.merged),
        proposal: proposedSide(sides.kept, sides.merged),
      };
    });
}

function sideOf({ ownValues, corrected }: PersonRows, fieldId: number): FactSide<CustomValue> {
  return { value: ownValues.get(fieldId) ?? null, byHand: corrected.has(correctedFieldName(fieldId)) };
}
