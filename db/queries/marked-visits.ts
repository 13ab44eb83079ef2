/**
 * Of a visit: somebody marked a step as serviced by it (use-cases/customers/mark-serviced.ts). It is a visit of its own, or an imported one
 * that names no step and was given the claim on one; the visits that bookings were settled by have other identities, or the booking.
 */
export const IS_MARKED =
  "(identity GLOB 'manual:*/*' OR (source = 'a2' AND kpb_step IS NULL AND program_id IS NOT NULL AND booking_id IS NULL))";
