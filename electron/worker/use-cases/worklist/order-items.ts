import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { orderByUrgency } from '../../../../shared/domain/worklist-order.ts';

/** The rule stands in shared/domain, because the window tells by the same one why somebody stands where they do. */
export function orderItems(items: readonly WorklistItem[]): WorklistItem[] {
  return orderByUrgency(items);
}
