import { randomBytes } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';

export type FileUse = 'read' | 'write';

/** Paths that the user chose in a dialog, under tokens. A window can name a token, never a path. */
export interface FileGrants {
  grant(path: string, use: FileUse): { token: string; name: string };
  /** Throws `file_not_granted`. */
  pathOf(token: string, use?: FileUse): string;
}

const MOST_GRANTS = 500;

export function createFileGrants(): FileGrants {
  const granted = new Map<string, { path: string; use: FileUse }>();
  return {
    grant(path, use) {
      const oldest = granted.keys().next().value;
      if (granted.size >= MOST_GRANTS && oldest !== undefined) granted.delete(oldest);
      const token = randomBytes(18).toString('base64url');
      granted.set(token, { path: resolve(path), use });
      return { token, name: basename(path) };
    },
    pathOf(token, use) {
      const found = granted.get(token);
      if (!found || (use !== undefined && found.use !== use)) throw new AppError('file_not_granted');
      return found.path;
    },
  };
}
