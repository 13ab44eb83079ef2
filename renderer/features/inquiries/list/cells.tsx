import { IconBrandWhatsapp, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { useAppState } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { ICellRendererParams } from '../../../ui/data-grid.tsx';
import s from './cells.module.css';
import { InquiryState } from './inquiry-state.tsx';
import { vehicleName } from './vehicle-name.ts';

type Cell = ICellRendererParams<Inquiry>;

export function StateCell({ data }: Cell) {
  const now = useAppState().data?.now ?? '';
  return data ? <InquiryState inquiry={data} now={now} /> : null;
}

/** The next contact by the booking conversion: "WA 1". */
export function NextCell({ data }: Cell) {
  const { t } = useTranslation('common');
  if (!data?.next) return <span className="k-dim">–</span>;
  const Icon = data.next.channel === 'whatsapp' ? IconBrandWhatsapp : IconPhone;
  return (
    <span className={s.next}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {t(`short_${data.next.channel}`)} {data.next.attempt}
    </span>
  );
}

export function VehicleCell({ data }: Cell) {
  const format = useFormat();
  if (!data) return null;
  const { plate } = data.vehicle;
  const name = vehicleName(data.vehicle);
  return (
    <span>
      {name}
      {name && plate ? ' ' : ''}
      {plate && <span className="k-code k-2">{format.plate(plate)}</span>}
      {!name && !plate && <span className="k-dim">–</span>}
    </span>
  );
}
