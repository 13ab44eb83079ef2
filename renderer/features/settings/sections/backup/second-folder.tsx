import { Button } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../../../../shared/contract/backup.ts';
import { useChange } from '../../../../api/index.ts';
import { useFormat } from '../../../../text/use-format.ts';
import { confirmAction } from '../../../../ui/confirm.tsx';
import s from '../../settings.module.css';
import { useMayEdit } from '../../use-may-edit.ts';
import b from './backup.module.css';
import { Trouble } from './trouble.tsx';

/** Another disk, a server or a USB drive: what is left when this PC is not. */
export function SecondFolder({ second }: { second: BackupStatus['second'] }) {
  const { t } = useTranslation('backup');
  const mayEdit = useMayEdit();
  const choose = useChange('desktop.chooseFolder');
  const set = useChange('backup.setSecondFolder');

  async function pick() {
    const folder = await choose.mutateAsync({}).catch(() => null);
    if (folder) set.mutate({ token: folder.token });
  }

  async function forget(folder: string) {
    const sure = await confirmAction({ title: t('forgetTitle', { folder }), body: t('forgetBody'), action: t('forget') });
    if (sure) set.mutate({ token: null });
  }

  return (
    <section className={b.part} aria-labelledby="second-folder">
      <h3 id="second-folder">{t('second')}</h3>
      {second ? <Facts second={second} /> : <p className="k-2">{t('secondNone')}</p>}
      {second?.problem && <Trouble problem={second.problem} />}
      {mayEdit && (
        <div className={b.actions}>
          <Button variant="default" leftSection={<IconFolder size={15} aria-hidden />} loading={set.isPending} onClick={() => void pick()}>
            {t(second ? 'chooseAnother' : 'choose')}
          </Button>
          {second && (
            <Button variant="subtle" onClick={() => void forget(second.name)}>
              {t('forget')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Facts({ second }: { second: NonNullable<BackupStatus['second']> }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const { name, isThere, newestAt, overdue, daysWithout } = second;
  const newest = newestAt ? format.dateTime(newestAt) : t('secondNever');
  return (
    <dl className={s.facts}>
      <dt>{t('secondFolder')}</dt>
      <dd>{name}</dd>
      <dt>{t('secondState')}</dt>
      <dd>{t(isThere ? 'secondThere' : 'secondAway')}</dd>
      <dt>{t('secondNewest')}</dt>
      <dd>
        {newest}
        {overdue && <span className={s.fault}>{t('secondOverdue', { days: daysWithout })}</span>}
      </dd>
    </dl>
  );
}
