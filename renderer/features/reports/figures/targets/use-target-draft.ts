import { useState } from 'react';
import { useChange, useRead } from '../../../../api/index.ts';
import { useFormat } from '../../../../text/use-format.ts';
import { type SavedTarget, savedCells, stepOf, type TargetCells, type TargetDraft } from './target-draft.ts';

/** What is typed over the branch's targets, of any year, until it is saved. */
export function useTargetDraft() {
  const { number } = useFormat();
  const [draft, setDraft] = useState<TargetDraft>({});
  const [refused, setRefused] = useState<Readonly<Record<string, unknown>>>({});
  const [isSaving, setSaving] = useState(false);
  const list = useRead('targets.list', {});
  const settings = useRead('settings.get', {});
  const set = useChange('targets.set', { quiet: true });
  const remove = useChange('targets.remove', { quiet: true });
  const usualShare = settings.data?.crmShare ?? 0;
  const write = {
    units: (value: number) => number(value),
    percent: (share: number) => number(share * 100, Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1),
  };
  const saved = new Map<string, SavedTarget>(list.data?.map((target) => [target.month, target]));
  const cellsOf = (month: string) => draft[month] ?? savedCells(saved.get(month), write);
  const asked = (month: string) => stepOf(month, cellsOf(month), saved.get(month), usualShare, write);
  const steps = Object.keys(draft)
    .sort()
    .map((month) => ({ month, step: asked(month) }))
    .filter(({ step }) => step.kind !== 'same');

  function type(cells: readonly { month: string; part: Partial<TargetCells> }[]) {
    setDraft((before) => {
      const next: Record<string, TargetCells> = { ...before };
      for (const { month, part } of cells) next[month] = { ...(next[month] ?? savedCells(saved.get(month), write)), ...part };
      return next;
    });
    setRefused({});
  }

  /** Month by month: what one month is refused for stops no other, and stays typed. True when all are saved. */
  async function save(): Promise<boolean> {
    setSaving(true);
    const faults: Record<string, unknown> = {};
    for (const { month, step } of steps) {
      try {
        if (step.kind === 'set') await set.mutateAsync(step.input);
        if (step.kind === 'remove') await remove.mutateAsync(step.input);
        setDraft(({ [month]: _saved, ...others }) => others);
      } catch (error) {
        faults[month] = error;
      }
    }
    setRefused(faults);
    setSaving(false);
    return Object.keys(faults).length === 0;
  }

  return {
    error: list.error ?? settings.error,
    isReady: list.data !== undefined && settings.data !== undefined,
    usualShare,
    write,
    saved,
    cellsOf,
    stepOf: asked,
    refused,
    type,
    save,
    isSaving,
    changedMonths: steps.map(({ month }) => month),
    faultyMonths: steps.filter(({ step }) => step.kind === 'fault').map(({ month }) => month),
  };
}
export type TargetDraftState = ReturnType<typeof useTargetDraft>;
