import { Menu } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FoundCustomers } from '../../../../shared/contract/found-customers.ts';
import type { Label } from '../../../../shared/contract/labels.ts';
import { client, notifyError, useChange, useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { confirmAction } from '../../../ui/confirm.tsx';
import type { Table } from '../../../ui/grid/rows-as-table.ts';
import { useTakeRows } from '../../../ui/grid/use-take-rows.ts';
import { AssignBar } from '../../../ui/list/assign-bar.tsx';
import s from '../../../ui/list/foot.module.css';
import { LabelMenu } from '../../../ui/list/label-menu.tsx';
import { useTellAssigned } from '../../../ui/list/use-tell-assigned.ts';
import { mayCopyAll, useRefuseCopy } from './refuse-copy.ts';
import { useExport } from './use-export.ts';

/** From so many on, people are asked before something is done with all of them. */
const ASKED_FROM = 200;

interface Props {
  all: FoundCustomers;
  /** How many vehicles; null while it is not known. */
  found: number | null;
  table(): Table;
  onUnmark(): void;
}

/** What can be done with everything that search and filter find: by the store, which finds it again, whatever of it the window holds. */
export function AllMarked({ all, found, table, onUnmark }: Props) {
  const { t } = useTranslation(['customers', 'lists']);
  const format = useFormat();
  const counts = useRead('customers.found', all).data;
  const label = useChange('customers.labelFound');
  const assign = useChange('customers.assignFound');
  const tellAssigned = useTellAssigned();
  const take = useTakeRows('customers');
  const refuseCopy = useRefuseCopy();
  const { save, isSaving } = useExport(all);
  const rows = found === null ? '…' : format.number(found);
  const having = ({ id }: Label) => counts?.labels.find(({ labelId }) => labelId === id)?.customers ?? 0;

  /** What people are asked about is as it stands now. */
  function countNow() {
    return client.call('customers.found', all).catch((error: unknown) => {
      notifyError(error);
      return null;
    });
  }
  async function giveLabel({ id, name }: Label, on: boolean): Promise<number[] | null> {
    const now = await countNow();
    if (!now) return null;
    const having = now.labels.find(({ labelId }) => labelId === id)?.customers ?? 0;
    const count = on ? now.customers - having : having;
    const asked = { count, name, rows: format.number(count) };
    const isSure =
      count <= ASKED_FROM ||
      (await confirmAction({
        title: t(on ? 'labelFoundTitle' : 'unlabelFoundTitle', asked),
        body: t('labelFoundBody'),
        action: t(on ? 'labelFoundAction' : 'unlabelFoundAction', asked),
      }));
    return isSure ? (await label.mutateAsync({ ...all, labelId: id, on })).customerIds : null;
  }
  async function giveTo(user: { id: number; name: string } | null) {
    const now = await countNow();
    if (!now) return;
    const asked = { rows: format.number(now.vehicles), name: user?.name ?? '' };
    const isSure =
      now.vehicles <= ASKED_FROM ||
      (await confirmAction({
        title: t(user ? 'assignFoundTitle' : 'unassignFoundTitle', asked),
        body: t('assignFoundBody'),
        action: t(user ? 'assignFoundAction' : 'unassignFoundAction', asked),
      }));
    if (!isSure) return;
    tellAssigned(await assign.mutateAsync({ ...all, userId: user?.id ?? null }), user);
    onUnmark();
  }
  return (
    <AssignBar
      count={found ?? 0}
      words={t('allMarked', { rows })}
      onGive={(user) => void giveTo(user).catch(() => undefined)}
      onUnmark={onUnmark}
    >
      <LabelMenu total={counts?.customers ?? 0} having={having} onGive={giveLabel} onDone={onUnmark} />
      <button type="button" className={s.link} onClick={() => (mayCopyAll(found) ? void take.copyRows(table()) : refuseCopy(rows))}>
        <IconCopy size={14} aria-hidden />
        {t('lists:copy')}
      </button>
      <Menu position="top-start" shadow="md">
        <Menu.Target>
          <button type="button" className={s.link} disabled={isSaving}>
            <IconDownload size={14} aria-hidden />
            {t('export')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save('xlsx')}>{t('exportXlsx')}</Menu.Item>
          <Menu.Item onClick={() => void save('csv')}>{t('exportCsv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </AssignBar>
  );
}
