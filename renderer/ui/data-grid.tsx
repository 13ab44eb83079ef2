import { AllCommunityModule, ModuleRegistry } from 'ag-grid-community';
import { AgGridReact, type AgGridReactProps } from 'ag-grid-react';
import { useMemo } from 'react';
import s from './data-grid.module.css';
import { gridTheme } from './grid-theme.ts';
import { useGridTexts } from './use-grid-texts.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

/** The only AG Grid of the app: one theme, one density, no animation, our words. Rows that are still being fetched have their height already. */
export function DataGrid<Row>({ rowClassRules, ...props }: AgGridReactProps<Row>) {
  const texts = useGridTexts();
  const classRules = useMemo(
    () => ({ ...rowClassRules, 'k-coming': ({ data }: { data?: Row | undefined }) => data === undefined }),
    [rowClassRules],
  );
  return (
    <div className={s.grid}>
      <AgGridReact<Row>
        key={texts.language}
        theme={gridTheme}
        localeText={texts.words}
        animateRows={false}
        suppressNoRowsOverlay
        {...props}
        rowClassRules={classRules}
        defaultColDef={{ sortable: true, resizable: true, suppressHeaderMenuButton: true, ...props.defaultColDef }}
      />
    </div>
  );
}

export type { ColDef, GridApi, ICellRendererParams, IDatasource, IRowNode } from 'ag-grid-community';
