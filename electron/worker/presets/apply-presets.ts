import { query, type WriteHandle } from '../../../db/handle.ts';
import { replaceHolidays, replacePromos, replaceSlots } from '../../../db/queries/offers.ts';
import { insertProgram } from '../../../db/queries/programs.ts';
import { HOLIDAY_PRESETS, PROMO_PRESETS, SLOT_PRESETS } from './calendar.ts';
import { PROGRAM_PRESETS } from './programs.ts';
import { TEMPLATE_PRESETS } from './templates.ts';

/** Everything that a new branch finds set up. Belongs in the transaction that creates the branch. */
export function applyPresets(db: WriteHandle): void {
  PROGRAM_PRESETS.forEach((program, index) => {
    insertProgram(db, program, index + 1, null);
  });
  for (const { kind, programCode, attempt, offer, name, body } of TEMPLATE_PRESETS)
    db.run(query.insertInto('templates').values({ kind, program_code: programCode, attempt, offer, name, body }));
  replaceSlots(db, SLOT_PRESETS);
  replacePromos(db, PROMO_PRESETS, 'local');
  replaceHolidays(db, HOLIDAY_PRESETS, 'local');
}
