import { useTranslation } from 'react-i18next';
import type { ContactEntry } from '../../../../shared/contract/contacts.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import s from '../../../ui/list/foot.module.css';

/** What was logged last, so that a slip can be mended at once. */
export interface SavedContact {
  contactId: number;
  vehicleId: number;
  customer: string;
  result: ContactEntry['result'];
}

export function SavedNote({ saved, onCorrect }: { saved: SavedContact; onCorrect(): void }) {
  const { t } = useTranslation(['today', 'common']);
  return (
    <span role="status">
      <span className="k-cut">{t('savedAs', { result: t(`common:result_${saved.result}`), customer: saved.customer })}</span>
      <button type="button" className={s.link} onClick={onCorrect}>
        {t('correctLast')} <KeyCap>Ctrl Z</KeyCap>
      </button>
    </span>
  );
}
