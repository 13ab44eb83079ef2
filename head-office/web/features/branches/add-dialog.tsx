import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Branch } from '../../../api/organisation.ts';
import { useChange } from '../../api/index.ts';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import s from './branches.module.css';
import { type ListLine, parseBranchList } from './parse-branch-list.ts';

/** One branch or a whole list out of a spreadsheet; nothing is added before the preview is clean. */
export function AddDialog({ known, onClose }: { known: readonly Branch[]; onClose(): void }) {
  const { t } = useTranslation(['headOfficeAdmin', 'common']);
  const [text, setText] = useState('');
  const add = useChange('branches.add', { quiet: true });
  const lines = useMemo(() => parseBranchList(text), [text]);
  const codes = useMemo(() => new Set(known.map(({ code }) => code.toLowerCase())), [known]);
  const exists = (line: ListLine) => codes.has(line.code.toLowerCase());
  const faults = lines.filter(({ fault }) => fault !== null);
  const news = lines.filter((line) => line.fault === null && !exists(line));

  function save() {
    const branches = news.map(({ line: _, fault: __, ...branch }) => branch);
    add.mutate(
      { body: { branches } },
      {
        onSuccess: ({ added }) => {
          notifications.show({ message: t('added', { count: added }), autoClose: 6000 });
          onClose();
        },
      },
    );
  }
  const state = (line: ListLine) => (line.fault ? t(`listFault_${line.fault}`) : t(exists(line) ? 'existsAlready' : 'isNew'));
  return (
    <Modal opened onClose={onClose} title={t('addBranches')} size={720} centered>
      <Stack gap={12}>
        <Textarea
          label={t('listLabel')}
          description={t('listHint')}
          placeholder={'07781\tKarawang\tJabar 2\tRina Wulandari\t0812 5550 0118'}
          autosize
          minRows={4}
          maxRows={8}
          value={text}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {lines.length > 0 && (
          <Scroll className={s.preview}>
            <table className={page.table}>
              <thead>
                <tr>
                  {[t('code'), t('branch'), t('area'), t('contact'), t('state')].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {[...faults, ...lines.filter(({ fault }) => fault === null)].slice(0, 200).map((line) => (
                  <tr key={line.line}>
                    <td className="k-code">{line.code || '–'}</td>
                    <td>{line.name || '–'}</td>
                    <td>{line.area || '–'}</td>
                    <td>{[line.contactName, line.contactPhone].filter(Boolean).join(', ') || '–'}</td>
                    <td className={line.fault ? s.fault : ''}>
                      {line.fault ? t('lineFault', { line: line.line, fault: state(line) }) : state(line)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
        {add.error && <ProblemNotice error={add.error} />}
        <Group justify="flex-end" gap={8}>
          <span className="k-2 k-grow" role="status">
            {lines.length > 0 &&
              t('listSum', { news: news.length, existing: lines.length - news.length - faults.length, faults: faults.length })}
          </span>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={news.length === 0 || faults.length > 0} loading={add.isPending} onClick={save}>
            {t('addCount', { count: news.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
