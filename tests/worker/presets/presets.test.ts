import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOLIDAY_PRESETS, PROMO_PRESETS, SLOT_PRESETS } from '../../../electron/worker/presets/calendar.ts';
import { PROGRAM_PRESETS } from '../../../electron/worker/presets/programs.ts';
import { TEMPLATE_PRESETS } from '../../../electron/worker/presets/templates.ts';
import { readWholeFile } from '../../../electron/worker/spreadsheets/parse-file.ts';
import { refuseUnsound, schemeToRow } from '../../../electron/worker/use-cases/programs/check-schemes.ts';
import { readSchemeRows } from '../../../electron/worker/use-cases/programs/read-scheme-rows.ts';
import { checkHolidays, checkPromos, checkSlots } from '../../../electron/worker/use-cases/settings/checks.ts';
import { OBJECTIONS } from '../../../shared/domain/follow-up-result.ts';

const WORKER = new URL('../../../electron/worker/spreadsheets/parser-worker.ts', import.meta.url);

describe('the presets', () => {
  it("have the maker's scheme table for KPB", async () => {
    const file = await readWholeFile(join(import.meta.dirname, '../../fixtures/kpb-schemes.csv'), { workerPath: WORKER });
    const table = readSchemeRows(file).map(({ enginePrefix, deadlineDays, limitKm }) => ({ enginePrefix, deadlineDays, limitKm }));
    const kpb = PROGRAM_PRESETS.find((program) => program.code === 'KPB');
    expect(
      kpb?.schemes.map(({ enginePrefix, steps }) => ({
        enginePrefix,
        deadlineDays: steps.map((step) => step.deadlineDays),
        limitKm: steps.map((step) => step.limitKm),
      })),
    ).toEqual(table);
  });

  it('would all pass the checks that a person has to pass', () => {
    for (const program of PROGRAM_PRESETS) refuseUnsound(program.schemes.map(schemeToRow));
    checkSlots(SLOT_PRESETS);
    checkPromos(PROMO_PRESETS);
    checkHolidays(HOLIDAY_PRESETS);
  });

  it('have something to say for every attempt of every program and for every offer', () => {
    const speaks = (kind: string, programCode: string) =>
      TEMPLATE_PRESETS.some((one) => one.kind === kind && (one.programCode === programCode || one.programCode === null));
    for (const { code, attempts } of PROGRAM_PRESETS)
      for (const { channel } of attempts)
        expect([code, channel, speaks(channel === 'whatsapp' ? 'whatsapp' : 'script', code)]).toEqual([code, channel, true]);
    const offers = new Set(Object.values(OBJECTIONS).filter((offer) => offer !== null));
    expect(new Set(TEMPLATE_PRESETS.flatMap((one) => (one.offer === null ? [] : [one.offer])))).toEqual(offers);
  });
});
