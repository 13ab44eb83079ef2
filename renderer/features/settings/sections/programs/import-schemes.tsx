import { Button } from '@mantine/core';
import { IconCheck, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../../api/index.ts';
import s from '../../settings.module.css';
import { useMayEdit } from '../../use-may-edit.ts';
import { SchemeProblems } from './scheme-problems.tsx';

/** A whole scheme table from a spreadsheet, in force at once or not at all. */
export function ImportSchemes({ programCode, onImported }: { programCode: string; onImported(): void }) {
  const { t } = useTranslation('settings');
  const choose = useChange('desktop.chooseFiles');
  const take = useChange('schemes.importFile', { quiet: true });

  async function run() {
    const [file] = await choose.mutateAsync({ purpose: 'spreadsheet', several: false });
    if (file) take.mutate({ token: file.token, programCode }, { onSuccess: onImported });
  }
  if (!useMayEdit()) return null;
  return (
    <div className={s.stack}>
      <span className={s.saveLine}>
        <Button
          variant="default"
          leftSection={<IconFileImport size={15} aria-hidden />}
          loading={take.isPending}
          onClick={() => void run().catch(() => undefined)}
        >
          {t('importSchemes')}
        </Button>
        <span role="status" className={s.status}>
          {take.isSuccess && <IconCheck size={15} aria-hidden />}
          {take.isSuccess ? t('importedSchemes', take.data) : ''}
        </span>
      </span>
      {take.error && <SchemeProblems error={take.error} />}
    </div>
  );
}
