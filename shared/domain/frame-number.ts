const COMPARED = 14;
const FRAME = /^[A-Z0-9]{14,17}$/;

/** Upper case without blanks, dots or dashes; 17 characters, or the 14 that some portals keep; else null (DOMAIN 2). */
export function normaliseFrameNumber(raw: string | number | null): string | null {
  const frame = String(raw ?? '')
    .toUpperCase()
    .replace(/[\s.'\-\u00a0\u2010-\u2015]/g, '');
  return FRAME.test(frame) ? frame : null;
}

/** What two frame numbers are compared on: the last 14 characters (DOMAIN 2). */
export function frameKey(frameNumber: string | null): string | null {
  return frameNumber === null || frameNumber.length < COMPARED ? null : frameNumber.slice(-COMPARED);
}
