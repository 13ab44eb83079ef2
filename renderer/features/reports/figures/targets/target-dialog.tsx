import { ActionIcon, Button, Group, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthsBetween } from '../../../../../shared/domain/months.ts';
import { confirmAction } from '../../../../ui/confirm.tsx';
import { ErrorNotice } from '../../../../ui/error-notice.tsx';
import { useUnsaved } from '../../../../ui/form/unsaved.ts';
import { KeyCap } from '../../../../ui/key-cap.tsx';
import { useFigureWords } from '../use-figure-words.ts';
import { moveByKey } from './grid-keys.ts';
import { type Column, pasteOver } from './target-draft.ts';
import { TargetRow } from './target-row.tsx';
import s from './targets.module.css';
import { useTargetDraft } from './use-target-draft.ts';

interface Props {
  /** The year that is shown first. */
  year: number;
  onClose(): void;
}

/** The branch's own targets (DOMAIN 7), a year at a time, typed and pasted as in a spreadsheet; one Save for all that changed. */
export function TargetDialog({ year: first, onClose }: Props) {
  const { t } = useTranslation('targets');
  const { t: figure, column: columnName } = useFigureWords();
  const [year, setYear] = useState(first);
  const [isAsking, setAsking] = useState(false);
  const [left, setLeft] = useState({ beyond: 0, locked: 0 });
  const draft = useTargetDraft();
  const months = monthsBetween(`${year}-01`, `${year}-12`);
  const changed = draft.changedMonths;
  const elsewhere = changed.filter((month) => !months.includes(month));
  const maySave = changed.length > 0 && draft.faultyMonths.length === 0;
  useUnsaved(changed.length > 0);

  async function leave() {
    setAsking(true);
    const question = { title: t('leave'), body: t('leaveBody', { count: changed.length }), action: t('leaveAction') };
    if (changed.length === 0 || (await confirmAction({ ...question, danger: true }))) onClose();
    else setAsking(false);
  }
  async function save() {
    if (maySave && (await draft.save())) onClose();
  }
  function paste(event: ClipboardEvent, month: string, column: Column) {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]./.test(text.trimStart())) return; // one value goes where the cursor is
    event.preventDefault();
    const isLocked = (one: string) => draft.saved.get(one)?.source === 'head_office';
    const pasted = pasteOver(text, { month, column }, months, isLocked, draft.write);
    draft.type(pasted.cells.map((cell) => ({ month: cell.month, part: { [cell.column]: cell.text } })));
    setLeft(pasted.left);
  }

  return (
    <Modal
      opened
      onClose={() => void leave()}
      title={t('title')}
      size={640}
      centered
      closeOnClickOutside={false}
      closeOnEscape={!isAsking} // the question above has the key
    >
      {draft.error && <ErrorNotice error={draft.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key.toLowerCase() === 's') {
            event.preventDefault();
            void save();
          }
        }}
      >
        <div className={s.year}>
          <ActionIcon aria-label={t('year', { year: year - 1 })} onClick={() => setYear(year - 1)}>
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <b aria-live="polite">{year}</b>
          <ActionIcon aria-label={t('year', { year: year + 1 })} onClick={() => setYear(year + 1)}>
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
          <span className="k-2">{t('hint')}</span>
        </div>
        {draft.isReady && (
          <table className={s.grid} aria-label={t('title')} onKeyDown={moveByKey}>
            <thead>
              <tr>
                <th scope="col">{figure('names_month')}</th>
                <th scope="col">{columnName('targetUnitEntries')}</th>
                <th scope="col">{t('share')}</th>
                <th scope="col">{columnName('crmTarget')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <TargetRow key={month} month={month} draft={draft} onPaste={(event, column) => paste(event, month, column)} />
              ))}
            </tbody>
          </table>
        )}
        <p className={s.remarks} role="status">
          {left.locked > 0 && <span>{t('pastedLocked', { count: left.locked })}</span>}
          {left.beyond > 0 && <span>{t('pastedBeyond', { count: left.beyond, year })}</span>}
          {elsewhere.length > 0 && <span>{t('otherYears', { years: [...new Set(elsewhere.map((m) => m.slice(0, 4)))].join(', ') })}</span>}
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void leave()}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!maySave} loading={draft.isSaving} rightSection={<KeyCap>Ctrl S</KeyCap>}>
            {changed.length > 0 ? t('saveCount', { count: changed.length }) : t('save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
