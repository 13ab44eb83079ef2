import { Button, Progress } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InquiryFileOutcome } from '../../../../shared/contract/inquiry-files.ts';
import { useFormat } from '../../../text/use-format.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormModal } from '../../../ui/form/form-modal.tsx';
import { useUnsaved } from '../../../ui/form/unsaved.ts';
import s from './import.module.css';
import { LastImport } from './last-import.tsx';
import { MatchPart } from './match-part.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { type FileImport, useFileImport } from './use-file-import.ts';

/** Inquiries out of a file: choose, match its columns, try, import. Nothing is written before the last step. */
export function ImportInquiries({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('inquiryFiles');
  const work = useFileImport();
  const { busy, file, step } = work;
  useUnsaved(busy !== null); // Esc stops it; another screen would, too
  return (
    <FormModal
      opened
      isEdited={busy === null && file !== null && step !== 'done'}
      onClose={() => (busy ? busy.cancel() : onClose())}
      title={t('import')}
      size={work.step === 'choose' ? 560 : 1120}
      centered
      closeOnClickOutside={work.step === 'choose' && !busy}
    >
      <div className={s.part}>
        {work.error !== null && <ErrorNotice error={work.error} />}
        {work.wasCancelled && <p role="status">{t('stopped')}</p>}
        {busy ? <Busy work={busy} /> : <Step work={work} onClose={onClose} />}
      </div>
    </FormModal>
  );
}

function Step({ work, onClose }: { work: FileImport; onClose(): void }) {
  if (work.step === 'match' && work.file) return <MatchPart file={work.file} work={work} />;
  if (work.step === 'try' && work.outcome) return <TryPart outcome={work.outcome} work={work} />;
  if (work.step === 'done' && work.outcome) return <DonePart outcome={work.outcome} onClose={onClose} />;
  return <ChoosePart onChoose={() => void work.choose()} />;
}

function ChoosePart({ onChoose }: { onChoose(): void }) {
  const { t } = useTranslation('inquiryFiles');
  return (
    <>
      <p>{t('intro')}</p>
      <div>
        <Button leftSection={<IconFileImport size={15} aria-hidden />} onClick={onChoose} data-autofocus>
          {t('choose')}
        </Button>
      </div>
      <LastImport />
    </>
  );
}

function TryPart({ outcome, work }: { outcome: InquiryFileOutcome; work: FileImport }) {
  const { t } = useTranslation('inquiryFiles');
  const format = useFormat();
  const names = outcome.unknownCampaigns.map(({ name, rows }) => `${name} (${format.number(rows)})`).join(', ');
  return (
    <>
      <p>
        <b>{outcome.name}</b> <span className="k-dim">{t('nothingYet')}</span>
        {outcome.ofCustomers > 0 && <span className="k-dim"> {t('ofCustomers', { amount: format.number(outcome.ofCustomers) })}.</span>}
      </p>
      {outcome.erased > 0 && <p className={s.remark}>{t('erased', { amount: format.number(outcome.erased) })}</p>}
      {names !== '' && <p className={s.remark}>{t('unknownCampaigns', { names })}</p>}
      <OutcomeTable outcome={outcome} />
      <div className={s.foot}>
        <Button variant="default" onClick={work.back}>
          {t('back')}
        </Button>
        <span className="k-grow" />
        <Button disabled={outcome.added === 0} onClick={work.applyNow} data-autofocus>
          {outcome.added === 0 ? t('nothingNew') : t('apply', { amount: format.number(outcome.added) })}
        </Button>
      </div>
    </>
  );
}

function DonePart({ outcome, onClose }: { outcome: InquiryFileOutcome; onClose(): void }) {
  const { t } = useTranslation(['inquiryFiles', 'common']);
  const format = useFormat();
  const counts = { known: format.number(outcome.known), rejected: format.number(outcome.rejected) };
  return (
    <>
      <p role="status">
        <b>{t('doneTitle', { amount: format.number(outcome.added) })}</b>
        <br />
        {t('doneText', counts)}
        {outcome.erased > 0 && ` ${t('erased', { amount: format.number(outcome.erased) })}`}
      </p>
      {outcome.rejected > 0 && <OutcomeTable outcome={outcome} />}
      <LastImport />
      <div className={s.foot}>
        <span className="k-grow" />
        <Button onClick={onClose} data-autofocus>
          {t('common:close')}
        </Button>
      </div>
    </>
  );
}

function Busy({ work }: { work: NonNullable<FileImport['busy']> }) {
  const { t } = useTranslation('inquiryFiles');
  const { progress } = work;
  const words = t(progress?.phase === 'compare' ? 'comparing' : 'reading');
  const percent = progress ? Math.round((progress.done / Math.max(1, progress.total)) * 100) : 0;
  return (
    <>
      <p role="status" className="k-strong">
        {words}
      </p>
      <Progress value={percent} aria-label={words} />
      <div className={s.foot}>
        <span className="k-grow" />
        <Button variant="default" onClick={work.cancel} data-autofocus>
          {t('stop')}
        </Button>
      </div>
    </>
  );
}
