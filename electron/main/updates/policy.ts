import { posix, win32 } from 'node:path';
import { z } from 'zod';

/** What IT has decided for this PC; docs/installation.md describes both ways. */
export interface UpdatePolicy {
  updates: 'on' | 'off' | 'unreadable';
  /** A mirror of the feed within the company. */
  feed: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const policyFile = z.object({
  updates: z.enum(['on', 'off']).default('on'),
  updatesUrl: z.url({ protocol: /^https$/ }).optional(),
});

/** Where only an administrator usually writes. */
export function policyPath(platform: NodeJS.Platform, environment: Environment): string {
  if (platform === 'win32') return win32.join(environment.ProgramData ?? 'C:\\ProgramData', 'Kawal', 'policy.json');
  return posix.join('/etc', 'kawal', 'policy.json');
}

/** `text` of the policy file, null: there is none. A file that cannot be understood turns updates off, because that may be what it says. */
export function readPolicy(environment: Environment, text: string | null): UpdatePolicy {
  const turnedOff = environment.KAWAL_NO_UPDATES;
  if (turnedOff && turnedOff !== '0') return { updates: 'off', feed: null };
  if (text === null) return { updates: 'on', feed: null };
  const file = policyFile.safeParse(parsed(text)).data;
  return file ? { updates: file.updates, feed: file.updatesUrl ?? null } : { updates: 'unreadable', feed: null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')); // Windows editors write a byte order mark
  } catch {
    return undefined;
  }
}
