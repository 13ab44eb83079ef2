/** Addresses of the screens, in the window's hash. */
export const PATHS = {
  today: '/',
  inquiries: '/inquiries',
  customers: '/customers',
  bookings: '/bookings',
  import: '/import',
  reports: '/reports',
  dashboard: '/dashboard',
  branches: '/branches',
  settings: '/settings',
  audit: '/audit',
  guide: '/panduan',
} as const;

/** The register of privacy requests, one of the lists of customers. */
export const PRIVACY_PATH = `${PATHS.customers}/privacy`;
/** The same with a new request open. */
export const NEW_PRIVACY_REQUEST_PATH = `${PRIVACY_PATH}/new`;

/** The section of the settings about the line to head office. */
export const HEAD_OFFICE_PATH = `${PATHS.settings}/head-office`;

/** The worklist under one of its tabs. */
export function worklistPath(tab: string): string {
  return `/worklist/${tab}`;
}

/** The calendar on one day. */
export function bookingsPath(day: string): string {
  return `${PATHS.bookings}/${day}`;
}

/** The calendar on one day, with one of its bookings open beside it. */
export function bookingPath(day: string, bookingId: number): string {
  return `${bookingsPath(day)}/${bookingId}`;
}

/** The report of one day. */
export function reportPath(day: string): string {
  return `${PATHS.reports}/${day}`;
}

export function customerPath(customerId: number): string {
  return `${PATHS.customers}/${customerId}`;
}

/** The inquiries with quick entry open, for a customer and a vehicle where they are known. */
export function newInquiryPath(customerId?: number, vehicleId?: number): string {
  return [PATHS.inquiries, 'new', customerId, customerId === undefined ? undefined : vehicleId]
    .filter((part) => part !== undefined)
    .join('/');
}

/** A chapter of the guide, at one of its headings. */
export function guidePath(chapter: string, section?: string): string {
  return [PATHS.guide, chapter, section].filter((part) => part !== undefined).join('/');
}
