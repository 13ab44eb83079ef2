import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { normaliseEngineNumber } from '../../../../shared/domain/engine-number.ts';
import { normaliseFrameNumber } from '../../../../shared/domain/frame-number.ts';
import { tidyName } from '../../../../shared/domain/person-name.ts';
import { normalisePlate } from '../../../../shared/domain/plate.ts';
import type { Cell } from '../../spreadsheets/cells.ts';
import { pastDateOf, phonesOf, textOf, wholeNumberOf } from './cell-values.ts';
import { type A2Row, type Reading, refuse } from './rows.ts';

const COUNTED = ['odometerKm', 'labourTotal', 'partsTotal', 'total'] as const;

/** A row of the A2, or why it cannot be taken. `lastStep` is the highest step that the KPB program knows. */
export function readA2Row(row: number, cell: (field: string) => Cell, today: CivilDate, lastStep: number): Reading<Omit<A2Row, 'own'>> {
  const engine = normaliseEngineNumber(textOf(cell('engineNumber')));
  if (!engine.ok) return refuse('engineNumber', engine.reason);
  const visit = pastDateOf(cell('visitDate'), today);
  if (!visit.ok) return refuse('visitDate', visit.code);
  const kpbStep = stepOf(cell('kpbStep'), lastStep);
  if (kpbStep === 'invalid') return refuse('kpbStep', 'kpb_step_invalid');
  const counts: Record<(typeof COUNTED)[number], number | null> = { odometerKm: null, labourTotal: null, partsTotal: null, total: null };
  for (const field of COUNTED) {
    const count = wholeNumberOf(cell(field));
    if (count === 'invalid') return refuse(field, 'number_invalid');
    counts[field] = count;
  }
  const text = (field: string) => textOf(cell(field));
  const workOrder = text('workOrder');
  return {
    ok: true,
    value: {
      row,
      engineNumber: engine.engineNumber,
      identity: visitIdentity(engine.engineNumber, workOrder, visit.date, counts.odometerKm),
      visitDate: visit.date,
      workOrder,
      frameNumber: normaliseFrameNumber(text('frameNumber')),
      plate: normalisePlate(text('plate')),
      ownerName: nameOf(text('ownerName')),
      ownerPhones: phonesOf(cell('ownerPhone')),
      bringerName: nameOf(text('bringerName')),
      bringerPhones: phonesOf(cell('bringerPhone')),
      relation: text('relation'),
      model: text('model'),
      serviceType: text('serviceType'),
      kpbStep,
      unitEntrySource: text('unitEntrySource'),
      ...counts,
    },
  };
}

/** With the engine number, because workshops begin their work orders anew each year or month. */
function visitIdentity(engineNumber: string, workOrder: string | null, date: CivilDate, odometerKm: number | null): string {
  if (workOrder !== null) return `wo:${workOrder.toUpperCase().replace(/\s/g, '')}/${engineNumber}`;
  return `day:${engineNumber}/${date}/${odometerKm ?? ''}`;
}

function stepOf(cell: Cell, lastStep: number): number | null | 'invalid' {
  const text = textOf(cell);
  if (text === null) return null;
  const step = /^[1-9]$/.test(text) ? Number(text) : 0;
  return step >= 1 && step <= lastStep ? step : 'invalid';
}

function nameOf(text: string | null): string | null {
  return text !== null && /\p{L}/u.test(text) ? tidyName(text) : null;
}
