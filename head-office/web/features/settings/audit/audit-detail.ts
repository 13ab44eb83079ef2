/** What an audit entry says beside its action, as pairs in the order of the entry; text that is no object has no name. */
export function auditDetail(detail: string | null): [name: string | null, value: unknown][] {
  if (detail === null) return [];
  try {
    const read: unknown = JSON.parse(detail);
    return read !== null && typeof read === 'object' && !Array.isArray(read) ? Object.entries(read) : [[null, read]];
  } catch {
    return [[null, detail]];
  }
}
