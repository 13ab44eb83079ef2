import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedPerson, Comparison } from '../../../shared/contract/merges.ts';
import { useRead } from '../../api/index.ts';
import type { Format } from '../../text/format.ts';
import { useFormat } from '../../text/use-format.ts';
import s from './merge.module.css';

/** What nobody has to choose: both people's numbers and vehicles come together, and the stricter word holds. */
export function PeopleRows({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation(['merge', 'customers']);
  const format = useFormat();
  const labels = useRead('labels.list', {}).data ?? [];
  const { kept, merged, result } = comparison;
  const word = (granted: boolean | null) =>
    granted === null ? t('customers:consentUnknown') : t(granted ? 'customers:consentAllowed' : 'customers:consentRefused');
  const named = (ids: readonly number[]) => labels.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const sum = (name: keyof ComparedPerson['counts']) => kept.counts[name] + merged.counts[name];
  const both = [kept, merged];
  const rows: { label: string; sides: ReactNode[]; result: ReactNode; differs?: boolean }[] = [
    {
      label: t('customers:phones'),
      sides: both.map(({ phones }) => <Lines key="phones" lines={phones.map((phone) => phoneLine(phone))} />),
      result: t('phonesResult', {
        count: new Set(both.flatMap(({ phones }) => phones.map(({ number, written }) => number ?? written))).size,
      }),
    },
    {
      label: t('vehicles'),
      sides: both.map(({ vehicles }) => <Lines key="vehicles" lines={vehicles.map((vehicle) => vehicleLine(vehicle, format))} />),
      result: t('vehiclesResult', { count: kept.vehicles.length + merged.vehicles.length }),
    },
    ...result.consents
      .map(({ purpose, granted }, index) => ({ purpose, granted, stands: both.map(({ consents }) => consents[index]?.granted ?? null) }))
      .filter(({ stands }) => stands.some((stand) => stand !== null))
      .map(({ purpose, granted, stands }) => ({
        label: t(`customers:purpose_${purpose}`),
        sides: stands.map(word),
        result: word(granted),
        differs: stands[0] !== stands[1],
      })),
    ...(result.blacklistedOn === null
      ? []
      : [
          {
            label: t('blacklist'),
            sides: both.map(({ blacklistedOn }) => (blacklistedOn === null ? '–' : format.longDate(blacklistedOn))),
            result: t('customers:blacklisted', { date: format.longDate(result.blacklistedOn) }),
            differs: kept.blacklistedOn === null || merged.blacklistedOn === null,
          },
        ]),
    ...(kept.labelIds.length + merged.labelIds.length === 0
      ? []
      : [
          {
            label: t('labels'),
            sides: both.map(({ labelIds }) => named(labelIds).join(', ') || '–'),
            result: named([...kept.labelIds, ...merged.labelIds]).join(', '),
          },
        ]),
    {
      label: t('history'),
      sides: both.map(({ counts }) => t('historyCounts', { ...counts })),
      result: t('historyCounts', {
        contacts: sum('contacts'),
        bookings: sum('bookings'),
        visits: sum('visits'),
        inquiries: sum('inquiries'),
      }),
    },
  ];
  function phoneLine({ number, written, flaggedBadOn, isShared }: ComparedPerson['phones'][number]): string {
    const notes = [isShared && t('shared'), flaggedBadOn && t('customers:flaggedSince', { date: format.shortDate(flaggedBadOn) })];
    return [number ? format.phone(number) : written, ...notes].filter(Boolean).join(', ');
  }
  return rows.map(({ label, sides: [one, other], result: outcome, differs }) => (
    <tr key={label} className={differs ? s.strict : ''}>
      <th scope="row">{label}</th>
      <td>{one}</td>
      <td>{other}</td>
      <td className={s.result}>{outcome}</td>
    </tr>
  ));
}

function vehicleLine({ model, plate, engineNumber }: ComparedPerson['vehicles'][number], format: Format): string {
  return [model, plate === null ? engineNumber : format.plate(plate)].filter(Boolean).join(', ');
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span className="k-dim">–</span>;
  return lines.map((line, index) => <div key={`${line} ${index.toString()}`}>{line}</div>);
}
