import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { schemeProblem } from '../../../../../shared/contract/programs.ts';
import { RpcError } from '../../../../../shared/rpc/index.ts';
import { ErrorNotice } from '../../../../ui/error-notice.tsx';
import s from '../../settings.module.css';

const refusal = z.object({ problems: z.array(schemeProblem) });
const KNOWN = [
  'prefix_missing',
  'prefix_twice',
  'counts_differ',
  'deadline_not_positive',
  'deadline_too_long',
  'deadlines_out_of_order',
  'limit_not_positive',
  'limits_out_of_order',
] as const;

/** An error; for a refused scheme table with every row that must be mended. */
export function SchemeProblems({ error }: { error: unknown }) {
  const { t } = useTranslation('settings');
  const found = error instanceof RpcError && error.code === 'scheme_refused' ? refusal.safeParse(error.data) : undefined;
  const words = (code: string) => t(`problem_${KNOWN.find((known) => known === code) ?? 'other'}`);
  return (
    <div className={s.problems}>
      <ErrorNotice error={error} />
      {found?.success && (
        <>
          <h3>{t('problemsTitle')}</h3>
          <ul>
            {found.data.problems.map(({ row, enginePrefix, code, value }) => (
              <li key={`${row} ${code} ${value}`}>{t('problemRow', { row, prefix: enginePrefix || '–', problem: words(code), value })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
