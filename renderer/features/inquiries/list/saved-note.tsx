import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../api/index.ts';

/** What was logged last. */
export interface SavedContact {
  id: number;
  name: string;
  result: CallInput<'inquiry.log'>['result'];
}

export function SavedNote({ saved }: { saved: SavedContact }) {
  const { t } = useTranslation('inquiries');
  return (
    <span role="status">
      <span className="k-cut">{t('savedAs', { result: t(`result_${saved.result}`), name: saved.name })}</span>
    </span>
  );
}
