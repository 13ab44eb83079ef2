import { AllCommunityModule, type GridApi, type IRowNode, ModuleRegistry } from 'ag-grid-community';
import { AgGridReact, type AgGridReactProps } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import s from './data-grid.module.css';
import { gridTheme } from './grid-theme.ts';
import { keepGridStyles } from './keep-grid-styles.ts';
import { useGridTexts } from './use-grid-texts.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

/** Rows that are drawn above and below what is seen: as many as a turn of the wheel brings. */
const ROWS_BESIDE = 5;
const EVERY_COLUMN = { sortable: true, resizable: true, suppressHeaderMenuButton: true };

/** The only AG Grid of the app: one theme, one density, no animation, our words. Rows that are still being fetched have their height already. */
export function DataGrid<Row>({ rowClassRules, defaultColDef, onRowDataUpdated, onFirstDataRendered, ...props }: AgGridReactProps<Row>) {
  const texts = useGridTexts();
  useEffect(keepGridStyles, []);
  const classRules = useMemo(
    () => ({ ...rowClassRules, 'k-coming': ({ data }: { data?: Row | undefined }) => data === undefined }),
    [rowClassRules],
  );
  const drawn = useRef<Drawn<Row>>(new WeakMap());
  // One object until something differs: each new one makes the grid set all its columns anew.
  const eachColumn = useMemo(() => ({ ...EVERY_COLUMN, ...defaultColDef }), [defaultColDef]);
  return (
    <div className={s.grid}>
      <AgGridReact<Row>
        key={texts.language}
        theme={gridTheme}
        localeText={texts.words}
        animateRows={false}
        suppressNoRowsOverlay
        rowBuffer={ROWS_BESIDE}
        {...props}
        rowClassRules={classRules}
        onFirstDataRendered={(event) => {
          changedRows(event.api, drawn.current);
          onFirstDataRendered?.(event);
        }}
        onRowDataUpdated={(event) => {
          const rowNodes = changedRows(event.api, drawn.current);
          if (rowNodes.length > 0) event.api.refreshCells({ rowNodes, force: true, suppressFlash: true });
          onRowDataUpdated?.(event);
        }}
        defaultColDef={eachColumn}
      />
    </div>
  );
}

/** The data that the cells of a row show. */
type Drawn<Row> = WeakMap<IRowNode<Row>, Row>;

/** By itself the grid draws a cell anew when its own value is another; ours show more of their row than that. Notes what is drawn now. */
function changedRows<Row>(api: GridApi<Row>, drawn: Drawn<Row>): IRowNode<Row>[] {
  const changed: IRowNode<Row>[] = [];
  api.forEachNode((node) => {
    if (node.data === undefined || drawn.get(node) === node.data) return;
    drawn.set(node, node.data);
    changed.push(node);
  });
  return changed;
}

export type { ColDef, GridApi, ICellRendererParams, IDatasource, IRowNode } from 'ag-grid-community';
