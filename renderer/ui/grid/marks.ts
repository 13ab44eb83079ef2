/** Rows are marked by their boxes or the space bar, never by a click. One object for all grids: each new one makes a grid set its columns anew. */
export const MARKS = { mode: 'multiRow', enableClickSelection: false } as const;

/** Where not every row has been fetched, the box above them would mark only those that have. */
export const MARKS_OF_FETCHED = { ...MARKS, headerCheckbox: false } as const;

export const MARK_COLUMN = { width: 34, resizable: false };

/** Of rows that open by a double click. */
export const OPENING_ROW = () => ({ cursor: 'pointer' });
