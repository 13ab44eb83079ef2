import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CustomerPage } from '../../../shared/contract/customers.ts';
import { newInquiryPath, PATHS } from '../../paths.ts';
import type { BookingType } from '../../ui/new-booking/booking-form-state.ts';
import { NewBookingDialog } from '../../ui/new-booking/new-booking-dialog.tsx';
import { NewRequestDialog } from '../../ui/privacy/request-dialogs.tsx';
import { Note, type NoteHandle } from './advice/note.tsx';
import { Numbers } from './advice/numbers.tsx';
import { Suggestions } from './advice/suggestions.tsx';
import s from './customer.module.css';
import { Blacklist } from './facts/blacklist.tsx';
import { Consents } from './facts/consents.tsx';
import { DuplicateList } from './facts/duplicate-list.tsx';
import { EditFacts } from './facts/edit-facts.tsx';
import { EditOwnFields } from './facts/edit-own-fields.tsx';
import { Facts } from './facts/facts.tsx';
import { Labels } from './facts/labels.tsx';
import { OwnFields } from './facts/own-fields.tsx';
import { useMerging } from './facts/use-merging.tsx';
import { Head } from './head.tsx';
import { vehiclesToWriteAbout } from './may-contact.ts';
import { MessageDialog } from './message-dialog.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { useCallLink } from './use-call-link.ts';
import { useCustomerKeys } from './use-customer-keys.ts';
import { useLogOf } from './use-log-of.ts';
import { Vehicles } from './vehicles/vehicles.tsx';

type Dialog =
  | { kind: 'edit' | 'message' | 'blacklist' | 'labels' | 'ownFields' | 'privacy' }
  | { kind: 'booking'; vehicleId?: number | undefined; type?: BookingType | undefined };

export function CustomerWorkplace({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation('customers');
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const note = useRef<NoteHandle>(null);
  const log = useLogOf(customer);
  const call = useCallLink(customer, (phone) => log({ how: 'call', phone }));
  const merging = useMerging(customer);
  const close = () => setDialog(null);
  const actions = {
    onMessage: () => vehiclesToWriteAbout(customer).length > 0 && setDialog({ kind: 'message' }),
    onCall: call.run,
    onBook: () => setDialog({ kind: 'booking' }),
    onInquiry: () => navigate(newInquiryPath(customer.id, customer.vehicles.length === 1 ? customer.vehicles[0]?.id : undefined)),
    onLog: () => log({ how: 'call', phone: null }),
    onEdit: () => setDialog({ kind: 'edit' }),
    onLabels: () => setDialog({ kind: 'labels' }),
    onOwnFields: () => setDialog({ kind: 'ownFields' }),
    onNote: () => note.current?.edit(),
    onBack: () => navigate(PATHS.customers),
  };
  useCustomerKeys(actions);
  return (
    <div className={s.page}>
      <Head
        customer={customer}
        {...actions}
        onBlacklist={() => setDialog({ kind: 'blacklist' })}
        onMerge={merging.find}
        onPrivacyRequest={() => setDialog({ kind: 'privacy' })}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard */}
      <aside className={s.side} aria-label={t('facts')} tabIndex={0}>
        <Facts customer={customer} onEdit={actions.onEdit} />
        <Labels customer={customer} opened={dialog?.kind === 'labels'} onOpen={(opened) => setDialog(opened ? { kind: 'labels' } : null)} />
        <OwnFields customer={customer} onEdit={actions.onOwnFields} />
        <Consents customer={customer} />
        <DuplicateList customer={customer} done={merging.done} onCompare={merging.compare} />
      </aside>
      <section className={s.middle}>
        <Vehicles vehicles={customer.vehicles} />
        <Timeline customer={customer} />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard */}
      <aside className={s.right} aria-label={t('suggestions')} tabIndex={0}>
        <Suggestions customer={customer} onBook={(vehicleId, type) => setDialog({ kind: 'booking', vehicleId, type })} />
        <Numbers numbers={customer.numbers} />
        <Note ref={note} customerId={customer.id} note={customer.fields.note} />
      </aside>
      {merging.dialog}
      {dialog?.kind === 'edit' && <EditFacts customer={customer} onClose={close} />}
      {dialog?.kind === 'ownFields' && <EditOwnFields customer={customer} onClose={close} />}
      {dialog?.kind === 'message' && <MessageDialog customer={customer} onClose={close} onOpened={log} />}
      {dialog?.kind === 'blacklist' && <Blacklist customer={customer} onClose={close} />}
      {dialog?.kind === 'privacy' && <NewRequestDialog known={{ customerId: customer.id, name: customer.fields.name }} onClose={close} />}
      {dialog?.kind === 'booking' && (
        <NewBookingDialog customerId={customer.id} vehicleId={dialog.vehicleId} type={dialog.type} onClose={close} />
      )}
    </div>
  );
}
