import { useState } from 'react';
import type { ImportOutcome, InspectedFile } from '../../../shared/contract/imports.ts';
import { type CallInput, client, errorCodeOf, notifyError, useChange } from '../../api/index.ts';
import { type ImportKind, missingFields } from './fields.ts';

export const STEPS = ['choose', 'match', 'try', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** A file on its way: chosen, then looked into, or refused. */
export interface ChosenFile {
  token: string;
  name: string;
  found: InspectedFile | null;
  error: unknown;
}

const MOST_FILES = 8;

/** The whole way of an import: what was chosen, how it is read, what a try told, and where the user stands. */
export function useImport() {
  const [step, setStep] = useState<Step>('choose');
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [overwrite, setOverwrite] = useState(false);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const dryRun = useChange('import.dryRun', { quiet: true });
  const apply = useChange('import.apply', { quiet: true });

  const change = (token: string, changes: Partial<ChosenFile>) =>
    setFiles((before) => before.map((file) => (file.token === token ? { ...file, ...changes } : file)));

  async function look(token: string, name: string, kind?: ImportKind) {
    try {
      change(token, { found: await client.call('import.inspect', { token, name, ...(kind ? { kind } : {}) }), error: null });
    } catch (error) {
      change(token, { found: null, error });
    }
  }

  async function choose() {
    const chosen = await client.call('desktop.chooseFiles', { purpose: 'spreadsheet', several: true }).catch((error) => {
      notifyError(error);
      return [];
    });
    const room = chosen.slice(0, Math.max(0, MOST_FILES - files.length));
    setFiles((before) => [...before, ...room.map(({ token, name }) => ({ token, name, found: null, error: null }))]);
    for (const { token, name } of room) await look(token, name);
  }

  /** What the store is asked: every file that could be read. */
  function request(overwriteHandCorrections: boolean): CallInput<'import.dryRun'> {
    const readable = files.flatMap(({ token, found }) => (found?.kind ? [{ token, kind: found.kind, mapping: found.mapping }] : []));
    return { files: readable, overwriteHandCorrections };
  }

  function tryOut(overwriteHandCorrections = overwrite) {
    setOverwrite(overwriteHandCorrections);
    apply.reset();
    dryRun.mutate(request(overwriteHandCorrections), {
      onSuccess(told) {
        setOutcome(told);
        setStep('try');
      },
    });
  }

  function applyNow({ withoutBackup = false } = {}) {
    apply.mutate(
      { ...request(overwrite), ...(withoutBackup ? { withoutBackup } : {}) },
      {
        onSuccess(told) {
          setOutcome(told);
          setStep('done');
        },
      },
    );
  }

  function startAnew() {
    dryRun.reset();
    apply.reset();
    setFiles([]);
    setOutcome(null);
    setOverwrite(false);
    setStep('choose');
  }

  const readable = files.filter(({ found }) => found !== null);
  return {
    step,
    files,
    outcome,
    overwrite,
    dryRun,
    apply,
    /** A cancelled job is no error. */
    error: [apply.error, dryRun.error].find((error) => error && errorCodeOf(error) !== 'cancelled') ?? null,
    wasCancelled: [apply.error, dryRun.error].some((error) => errorCodeOf(error) === 'cancelled'),
    busy: dryRun.isPending ? dryRun : apply.isPending ? apply : null,
    mayMatch: readable.length > 0 && files.every(({ found, error }) => found !== null || error !== null) && readable.every(isKindKnown),
    mayTry: readable.length > 0 && readable.every(({ found }) => found && missingFields(found.kind, found.mapping).length === 0),
    choose,
    remove: (token: string) => setFiles((before) => before.filter((file) => file.token !== token)),
    setKind: ({ token, name }: ChosenFile, kind: ImportKind) => look(token, name, kind),
    map(file: ChosenFile, field: string, column: number | null) {
      if (file.found) change(file.token, { found: { ...file.found, mapping: { ...file.found.mapping, [field]: column } } });
    },
    goTo(next: Step) {
      dryRun.reset();
      apply.reset();
      setStep(next);
    },
    tryOut,
    applyNow,
    startAnew,
  };
}
export type Import = ReturnType<typeof useImport>;

function isKindKnown({ found }: ChosenFile): boolean {
  return found?.kind !== null;
}

/** New and changed rows: what the main button promises. */
export function changesIn({ files }: ImportOutcome): number {
  return files.reduce((sum, file) => sum + file.new + file.changed, 0);
}
