import { ActionIcon } from '@mantine/core';
import { IconPencil, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAppState } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import h from '../../../ui/panel/head.module.css';
import { StepButtons } from '../../../ui/panel/step-buttons.tsx';
import { PhoneText } from '../../../ui/phone-text.tsx';
import { InquiryState } from '../list/inquiry-state.tsx';
import type { PanelProps } from './inquiry-panel.tsx';

/** Who it is, on which number, and how long they have waited. Known from the list, so it never waits. */
export function Head({ inquiry, place, onMove, onEdit }: Pick<PanelProps, 'inquiry' | 'place' | 'onMove' | 'onEdit'>) {
  const { t } = useTranslation('inquiries');
  const now = useAppState().data?.now ?? '';
  const { customerId, name, phone } = inquiry;
  return (
    <header className={h.head}>
      <div className={h.row}>
        <h2 className="k-cut">
          {customerId === null ? (
            name
          ) : (
            <Link href={customerPath(customerId)} className={h.name}>
              {name}
            </Link>
          )}
        </h2>
        <span className="k-dim">{customerId === null ? t('prospect') : t('customer')}</span>
        <span className="k-grow" />
        <span className="k-dim">{t('place', place)}</span>
        <StepButtons onMove={onMove} />
      </div>
      <div className={h.row}>
        <span className={h.phone}>
          <IconPhone size={17} aria-hidden />
          <PhoneText number={phone} copy />
        </span>
        <span className="k-grow" />
        <InquiryState inquiry={inquiry} now={now} />
        <ActionIcon aria-label={t('edit')} size={24} onClick={onEdit}>
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      </div>
    </header>
  );
}
