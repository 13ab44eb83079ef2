import { RAIL, type RailEntry } from '../../routes.tsx';
import { useMayAudit } from '../../ui/use-may-audit.ts';

/** The rail as this user has it. */
export function useRail(): readonly RailEntry[] {
  const mayAudit = useMayAudit();
  return RAIL.filter(({ name }) => name !== 'audit' || mayAudit);
}
