import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureReport } from '../../../../shared/contract/figure-reports.ts';
import { client, useRead } from '../../../api/index.ts';
import { useLanguage } from '../../../text/language.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { OutputButtons } from '../bar/output-buttons.tsx';
import r from '../reports.module.css';
import { Sheets } from '../sheets/sheets.tsx';
import { useReportOutput } from '../use-report-output.ts';
import s from './figures.module.css';

interface Props {
  report: FigureReport;
  title: string;
  controls: ReactNode;
  error?: Error | null;
  children: ReactNode;
}

/** Bar with the choices, then the figures on the screen or as the printer gets them. */
export function FigurePage({ report, title, controls, error, children }: Props) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const [how, setHow] = useState<'screen' | 'paper'>('screen');
  const html = useRead('figures.reportHtml', { report, language }, { keepPrevious: true });
  const output = useReportOutput({
    document: html.data ?? null,
    saveFile: (format, token) => client.call('figures.saveReport', { report, language, format, token }),
  });
  useKeys((event) => {
    const key = event.key.toLowerCase();
    if (!event.ctrlKey || (key !== 'p' && key !== 's')) return false;
    if (key === 'p') output.print();
    else output.save('pdf');
    return true;
  });
  const failure = error ?? html.error;
  return (
    <div className={s.page}>
      <div className={r.bar}>
        <h1>{title}</h1>
        <div className={s.controls}>{controls}</div>
        <span className="k-grow" />
        <SegmentedControl
          aria-label={t('howShown')}
          value={how}
          data={[
            { value: 'screen', label: t('onScreen') },
            { value: 'paper', label: t('onPaper') },
          ]}
          onChange={(value) => setHow(value === 'paper' ? 'paper' : 'screen')}
        />
        <OutputButtons output={output} />
      </div>
      {how === 'paper' && html.data ? (
        <div className={r.main}>
          <Sheets html={html.data.html} title={html.data.title} />
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section className={s.body} tabIndex={0} aria-label={title}>
          {failure && <ErrorNotice error={failure} />}
          {children}
        </section>
      )}
    </div>
  );
}
