import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconChevronDown, IconListCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../ui/form/use-leave.ts';
import s from './first-steps.module.css';
import { StepList } from './step-list.tsx';
import { type FirstStepsLeft, PATH_OF_STEP } from './use-first-steps.ts';

/** One line above the work: how far the branch has come, and what is next. The rest unfolds. */
export function FirstStepsStrip({ steps, done, next, hide }: FirstStepsLeft) {
  const { t } = useTranslation('firstSteps');
  const go = useGo();
  const [isOpen, setOpen] = useState(false);
  const path = next ? PATH_OF_STEP[next.code] : null;
  return (
    <section className={s.strip} aria-label={t('title')}>
      <IconListCheck size={16} aria-hidden />
      <span className={s.count}>{t('doneOf', { done, total: steps.length })}</span>
      {next && (
        <span className={`${s.next} k-cut`}>
          {t('next')} <span className="k-strong">{t(`step_${next.code}`)}</span>
        </span>
      )}
      {path !== null && (
        <Button size="compact-xs" variant="default" onClick={() => go(path)}>
          {t('open')}
        </Button>
      )}
      <span className="k-grow" />
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" width={520} trapFocus returnFocus>
        <Popover.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            onClick={() => setOpen(!isOpen)}
          >
            {t('all')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('title')}>
          <StepList steps={steps} />
        </Popover.Dropdown>
      </Popover>
      <ActionIcon size={24} aria-label={t('hide')} title={t('hide')} onClick={hide}>
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </section>
  );
}
