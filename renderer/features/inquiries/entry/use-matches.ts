import { useDebouncedValue } from '@mantine/hooks';
import { type CallOutput, useRead } from '../../../api/index.ts';
import type { EntryForm } from './entry-form.ts';

export type Match = CallOutput<'inquiry.match'>[number];

const PAUSE_MS = 120;

/** Who this may be already, while it is being typed. `settled`: the answer is to what stands in the fields now. */
export function useMatches({ phone, plate, name, known }: EntryForm): { matches: readonly Match[]; settled: boolean } {
  const written = { phone: phone.trim().slice(0, 40), plate: plate.trim().slice(0, 20), name: name.trim().slice(0, 200) };
  const typed = JSON.stringify(written);
  const [asked] = useDebouncedValue(typed, PAUSE_MS);
  const isAskable = known === null && (written.phone.length >= 8 || written.plate.length >= 4 || written.name.length >= 4);
  const found = useRead('inquiry.match', JSON.parse(asked) as typeof written, { enabled: isAskable });
  return {
    matches: isAskable ? (found.data ?? []) : [],
    settled: !isAskable || (asked === typed && !found.isFetching),
  };
}
