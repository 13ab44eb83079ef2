import { useTranslation } from 'react-i18next';
import type { PackageState } from '../../../../../shared/contract/sync.ts';
import { RpcError } from '../../../../../shared/rpc/index.ts';
import { describeError } from '../../../../api/index.ts';
import { useFormat } from '../../../../text/use-format.ts';
import { StateChip } from '../../../../ui/state-chip.tsx';
import h from './head-office.module.css';

/** The newest of each kind that head office has sent, and what became of it. */
export function Packages({ packages }: { packages: readonly PackageState[] }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  return (
    <section className={h.part}>
      <h3>{t('packagesTitle')}</h3>
      {packages.length === 0 ? (
        <p className="k-dim">{t('packagesNone')}</p>
      ) : (
        <table className={h.list}>
          <thead>
            <tr>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('title')}</th>
              <th scope="col">{t('received')}</th>
              <th scope="col">{t('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {packages.map(({ kind, title, receivedAt, status, refusedCode }) => (
              <tr key={kind}>
                <td>{t(`kind_${kind}`)}</td>
                <td>{title}</td>
                <td className={h.whole}>{format.moment(receivedAt)}</td>
                <td>
                  <StateChip state={status === 'applied' ? 'done' : 'late'}>{t(`outcome_${status}`)}</StateChip>
                  {refusedCode && <p className={h.why}>{describeError(new RpcError(refusedCode)).title}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
