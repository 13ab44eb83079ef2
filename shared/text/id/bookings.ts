export const bookings = {
  title: 'Booking',
} as const;
