/** The channels by which inquiries come to every branch (DOMAIN 7); a branch adds its own. They have words in both languages and never go. */
export const STANDARD_CHANNELS = [
  'reminder',
  'google_business',
  'ads',
  'instagram',
  'facebook',
  'whatsapp',
  'phone',
  'walk_in',
  'referral',
] as const;
export type StandardChannel = (typeof STANDARD_CHANNELS)[number];
