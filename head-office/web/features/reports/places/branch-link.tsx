import { Link } from 'wouter';
import { branchPath } from '../../../app/paths.ts';
import page from '../../../ui/page.module.css';
import s from '../reports.module.css';

/** A branch below its area. */
export function BranchLink({ branchId, name, code }: { branchId: number; name: string; code: string | null }) {
  return (
    <Link className={`${page.name} ${s.branch}`} href={branchPath(branchId)}>
      {name} <span className="k-dim k-code">{code}</span>
    </Link>
  );
}
