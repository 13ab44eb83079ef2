import { Button } from '@mantine/core';
import { IconClipboard } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../renderer/ui/empty-state.tsx';
import { addMonths } from '../../../../shared/domain/civil-date.ts';
import { useMay, useRead, useSession } from '../../api/index.ts';
import { AreaSelect } from '../../ui/area-select.tsx';
import { MonthPicker } from '../../ui/month-picker.tsx';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { mayLeave, useUnsaved } from '../../ui/unsaved.ts';
import { useViewState } from '../../ui/view-state.ts';
import { NewestTargets } from './newest-targets.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { SendBar } from './send-bar.tsx';
import { TargetsGrid } from './targets-grid.tsx';
import { useTargetDraft } from './use-target-draft.ts';

const NOTHING: never[] = [];
const AHEAD = 24;

/** A month's targets, edited as in a spreadsheet and sent to the branches concerned. */
export function TargetsScreen() {
  const { t } = useTranslation('headOfficeAdmin');
  const { today } = useSession();
  const { view, change } = useViewState();
  const [month, setMonth] = useState(today.slice(0, 7));
  const [pasted, setPasted] = useState<string | null>(null);
  const editable = useMay('targets.save');
  const targets = useRead('targets.list', { query: { month } });
  const form = useTargetDraft(targets.data ?? NOTHING);
  const areas = useRead('areas.list', {}).data ?? [];
  const area = areas.find(({ id }) => id === view.area)?.name;
  const shown = area === undefined ? form.draft : form.draft.filter((row) => row.area === area);
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!editable || !/[\t\n]/.test(text.trim()) || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      setPasted(text);
    }
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [editable]);
  useUnsaved(form.changes > 0);

  async function go(next: string) {
    if (!(await mayLeave())) return;
    form.discard();
    setMonth(next);
  }
  return (
    <div className={page.page}>
      <div className={page.top}>
        <h1>{t('targetsTitle')}</h1>
        <NewestTargets />
        <span className="k-grow" />
        {editable && (
          <Button variant="default" leftSection={<IconClipboard size={15} aria-hidden />} onClick={() => setPasted('')}>
            {t('pasteTargets')}
          </Button>
        )}
        <AreaSelect area={view.area} onChange={(next) => change({ area: next })} />
        <MonthPicker month={month} last={addMonths(today, AHEAD).slice(0, 7)} onChange={(next) => void go(next)} />
      </div>
      {targets.error && <ProblemNotice error={targets.error} onRetry={() => void targets.refetch()} />}
      <section className={`${page.card} ${page.fill}`} aria-label={t('targetsTitle')}>
        <div className={page.fill}>
          {targets.data?.length === 0 ? (
            <EmptyState title={t('noBranches')} text={t('noTargetsText')} />
          ) : (
            <TargetsGrid rows={shown} editable={editable} onChange={form.change} />
          )}
        </div>
        {form.changes > 0 && <SendBar form={form} month={month} />}
      </section>
      {pasted !== null && (
        <PasteDialog
          text={pasted}
          rows={form.draft}
          onTake={(changes) => {
            form.change(changes);
            setPasted(null);
          }}
          onClose={() => setPasted(null)}
        />
      )}
    </div>
  );
}
