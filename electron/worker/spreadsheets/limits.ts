/** What a spreadsheet may cost before it is refused. All sizes in bytes unless named otherwise. */
export interface SpreadsheetLimits {
  fileBytes: number;
  /** Sum of all inflated entries of an .xlsx. */
  inflatedBytes: number;
  /** Inflated to compressed; real workbooks stay under 60, a bomb of zeros reaches 1,000. */
  inflatedRatio: number;
  /** Below this the ratio is not looked at: small files may compress well. */
  inflatedRatioFromBytes: number;
  zipEntries: number;
  columns: number;
  rows: number;
  /** Excel's own limit of text in one cell. */
  cellCharacters: number;
}

export const SPREADSHEET_LIMITS: SpreadsheetLimits = {
  fileBytes: 200 * 1024 * 1024,
  inflatedBytes: 1024 * 1024 * 1024,
  inflatedRatio: 200,
  inflatedRatioFromBytes: 32 * 1024 * 1024,
  zipEntries: 10_000,
  columns: 500,
  rows: 1_000_000,
  cellCharacters: 32_767,
};
