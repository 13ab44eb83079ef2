import type { FigureTable } from '../../../../shared/domain/kpi.ts';
import s from './figures.module.css';
import { useFigureWords } from './use-figure-words.ts';

const ROW_CLASSES = { row: undefined, total: s.total, average: s.beside, compared: s.beside };

export function FigureTableView({ table, label }: { table: FigureTable; label: string }) {
  const { t, column, rowName, write } = useFigureWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={s.scroll} tabIndex={0} aria-label={label}>
      <table className={s.table}>
        <thead>
          <tr>
            <th scope="col">{t(`names_${table.names}`)}</th>
            {table.columns.map(({ key }) => (
              <th key={key} scope="col">
                {column(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two weeks of one month have the same name
            <tr key={`${row.kind} ${row.name} ${index}`} className={ROW_CLASSES[row.kind]}>
              <th scope="row">{rowName(table, row)}</th>
              {table.columns.map((type, place) => (
                <td key={type.key}>{write(row.cells[place] ?? null, type)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
