import type { ImportOutcome } from '../../../../shared/contract/imports.ts';

export const PREVIEW_TABS = ['rejected', 'new', 'changed', 'duplicate', 'unusablePhone', 'refusedValue'] as const;
export type PreviewTab = (typeof PREVIEW_TABS)[number];

type FileOutcome = ImportOutcome['files'][number];
type Rejected = FileOutcome['rejected'][number];
type Sample = FileOutcome['samples']['new'][number];
type RefusedValue = FileOutcome['refusedValues']['samples'][number];
export type PreviewRow = { kind: FileOutcome['kind'] } & Partial<Rejected> & Partial<Sample> & Partial<RefusedValue>;

interface Preview {
  rows: PreviewRow[];
  /** All of them; the store tells at most 50 samples of each file. */
  count: number;
}

/** The rows of all files under their tabs. */
export function previewOf({ files, effects }: ImportOutcome): Record<PreviewTab, Preview> {
  const total = (pick: (file: FileOutcome) => number) => files.reduce((sum, file) => sum + pick(file), 0);
  const samples = (tab: keyof FileOutcome['samples']) =>
    files.flatMap(({ kind, samples }) => samples[tab].map((row): PreviewRow => ({ kind, ...row })));
  return {
    rejected: {
      rows: files.flatMap(({ kind, rejected }) => rejected.map((row): PreviewRow => ({ kind, ...row }))),
      count: total((file) => file.rejected.length),
    },
    new: { rows: samples('new'), count: total((file) => file.new) },
    changed: { rows: samples('changed'), count: total((file) => file.changed) },
    duplicate: { rows: samples('duplicate'), count: total((file) => file.duplicate) },
    refusedValue: {
      rows: files.flatMap(({ kind, refusedValues }) => refusedValues.samples.map((row): PreviewRow => ({ kind, ...row }))),
      count: total((file) => file.refusedValues.count),
    },
    unusablePhone: { rows: samples('unusablePhone'), count: effects.unusablePhones },
  };
}
