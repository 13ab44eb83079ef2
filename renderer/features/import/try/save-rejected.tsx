import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../../shared/contract/imports.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useSaveRejected } from '../use-save-rejected.ts';

/** Rejected rows to mend in a spreadsheet and import later. An import reads one sheet, so each file is saved by itself. */
export function SaveRejected({ outcome }: { outcome: ImportOutcome }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const saveRows = useSaveRejected();
  const faulty = outcome.files.flatMap((file, index) => (file.rejected.length > 0 ? [{ ...file, index }] : []));
  const label = (count: number) => t('saveRejected', { number: format.number(count) });
  const icon = <IconDownload size={15} aria-hidden />;

  const save = ({ name, index, rejected }: (typeof faulty)[number]) =>
    void saveRows({ importId: outcome.importId, file: index, name, rows: rejected.length });

  const [first, ...others] = faulty;
  if (!first) return null;
  if (others.length === 0)
    return (
      <Button variant="default" leftSection={icon} onClick={() => save(first)}>
        {label(first.rejected.length)}
      </Button>
    );
  return (
    <Menu position="top-start" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={icon} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {label(faulty.reduce((sum, { rejected }) => sum + rejected.length, 0))}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {faulty.map((file) => (
          <Menu.Item key={file.index} onClick={() => save(file)}>
            {t('saveRejectedOf', { number: format.number(file.rejected.length), name: file.name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
