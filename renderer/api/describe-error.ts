import { ERROR_CODES, type ErrorCode } from '../../shared/contract/errors.ts';
import { RpcError } from '../../shared/rpc/index.ts';
import { i18n } from '../text/i18n.ts';

export interface ErrorWords {
  code: string;
  /** What happened. */
  title: string;
  /** What was kept and what to do. */
  remedy: string;
}

function knownCode(error: unknown): ErrorCode {
  const code = error instanceof RpcError ? error.code : 'internal_error';
  return ERROR_CODES.find((known) => known === code) ?? 'internal_error';
}

/** Words for any error, in the language of the window. */
export function describeError(error: unknown): ErrorWords {
  const code = knownCode(error);
  const t = i18n.getFixedT(null, 'errors');
  return { code, title: t(code), remedy: t(`${code}_do`) };
}

export function errorCodeOf(error: unknown): string | null {
  return error instanceof RpcError ? error.code : null;
}
