/** The detail of an audit entry, `name: Karawang, active: true`; text that is no object is shown as it is. */
export function auditDetail(detail: string | null): string {
  if (detail === null) return '–';
  try {
    const read: unknown = JSON.parse(detail);
    if (read === null || typeof read !== 'object') return detail;
    return Object.entries(read)
      .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
      .join(', ');
  } catch {
    return detail;
  }
}
