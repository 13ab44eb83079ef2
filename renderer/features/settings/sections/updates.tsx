import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChange, useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../settings.module.css';
import { updateWords } from './update-words.ts';

/** A download goes on by itself meanwhile. */
const LOOK_AGAIN = 2000;

/** How it stands with the program's next version. Nothing is asked: it is installed when the program is closed. */
export function Updates() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const status = useRead('desktop.updates', {}, { refetchEveryMs: LOOK_AGAIN });
  const check = useChange('desktop.checkForUpdates');
  if (!status.data) return null;
  const isOff = status.data.state === 'off';
  return (
    <>
      <h3 className={s.updates}>{t('updates')}</h3>
      <p role="status">{updateWords(status.data, t, format)}</p>
      {!isOff && (
        <Button
          variant="default"
          mt={12}
          loading={check.isPending}
          onClick={() => check.mutate({}, { onSettled: () => void status.refetch() })}
        >
          {t('checkUpdates')}
        </Button>
      )}
    </>
  );
}
