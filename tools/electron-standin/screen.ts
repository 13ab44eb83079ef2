import { guarded } from './guard.ts';

const bounds = { x: 0, y: 0, width: 1366, height: 768 };

/** An office PC's screen. */
export const primaryDisplay = {
  id: 1,
  bounds,
  size: { width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
  workAreaSize: { width: 1366, height: 728 },
  scaleFactor: 1,
  rotation: 0,
  internal: false,
};

export const screen = guarded('screen', {
  getPrimaryDisplay: () => primaryDisplay,
  getAllDisplays: () => [primaryDisplay],
  getDisplayMatching: () => primaryDisplay,
  getDisplayNearestPoint: () => primaryDisplay,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
});
