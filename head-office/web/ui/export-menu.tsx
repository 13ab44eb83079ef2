import { Button, Menu } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../renderer/text/language.ts';
import { FILE_FORMATS, type FileView } from '../../api/files.ts';
import { addressOf } from '../api/address.ts';

export interface ExportView {
  view: FileView;
  query: Readonly<Record<string, string | number | undefined>>;
}

/** What is on the screen as a file, made by the server from the same query. */
export function ExportMenu({ views, printable = false }: { views: readonly ExportView[]; printable?: boolean }) {
  const { t } = useTranslation(['headOffice', 'headOfficeFigures']);
  const language = useLanguage();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={15} aria-hidden />}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {views.map(({ view, query }) => [
          <Menu.Label key={view}>{t(`headOfficeFigures:file_${view}`)}</Menu.Label>,
          ...FILE_FORMATS.map((format) => (
            <Menu.Item
              key={`${view}.${format}`}
              component="a"
              href={addressOf(`/api/files/${view}.${format}`, {}, { ...query, language })}
              download
            >
              {t(`headOfficeFigures:format_${format}`)}
            </Menu.Item>
          )),
        ])}
        {printable && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => setTimeout(() => window.print(), 150)}>
              {t('print')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
