import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { lastDayOf, type PlaceReason } from '../../../../shared/domain/worklist-order.ts';
import { useFormat } from '../../../text/use-format.ts';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';
import s from './why-here.module.css';

interface Props {
  item: WorklistItem;
  place: { index: number; total: number };
  reason: PlaceReason<WorklistItem> | null;
}

/** The place in the list, and on asking what put it there: the words of the rule that sorts. */
export function WhyHere({ item, place, reason }: Props) {
  const { t } = useTranslation('contact');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (opened && event.key === 'Escape') {
      setOpened(false);
      return true;
    }
    if (event.key.toLowerCase() !== 'u') return false;
    setOpened(!opened);
    return true;
  });
  const first = reason?.together ?? item;
  const own = first.lateDays > 0 ? t('why_late', { days: first.lateDays }) : t('why_last_day', { date: format.longDate(lastDayOf(first)) });
  return (
    <Popover opened={opened} onChange={setOpened} width={320} position="bottom-end" withArrow returnFocus={false}>
      <Popover.Target>
        <button
          type="button"
          className={s.place}
          aria-label={t('whyLabel', place)}
          aria-keyshortcuts="U"
          title={t('whyTitle')}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {t('place', place)}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={s.why} role="note">
          <b>{t('whyTitle')}</b>
          {reason?.together && (
            <p>{t('why_together', { customer: reason.together.customer, step: reason.together.step ?? reason.together.model ?? '' })}</p>
          )}
          <p>{own}</p>
          {reason?.above && (
            <p>
              <span className="k-dim">{t('whyBelow', { customer: reason.above.item.customer })}</span> {t(`rule_${reason.above.rule}`)}
            </p>
          )}
          {reason?.below && (
            <p>
              <span className="k-dim">{t('whyAbove', { customer: reason.below.item.customer })}</span> {t(`rule_${reason.below.rule}`)}
            </p>
          )}
          <p className="k-dim">{t('whyRule')}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
