import { AppError } from '../../../shared/contract/errors.ts';
import { brokenPasswordRules } from '../../../shared/domain/password-rules.ts';

/** @throws AppError `password_refused` with the `rules` that it breaks. */
export function requireSoundPassword(password: string, userName: string): void {
  const rules = brokenPasswordRules(password, userName);
  if (rules.length > 0) throw new AppError('password_refused', { rules });
}
