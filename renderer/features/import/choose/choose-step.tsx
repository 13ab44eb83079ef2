import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { History } from '../history/history.tsx';
import s from '../import.module.css';
import { StepFoot } from '../parts/step-foot.tsx';
import { Trouble } from '../parts/trouble.tsx';
import type { Import } from '../use-import.ts';
import { FileTable } from './file-table.tsx';

export function ChooseStep({ work }: { work: Import }) {
  const { t } = useTranslation(['imports', 'common']);
  const some = work.files.length > 0;
  return (
    <>
      <div className={s.body}>
        <Trouble work={work} />
        <section className={s.card} aria-label={t('files')}>
          {some ? (
            <>
              <FileTable work={work} />
              <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void work.choose()}>
                {t('addFiles')}
              </Button>
            </>
          ) : (
            <div className={s.invitation}>
              <EmptyState title={t('chooseTitle')} text={t('chooseText')} icon={<IconFileImport size={32} stroke={1.5} aria-hidden />}>
                <Button autoFocus onClick={() => void work.choose()}>
                  {t('chooseFiles')}
                </Button>
              </EmptyState>
            </div>
          )}
        </section>
        <History />
      </div>
      {some && (
        <StepFoot
          remark={t('nothingYet')}
          back={{ label: t('common:cancel'), run: work.startAnew }}
          main={{ label: t('toMatch'), disabled: !work.mayMatch, run: () => work.goTo('match') }}
        />
      )}
    </>
  );
}
