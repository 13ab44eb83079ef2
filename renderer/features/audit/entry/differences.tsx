import { useTranslation } from 'react-i18next';
import type { AuditDifference } from '../../../../shared/domain/audit-difference.ts';
import s from '../audit.module.css';
import type { AuditWords } from '../words.ts';

/** More than a person compares; the export has them all. */
const MOST_SHOWN = 200;

/** Field by field: what stood there, what stands there now. */
export function Differences({ differences, words }: { differences: readonly AuditDifference[]; words: AuditWords }) {
  const { t } = useTranslation('audit');
  if (differences.length === 0) return <p className="k-2">{t('noDifference')}</p>;
  const hasBefore = differences.some(({ before }) => before !== null);
  const shown = differences.slice(0, MOST_SHOWN);
  return (
    <>
      <table className={s.differences}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {hasBefore && <th scope="col">{t('before')}</th>}
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ path, before, after }) => (
            <tr key={path.join('/')}>
              <th scope="row">{words.field(path)}</th>
              {hasBefore && <td className={before === null ? 'k-dim' : s.before}>{words.value(path, before)}</td>}
              <td className={after === null ? 'k-dim' : s.after}>{words.value(path, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {differences.length > shown.length && <p className="k-2">{t('moreChanges', { count: differences.length - shown.length })}</p>}
    </>
  );
}
