import type { imports as indonesian } from '../id/imports.ts';
import type { SameKeys } from '../same-keys.ts';

export const imports: SameKeys<typeof indonesian> = {
  title: 'Import CDB and A2',
  // Rejected rows: why, and what to do in the spreadsheet.
  rejectEngineMissing: 'The engine number is empty',
  remedyEngineMissing: 'Fill in the engine number from the registration or invoice.',
  rejectEngineMalformed: 'The engine number is incomplete or mistyped',
  remedyEngineMalformed: 'Check the engine number: 5 characters, then 7 digits (Honda).',
  rejectDateMissing: 'The date is empty',
  remedyDateMissing: 'Fill in the date, for example 17/10/2026.',
  rejectDateUnreadable: 'The date cannot be read',
  remedyDateUnreadable: 'Write the date as day/month/year, for example 17/10/2026.',
  rejectDateImpossible: 'This date does not exist',
  remedyDateImpossible: 'Check day and month, then write the right date.',
  rejectDateFuture: 'The date lies after the import day',
  remedyDateFuture: 'Check year and month; the date must not be after today.',
  rejectNameMissing: 'The customer’s name is empty',
  remedyNameMissing: 'Fill in the customer’s name.',
  rejectKpbStepInvalid: 'The KPB number is not known',
  remedyKpbStepInvalid: 'Fill in 1 to 4, or leave it empty when it was no KPB.',
  rejectNumberInvalid: 'Not a number',
  remedyNumberInvalid: 'Fill in digits only, for example 124000, or leave it empty.',
  columnRow: 'Row',
  columnReason: 'Reason',
  columnRemedy: 'How to mend it',
};
