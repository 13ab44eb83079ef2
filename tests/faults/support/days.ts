/** Vehicles bought on 2026-01-10 have KPB1 due by WhatsApp on this day (the worked example of DOMAIN 3). */
export const FIRST_DAY = '2026-02-09';
