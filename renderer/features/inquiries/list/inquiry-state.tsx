import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { useFormat } from '../../../text/use-format.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { ResponseChip } from './response-chip.tsx';
import { standingOf } from './state-words.ts';

/** Where an inquiry stands, as a chip. */
export function InquiryState({ inquiry, now }: { inquiry: Inquiry; now: string }) {
  const { t } = useTranslation(['inquiries', 'common']);
  const format = useFormat();
  const standing = standingOf(inquiry, { t, format, now });
  if ('clock' in standing) return <ResponseChip clock={standing.clock} />;
  const { state, words, dim } = standing;
  return state ? <StateChip state={state}>{words}</StateChip> : <span className={dim ? 'k-dim' : 'k-2'}>{words}</span>;
}
