import { type Language, type TextKey, translate } from '../../../../shared/text/index.ts';
import type { RejectCode } from './rows.ts';

const REASONS = {
  engine_missing: 'rejectEngineMissing',
  engine_malformed: 'rejectEngineMalformed',
  date_missing: 'rejectDateMissing',
  date_unreadable: 'rejectDateUnreadable',
  date_impossible: 'rejectDateImpossible',
  date_future: 'rejectDateFuture',
  name_missing: 'rejectNameMissing',
  kpb_step_invalid: 'rejectKpbStepInvalid',
  number_invalid: 'rejectNumberInvalid',
} as const satisfies Record<RejectCode, TextKey<'imports'>>;

const REMEDIES = {
  engine_missing: 'remedyEngineMissing',
  engine_malformed: 'remedyEngineMalformed',
  date_missing: 'remedyDateMissing',
  date_unreadable: 'remedyDateUnreadable',
  date_impossible: 'remedyDateImpossible',
  date_future: 'remedyDateFuture',
  name_missing: 'remedyNameMissing',
  kpb_step_invalid: 'remedyKpbStepInvalid',
  number_invalid: 'remedyNumberInvalid',
} as const satisfies Record<RejectCode, TextKey<'imports'>>;

/** Why a row was rejected, in words. */
export function reasonOf(code: RejectCode, language: Language): string {
  return translate(language, 'imports', REASONS[code]);
}

/** What to do about it in the spreadsheet. */
export function remedyOf(code: RejectCode, language: Language): string {
  return translate(language, 'imports', REMEDIES[code]);
}
