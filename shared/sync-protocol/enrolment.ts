import { z } from 'zod';
import { branchCode } from './wire-types.ts';

/** As head office shows it: 'K7QD-2M9X-TR4B'. Letters and digits that cannot be mistaken for one another, written with or without dashes and spaces. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 12;

/** A typed code as it is compared; null: cannot be one. */
export function normalizeCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter)) ? code : null;
}

export function writeCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code;
}

export const enrolRequest = z.object({
  protocol: z.number().int(),
  code: z.string().min(1).max(40),
  branchCode,
  /** Made once per enrolment attempt: the same one may exchange the same code again when the answer was lost. */
  installation: z.string().regex(/^[0-9a-f]{32}$/),
  /** Ed25519, SPKI in base64: head office checks outbox files with it. */
  publicKey: z.string().max(200),
  program: z.string().max(40),
});
export type EnrolRequest = z.infer<typeof enrolRequest>;

export const enrolAnswer = z.object({
  protocol: z.number().int(),
  /** Goes into `Authorization: Bearer …`. Head office keeps only its hash. */
  key: z.string().regex(/^kawal_[0-9a-zA-Z]{8,24}_[0-9a-zA-Z_-]{40,64}$/),
  branch: z.object({ code: branchCode, name: z.string().max(80), area: z.string().max(80) }),
  headOffice: z.string().max(80),
});
export type EnrolAnswer = z.infer<typeof enrolAnswer>;
