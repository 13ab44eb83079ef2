import type { Insertable } from 'kysely';
import type { Schema } from '../../../db/schema.ts';

/** A contact, a booking and a visit as they will be stored, linked by reference: ids are given when all stand in the order of their time. */
export interface ContactFacts extends Omit<Insertable<Schema['contacts']>, 'id'> {
  id: number;
}

export interface BookingFacts extends Omit<Insertable<Schema['bookings']>, 'id' | 'contact_id' | 'visit_id' | 'inquiry_id'> {
  id: number;
  contact: ContactFacts | null;
  inquiry: InquiryFacts | null;
  visit: VisitFacts | null;
}

export interface VisitFacts extends Omit<Insertable<Schema['visits']>, 'id' | 'booking_id' | 'identity' | 'work_order'> {
  id: number;
  booking: BookingFacts | null;
}

export interface InquiryFacts extends Omit<Insertable<Schema['inquiries']>, 'id'> {
  id: number;
  contacts: Omit<Insertable<Schema['inquiry_contacts']>, 'id' | 'inquiry_id'>[];
}

/** What people did and what happened in the branch. */
export interface History {
  contacts: ContactFacts[];
  bookings: BookingFacts[];
  visits: VisitFacts[];
  inquiries: InquiryFacts[];
  /** By vehicle, customer and customer: what a contact made known. */
  sold: Map<number, string>;
  refused: Map<number, { at: string; userId: number }>;
  badNumbers: Map<number, string>;
}

export function emptyHistory(): History {
  return { contacts: [], bookings: [], visits: [], inquiries: [], sold: new Map(), refused: new Map(), badNumbers: new Map() };
}
