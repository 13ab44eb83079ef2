import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../../../../../shared/contract/programs.ts';
import { programFlow } from '../../../../../../shared/domain/program-flow.ts';
import { client, notifyError, useRead } from '../../../../../api/index.ts';
import { useLanguage } from '../../../../../text/language.ts';
import { FlowChart } from './flow-chart.tsx';
import { flowHtml } from './print-flow.ts';
import s from './program-flow-view.module.css';

interface Props {
  /** As it is entered; null: an entry is wrong. */
  program: Omit<Program, 'source'> | null;
  isDraft: boolean;
}

/** A program to be read: the chart of one of its schemes, and its print. */
export function ProgramFlowView({ program, isDraft }: Props) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const templates = useRead('templates.list', {});
  const rules = useRead('settings.get', {});
  const [prefix, setPrefix] = useState<string | null>(null);
  const chart = useRef<HTMLDivElement>(null);
  if (program === null) return <p>{t('flowUnsound')}</p>;
  const scheme = program.schemes.find(({ enginePrefix }) => enginePrefix === prefix) ?? program.schemes.at(-1);
  if (!scheme || !templates.data || !rules.data) return null;
  const title = [t('flowTitle', { program: program.name }), program.schemes.length > 1 && `${t('flowScheme')} ${scheme.enginePrefix}`]
    .filter(Boolean)
    .join(', ');
  function print() {
    if (!chart.current) return;
    client
      .call('desktop.printHtml', { html: flowHtml(chart.current, title, language), title })
      .then(({ printed }) => printed && notifications.show({ message: t('flowPrinted'), autoClose: 3000 }))
      .catch(notifyError);
  }
  return (
    <section className={s.view} aria-label={title}>
      <div className={s.bar}>
        {program.schemes.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('flowScheme')}
            value={scheme.enginePrefix}
            data={program.schemes.map(({ enginePrefix }) => ({ value: enginePrefix, label: `${t('flowScheme')} ${enginePrefix}` }))}
            onChange={(event) => setPrefix(event.currentTarget.value)}
          />
        )}
        {isDraft && <span>{t('flowOfDraft')}</span>}
        <Button className={s.print ?? ''} variant="default" leftSection={<IconPrinter size={14} aria-hidden />} onClick={print}>
          {t('flowPrint')}
        </Button>
      </div>
      <div ref={chart}>
        <FlowChart flow={programFlow(program, scheme, templates.data, rules.data)} subject={program.subject} />
      </div>
    </section>
  );
}
