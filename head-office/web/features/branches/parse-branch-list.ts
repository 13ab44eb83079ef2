import { branchCode } from '../../../../shared/sync-protocol/index.ts';

export interface ListedBranch {
  code: string;
  name: string;
  area: string;
  contactName: string | null;
  contactPhone: string | null;
}

export type ListFault = 'code' | 'name' | 'area' | 'twice';

/** A line of the pasted list, with what is wrong with it; null: nothing. */
export interface ListLine extends ListedBranch {
  line: number;
  fault: ListFault | null;
}

const LONGEST_NAME = 80;
const HEADS = new Set(['kode', 'code', 'kode cabang', 'branch code']);

/**
 * A list as it comes out of a spreadsheet: code, name, area, then maybe contact and phone, separated by tabs, semicolons or commas,
 * whichever the first line has. A line of headings and empty lines are left out.
 */
export function parseBranchList(text: string): ListLine[] {
  const separator = ['\t', ';', ','].find((character) => text.split('\n', 1)[0]?.includes(character)) ?? '\t';
  const seen = new Set<string>();
  return text.split(/\r?\n/).flatMap((written, index) => {
    const [code = '', name = '', area = '', contactName, contactPhone] = written.split(separator).map(unquoted);
    if (written.trim() === '' || (index === 0 && HEADS.has(code.toLowerCase()))) return [];
    const fault = faultOf(code, name, area, seen);
    seen.add(code.toLowerCase());
    return [{ line: index + 1, code, name, area, contactName: contactName || null, contactPhone: contactPhone || null, fault }];
  });
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}

function faultOf(code: string, name: string, area: string, seen: ReadonlySet<string>): ListFault | null {
  if (!branchCode.safeParse(code).success) return 'code';
  if (seen.has(code.toLowerCase())) return 'twice';
  if (name === '' || name.length > LONGEST_NAME) return 'name';
  return area === '' || area.length > LONGEST_NAME ? 'area' : null;
}
