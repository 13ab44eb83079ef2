import { useTranslation } from 'react-i18next';
import { notify } from '../../../ui/notify.ts';

/** So many rows the list fetches at once: more of them need not be in the window. */
export const BLOCK = 100;

/** Whether the window holds all of so many rows, so that they can be copied; null: their number is not known yet. */
export function mayCopyAll(found: number | null): boolean {
  return found !== null && found <= BLOCK;
}

/** Says why so many are not copied, and how they can be had instead. */
export function useRefuseCopy() {
  const { t } = useTranslation('customers');
  return (rows: string) => {
    notify({ about: 'tooManyToCopy', message: t('tooManyToCopy', { rows, most: BLOCK }), autoClose: 6000 });
  };
}
