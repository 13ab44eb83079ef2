import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundCustomers } from '../../../../shared/contract/found-customers.ts';
import { useExport } from './use-export.ts';

/** Of all that search and filter find. */
export const ExportMenu = memo(function ExportMenu({ found }: { found: FoundCustomers }) {
  const { t } = useTranslation('customers');
  const { save, isSaving } = useExport(found);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" loading={isSaving} leftSection={<IconDownload size={15} aria-hidden />}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>{t('exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>{t('exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});
