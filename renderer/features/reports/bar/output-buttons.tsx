import { Button, Menu } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../ui/key-cap.tsx';
import type { ReportOutput } from '../use-report-output.ts';

/** Files and paper of what is shown. */
export function OutputButtons({ output }: { output: ReportOutput }) {
  const { t } = useTranslation('reports');
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" loading={output.saving} leftSection={<IconDownload size={15} aria-hidden />}>
            {t('save')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['pdf', 'xlsx', 'csv'] as const).map((kind) => (
            <Menu.Item key={kind} onClick={() => output.save(kind)}>
              {t(`save_${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        loading={output.printing}
        leftSection={<IconPrinter size={15} aria-hidden />}
        rightSection={<KeyCap>Ctrl P</KeyCap>}
        onClick={output.print}
      >
        {t('print')}
      </Button>
    </>
  );
}
