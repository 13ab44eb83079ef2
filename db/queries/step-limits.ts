import { schemeForEngine } from '../../shared/domain/kpb-scheme.ts';
import type { ReadHandle } from '../handle.ts';

/** The kilometres up to which a step is valid for an engine, null where it has no such limit. */
export function readStepLimits(db: ReadHandle): (programId: number, stepNo: number, engineNumber: string) => number | null {
  const rows = db
    .prepare<[], { programId: number; stepNo: number; enginePrefix: string; limitKm: number | null }>(
      'SELECT program_id AS programId, step_no AS stepNo, engine_prefix AS enginePrefix, limit_km AS limitKm FROM program_steps',
    )
    .all();
  return (programId, stepNo, engineNumber) => {
    const program = rows.filter((row) => row.programId === programId);
    const prefix = schemeForEngine(engineNumber, program)?.enginePrefix;
    return program.find((row) => row.enginePrefix === prefix && row.stepNo === stepNo)?.limitKm ?? null;
  };
}
