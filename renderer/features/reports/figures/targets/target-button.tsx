import { Button } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../../../api/index.ts';
import { TargetDialog } from './target-dialog.tsx';

/** For those who may set targets (DOMAIN 1). */
export function TargetButton({ year }: { year: number }) {
  const { t } = useTranslation('targets');
  const role = useAppState().data?.user?.role;
  const [isOpen, setOpen] = useState(false);
  if (role !== 'pic' && role !== 'head') return null;
  return (
    <>
      <Button variant="default" leftSection={<IconTarget size={15} aria-hidden />} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && <TargetDialog year={year} onClose={() => setOpen(false)} />}
    </>
  );
}
