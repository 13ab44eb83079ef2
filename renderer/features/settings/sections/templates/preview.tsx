import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../../api/index.ts';
import s from '../../settings.module.css';

/** The message as a customer would read it. */
export function Preview({ body }: { body: string }) {
  const { t } = useTranslation('settings');
  const [settled] = useDebouncedValue(body, 150);
  const preview = useRead('templates.preview', { body: settled }, { keepPrevious: true });
  return (
    <div>
      <h3>{t('preview')}</h3>
      <p className={s.preview} aria-live="polite">
        {preview.data?.text}
      </p>
    </div>
  );
}
