import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { useFormat } from '../../../text/use-format.ts';
import p from '../../../ui/panel/panel.module.css';
import { useChannelNames } from '../../../ui/use-channel-names.ts';
import { useDuration } from '../list/use-duration.ts';
import { vehicleName } from '../list/vehicle-name.ts';
import s from './facts.module.css';

/** What was asked, about which vehicle, by which channel; and how quickly somebody answered. */
export function Facts({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation('inquiries');
  const format = useFormat();
  const duration = useDuration();
  const { nameOf } = useChannelNames();
  const { vehicle, need, note, channel, campaign, at, firstResponse, assignedTo } = inquiry;
  const name = vehicleName(vehicle);
  const isAnswered = firstResponse.state === 'in_time' || firstResponse.state === 'late';
  const minutes = duration(firstResponse.minutes);
  return (
    <section className={p.block}>
      {need !== '' && <p className={s.need}>{need}</p>}
      <dl className={s.facts}>
        <dt>{t('column_vehicle')}</dt>
        <dd>
          {name || (vehicle.plate ? '' : '–')} {vehicle.plate && <span className="k-code k-2">{format.plate(vehicle.plate)}</span>}
        </dd>
        <dt>{t('column_channel')}</dt>
        <dd>
          {nameOf(channel)}
          {campaign && <span className="k-2"> · {campaign.name}</span>}
        </dd>
        <dt>{t('column_at')}</dt>
        <dd>
          {format.moment(at)}
          {isAnswered && (
            <span className={firstResponse.state === 'late' ? s.late : 'k-2'}>
              {' · '}
              {firstResponse.minutes === 0
                ? t('answeredAtOnce')
                : t(firstResponse.state === 'late' ? 'answered_late' : 'answered_in_time', { duration: minutes })}
            </span>
          )}
        </dd>
        {assignedTo && (
          <>
            <dt>{t('column_assignee')}</dt>
            <dd>{assignedTo.name}</dd>
          </>
        )}
        {note !== '' && (
          <>
            <dt>{t('field_note')}</dt>
            <dd className={s.note}>{note}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
