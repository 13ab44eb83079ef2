import { createGrid } from 'ag-grid-community';
import { gridTheme } from './grid-theme.ts';

let isKept = false;

/**
 * AG Grid takes its styles away with the last grid and brings them again with the next one, and the whole page is styled anew each time. An
 * empty grid that nobody sees keeps them from one screen to the next. It is made when there is time; `ag-grid-community` has its modules then.
 */
export function keepGridStyles(): void {
  if (isKept) return;
  isKept = true;
  requestIdleCallback(() => {
    const place = document.createElement('div');
    place.inert = true;
    place.ariaHidden = 'true';
    place.style.cssText = 'position: fixed; width: 1px; height: 1px; overflow: hidden; visibility: hidden;';
    document.body.append(place);
    createGrid(place, { theme: gridTheme, columnDefs: [], rowData: [], suppressNoRowsOverlay: true });
  });
}
