/** `new`, `new/12`, `new/12/34`: a new inquiry, of customer 12, about vehicle 34; null: none. */
export function parseNewPath(rest: string): { customerId: number | null; vehicleId: number | null } | null {
  const parts = /^new(?:\/(\d{1,15})(?:\/(\d{1,15}))?)?$/.exec(rest);
  if (!parts) return null;
  return { customerId: parts[1] ? Number(parts[1]) : null, vehicleId: parts[2] ? Number(parts[2]) : null };
}
