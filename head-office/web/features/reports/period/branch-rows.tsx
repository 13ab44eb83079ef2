import { useRead } from '../../../api/index.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { BranchLink } from '../places/branch-link.tsx';
import { COLUMNS, FigureCells } from './figure-cells.tsx';

/** Name, number of branches and the bar. */
const OTHER_COLUMNS = 3;

interface Props {
  area: number;
  range: { from: string; to: string };
}

/** What each branch of an area has of the area's figures; each name leads to the branch. */
export function BranchRows({ area, range }: Props) {
  const { data, error, refetch } = useRead('figures.periodBranches', { query: { ...range, area } }, { keepPrevious: true });
  if (error && !data)
    return (
      <tr>
        <td colSpan={COLUMNS.length + OTHER_COLUMNS}>
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        </td>
      </tr>
    );
  return data?.map(({ branchId, name, code, figures, monthly }) => (
    <tr key={branchId}>
      <td colSpan={2}>
        <BranchLink branchId={branchId} name={name} code={code} />
      </td>
      <FigureCells figures={figures} monthly={monthly} />
    </tr>
  ));
}
