import { useState } from 'react';
import type { InquiryFileOutcome, InspectedInquiryFile } from '../../../../shared/contract/inquiry-files.ts';
import { type CallInput, client, errorCodeOf, notifyError, useChange } from '../../../api/index.ts';

type Field = keyof InspectedInquiryFile['mapping'];

/** The whole way of a file: chosen, its columns matched, tried, imported. */
export function useFileImport() {
  const [step, setStep] = useState<'choose' | 'match' | 'try' | 'done'>('choose');
  const [file, setFile] = useState<InspectedInquiryFile | null>(null);
  const [campaignId, setCampaignId] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<InquiryFileOutcome | null>(null);
  const inspect = useChange('inquiry.inspectFile', { quiet: true });
  const trial = useChange('inquiry.tryFile', { quiet: true });
  const apply = useChange('inquiry.importFile', { quiet: true });
  const jobs = [inspect, trial, apply];

  async function choose() {
    for (const job of jobs) job.reset();
    const [chosen] = await client.call('desktop.chooseFiles', { purpose: 'spreadsheet', several: false }).catch((error) => {
      notifyError(error);
      return [];
    });
    if (!chosen) return;
    inspect.mutate(chosen, {
      onSuccess(found) {
        setFile(found);
        setCampaignId(null);
        setStep('match');
      },
    });
  }

  function request(): CallInput<'inquiry.tryFile'> | null {
    return file?.channel ? { token: file.token, mapping: file.mapping, channel: file.channel, campaignId } : null;
  }

  function run(job: typeof trial | typeof apply, next: 'try' | 'done') {
    const asked = request();
    if (!asked) return;
    job.mutate(asked, {
      onSuccess(told) {
        setOutcome(told);
        setStep(next);
      },
    });
  }

  const error = jobs.map((job) => job.error).find(Boolean) ?? null;
  const wasCancelled = errorCodeOf(error) === 'cancelled';
  return {
    step,
    file,
    campaignId,
    outcome,
    busy: jobs.find((job) => job.isPending) ?? null,
    wasCancelled,
    error: wasCancelled ? null : error,
    choose,
    setCampaignId,
    setChannel: (channel: string) => setFile((before) => before && { ...before, channel: channel || null }),
    map: (field: Field, column: number | null) =>
      setFile((before) => before && { ...before, mapping: { ...before.mapping, [field]: column } }),
    back() {
      for (const job of jobs) job.reset();
      setStep('match');
    },
    tryOut: () => run(trial, 'try'),
    applyNow: () => run(apply, 'done'),
  };
}
export type FileImport = ReturnType<typeof useFileImport>;

/** The columns without which nothing can be imported, as the store sees it. */
export function isMatched({ mapping: { at, name, phone }, channel }: InspectedInquiryFile): boolean {
  const isThere = (column: number | null | undefined) => typeof column === 'number';
  return isThere(at) && (isThere(name) || isThere(phone)) && channel !== null;
}
