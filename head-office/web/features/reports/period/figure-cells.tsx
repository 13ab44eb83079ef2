import type { Figures, Monthly } from '../../../../api/common.ts';
import { type MeasureName, measure } from '../../../ui/measures.ts';
import { MetBar } from '../../../ui/met-bar.tsx';
import page from '../../../ui/page.module.css';
import { useMeasureFormat } from '../../../ui/use-measure-format.ts';

/** In order; after them what the target is met by, as a bar. */
export const COLUMNS: readonly MeasureName[] = [
  'followedUp',
  'bookingRate',
  'showRate',
  'done',
  'successRate',
  'crmUnitEntries',
  'contribution',
];

export function FigureCells({ figures, monthly }: { figures: Figures; monthly: Monthly }) {
  const write = useMeasureFormat();
  return (
    <>
      {COLUMNS.map((name) => (
        <td key={name} className={page.right}>
          {write(name, measure(name).of(figures, monthly))}
        </td>
      ))}
      <td style={{ minWidth: 104 }}>
        <MetBar value={measure('targetMet').of(figures, monthly)} />
      </td>
    </>
  );
}
