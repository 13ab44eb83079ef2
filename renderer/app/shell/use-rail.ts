import { RAIL, type RailEntry } from '../../routes.tsx';
import { useMayAudit } from '../../ui/use-may-audit.ts';

/** The rail as this user has it. What not everybody has stands last, so that each key opens the same screen for all. */
export function useRail(): readonly RailEntry[] {
  const mayAudit = useMayAudit();
  return RAIL.filter(({ name }) => name !== 'audit' || mayAudit);
}
