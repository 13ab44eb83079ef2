import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import s from './erase.module.css';

const COUNTS = ['vehicles', 'numbers', 'contacts', 'bookings', 'visits', 'inquiries'] as const;

/** What an erasure takes, and what it leaves. */
export function WhatGoes({ preview }: { preview: CallOutput<'privacy.erasurePreview'> }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const bookings = preview.openBookings.map(({ date, slot }) => `${format.shortDate(date)} ${format.time(slot)}`);
  return (
    <>
      <p>{t('eraseIntro')}</p>
      <dl className={s.goes}>
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{t(`eraseCount_${count}`, { count: preview[count] })}</dt>
            <dd>{format.number(preview[count])}</dd>
          </div>
        ))}
      </dl>
      <ul className={s.list}>
        {bookings.length > 0 && <li>{t('eraseBookings', { bookings: bookings.join(', ') })}</li>}
        <li>{t('eraseKeeps')}</li>
        <li>{t('eraseImports')}</li>
        <li>{t('eraseBackups')}</li>
      </ul>
    </>
  );
}
