import { AppError } from '../../../shared/contract/errors.ts';

const THIS_PC = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The address of head office as it is kept: origin and path, without a closing slash. Only https, but for this very PC, where a trial runs
 * without a certificate. Throws `sync_url_refused`.
 */
export function headOfficeAddress(typed: string): string {
  const url = URL.parse(typed.trim());
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && THIS_PC.includes(url.hostname));
  if (!url || !isSafe || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw new AppError('sync_url_refused');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
