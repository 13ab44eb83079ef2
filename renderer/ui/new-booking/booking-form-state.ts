import type { SlotLoad } from '../../../shared/contract/bookings.ts';
import type { BookingDraft, StepView, VehicleView } from '../../../shared/contract/contacts.ts';
import type { CustomerPage } from '../../../shared/contract/customers.ts';

export type BookingType = SlotLoad['type'];

export interface BookingFormState {
  vehicleId: number;
  /** Index into the steps of the vehicle, '' for a booking without a step. */
  step: string;
  type: BookingType;
  date: string | null;
  slot: string | null;
  overbook: boolean;
  address: string;
  promoCode: string;
  note: string;
}

/** Steps that a service could still close. */
export function bookableSteps(vehicle: VehicleView | undefined): StepView[] {
  return (vehicle?.steps ?? []).filter(({ state }) => state !== 'done' && state !== 'booked' && state !== 'excluded');
}

export function firstState(customer: CustomerPage, vehicleId: number | undefined, type: BookingType | undefined): BookingFormState {
  const vehicle = customer.vehicles.find(({ id }) => id === vehicleId) ?? customer.vehicles[0];
  return {
    vehicleId: vehicle?.id ?? 0,
    step: firstStep(vehicle),
    type: type ?? 'regular',
    date: null,
    slot: null,
    overbook: false,
    address: customer.fields.address ?? '',
    promoCode: '',
    note: '',
  };
}

/** The step being worked on, else the next open one; none while another step already has its booking. */
export function firstStep(vehicle: VehicleView | undefined): string {
  const steps = bookableSteps(vehicle);
  const active = steps.findIndex((step) => step.active !== null);
  const isBooked = vehicle?.steps.some(({ state }) => state === 'booked' || state === 'awaiting_show') ?? false;
  const open = isBooked ? -1 : steps.findIndex((step) => step.state === 'open');
  const index = active >= 0 ? active : open;
  return index < 0 ? '' : String(index);
}

/** null while something is missing. */
export function draftOf(state: BookingFormState): BookingDraft | null {
  const { date, slot, type, overbook } = state;
  const address = state.address.trim();
  if (!date || !slot || (type === 'home_service' && address === '')) return null;
  return {
    date,
    slot,
    type,
    ...(type === 'home_service' ? { address } : {}),
    ...(state.promoCode ? { promoCode: state.promoCode } : {}),
    ...(state.note.trim() ? { note: state.note.trim() } : {}),
    ...(overbook ? { overbook } : {}),
  };
}
