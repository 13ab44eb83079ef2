import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTargets } from './parse-targets.ts';
import s from './targets.module.css';
import type { DraftRow } from './use-target-draft.ts';

interface Props {
  text: string;
  rows: readonly DraftRow[];
  onTake(changes: Pick<DraftRow, 'branchId' | 'unitEntries' | 'crmShare'>[]): void;
  onClose(): void;
}

/** Code, units and share out of a spreadsheet. What is taken stands in the table, still unsent. */
export function PasteDialog({ text: first, rows, onTake, onClose }: Props) {
  const { t } = useTranslation(['headOfficeAdmin', 'common']);
  const [text, setText] = useState(first);
  const byCode = useMemo(() => new Map(rows.map((row) => [row.code.toLowerCase(), row])), [rows]);
  const lines = useMemo(() => parseTargets(text, new Set(byCode.keys())), [text, byCode]);
  const faults = lines.filter(({ fault }) => fault !== null);
  const sound = lines.flatMap(({ code, unitEntries, crmShare, fault }) => {
    const row = fault === null ? byCode.get(code.toLowerCase()) : undefined;
    return row ? [{ branchId: row.branchId, unitEntries, crmShare: crmShare ?? row.crmShare }] : [];
  });
  return (
    <Modal opened onClose={onClose} title={t('pasteTargets')} size={560} centered>
      <Stack gap={12}>
        <Textarea
          label={t('pasteLabel')}
          description={t('pasteHint')}
          placeholder={'07781\t250\t20%'}
          autosize
          minRows={6}
          maxRows={12}
          value={text}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {faults.length > 0 && (
          <ul className={s.wrong}>
            {faults.slice(0, 6).map(({ line, code, fault }) => (
              <li key={line}>{t('lineFault', { line, fault: `${t(`targetFault_${fault ?? 'code'}`)} (${code})` })}</li>
            ))}
          </ul>
        )}
        <Group justify="flex-end" gap={8}>
          <span className="k-2 k-grow" role="status">
            {lines.length > 0 && t('pasteSum', { sound: sound.length, faults: faults.length })}
          </span>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={sound.length === 0} onClick={() => onTake(sound)}>
            {t('takeOver', { count: sound.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
