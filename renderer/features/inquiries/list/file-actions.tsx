import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange, useToday } from '../../../api/index.ts';
import { useLanguage } from '../../../text/language.ts';
import { useFormat } from '../../../text/use-format.ts';
import { announceSavedFile } from '../../../ui/announce-saved-file.tsx';
import { ImportInquiries } from '../import/import-inquiries.tsx';
import { listFilter } from '../use-inquiries.ts';
import type { ViewState } from '../view-state.ts';

/** Inquiries from a file, and the list as it is filtered into one. */
export function FileActions({ view }: { view: ViewState }) {
  const { t } = useTranslation('inquiryFiles');
  const [importing, setImporting] = useState(false);
  return (
    <>
      <ActionIcon aria-label={t('import')} title={t('import')} onClick={() => setImporting(true)}>
        <IconFileImport size={17} aria-hidden />
      </ActionIcon>
      <ExportInquiries view={view} />
      {importing && <ImportInquiries onClose={() => setImporting(false)} />}
    </>
  );
}

/** `waiting` is told apart from `due` by the window alone: its export holds all that is open. */
const VIEWS = { due: 'due', waiting: 'open', open: 'open', booked: 'booked', lost: 'lost' } as const;

function ExportInquiries({ view }: { view: ViewState }) {
  const { t } = useTranslation('inquiryFiles');
  const format = useFormat();
  const language = useLanguage();
  const today = useToday();
  const choose = useChange('desktop.chooseSave');
  const write = useChange('inquiry.export');
  async function save(kind: 'xlsx' | 'csv') {
    const file = await choose.mutateAsync({ suggestedName: `${t('exportFile', { date: today })}.${kind}`, kind }).catch(() => null);
    if (!file) return;
    const asked = { ...listFilter(view, view.filter.search.trim()), view: VIEWS[view.tab], token: file.token, format: kind, language };
    const told = await write.mutateAsync(asked).catch(() => null);
    if (told) announceSavedFile(file, { detail: t('exported', { rows: format.number(told.rows) }) });
  }
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon aria-label={t('export')} title={t('export')} loading={write.isPending}>
          <IconDownload size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>{t('exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>{t('exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
