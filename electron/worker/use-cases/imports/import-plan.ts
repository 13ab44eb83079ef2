import type { ConsentRow } from '../../../../db/queries/import-rows.ts';
import type { ImportOutcome } from '../../../../shared/contract/imports.ts';
import type { StoreContext } from '../../store-context.ts';
import type { CompareStep, NewRows } from './compare-files.ts';
import { changesOf, type TableChanges } from './draft.ts';
import { effectsOf } from './effects.ts';
import { countFiles } from './outcome.ts';
import type { OwnValueChange } from './own-values.ts';
import type { ReadFile } from './read-file.ts';
import type { Workspace } from './workspace.ts';

/** All that an import will write, and what it will tell. Computed alike for the dry run and for the import itself. */
export interface ImportPlan {
  /** As they are taken: without the rows of people whose data were erased. */
  files: readonly ReadFile[];
  changes: {
    customers: TableChanges<'customers'>;
    vehicles: TableChanges<'vehicles'>;
    phones: TableChanges<'phones'>;
    visits: TableChanges<'visits'>;
    consents: ConsentRow[];
    ownValues: OwnValueChange[];
  };
  /** Corrections by hand that the user had overwritten: 'vehicle/12/plate'. */
  overwrittenCorrections: ReadonlySet<string>;
  outcome: Pick<ImportOutcome, 'files' | 'vehicles' | 'visits' | 'effects'>;
}

/** Pauses between its parts, like the comparison before it. */
export function* planImport(
  context: StoreContext,
  space: Workspace,
  files: readonly ReadFile[],
  newRows: NewRows,
): Generator<CompareStep, ImportPlan> {
  const pause: CompareStep = { file: '', done: 1, total: 1 };
  const counts = countFiles(space, files, newRows);
  yield pause;
  const effects = yield* effectsOf(context, space, files, pause);
  return {
    files,
    changes: {
      customers: changesOf<'customers'>(space.customers()),
      vehicles: changesOf<'vehicles'>(space.vehicles()),
      phones: changesOf<'phones'>(space.books().flatMap((book) => book.drafts)),
      visits: changesOf<'visits'>(space.visits()),
      consents: space.consentRows(),
      ownValues: space.own
        .changed()
        .flatMap(({ customerId, field, now }) => (now === null ? [] : [{ customerId, fieldId: field.id, value: now }])),
    },
    overwrittenCorrections: space.handCorrectionsOverwritten(),
    outcome: { ...counts, effects },
  };
}
