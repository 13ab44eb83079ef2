import { z } from 'zod';

/** Civil date, '2026-11-19'. */
export const civilDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
/** '2026-11'. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** The branch's own clock, without a zone: '2026-11-19T16:32'. */
export const localDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/);
/** UTC: '2026-11-19T09:32:00.000Z'. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/);

export const branchCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,19}$/);
export const revision = z.number().int().min(1).max(9999);
export const count = z.number().int().min(0).max(10_000_000);
/** Whole rupiah. */
export const rupiah = z.number().int().min(0).max(9_000_000_000_000);

/** A program's or step's own code. Too short, and with too few digits in a row, to carry a name, a phone or an engine number along. */
export const shortCode = z.string().regex(/^(?!.*\d{3})[A-Z][A-Z0-9_-]{0,11}$/);

export const channel = z.enum(['whatsapp', 'call']);
