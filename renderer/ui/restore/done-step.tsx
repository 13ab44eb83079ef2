import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../api/index.ts';
import s from './restore.module.css';
import { useRestoredWords } from './use-restored-words.ts';

export function Done({ told, onClose }: { told: CallOutput<'backup.restore'>; onClose(): void }) {
  const { t } = useTranslation('backup');
  const words = useRestoredWords();
  return (
    <div className={s.step} role="status">
      <p className={s.sound}>
        <IconShieldCheck size={18} aria-hidden />
        <span>{words(told)}</span>
      </p>
      <p className="k-2">{t('doneSync')}</p>
      <div className={s.actions}>
        <Button onClick={onClose} data-autofocus>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}
