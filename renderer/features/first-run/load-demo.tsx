import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import s from './first-run.module.css';

export function LoadDemo() {
  const { t } = useTranslation('firstRun');
  const load = useChange('branch.createDemo', { quiet: true });
  const percent = load.progress ? Math.floor((load.progress.done / Math.max(1, load.progress.total)) * 100) : 0;
  return (
    <section className={s.card} aria-labelledby="load-demo">
      <h2 id="load-demo">{t('demoTitle')}</h2>
      <p className="k-2">{t('demoBody')}</p>
      {load.error && <ErrorNotice error={load.error} />}
      {load.isPending ? (
        <div role="status">
          <Progress value={percent} aria-label={t('demoProgress', { percent })} />
          <p className="k-dim">{t('demoProgress', { percent })}</p>
        </div>
      ) : (
        <Button variant="default" onClick={() => load.mutate({})} className={s.main}>
          {t('demoAction')}
        </Button>
      )}
    </section>
  );
}
