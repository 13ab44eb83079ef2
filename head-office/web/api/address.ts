type Value = string | number | boolean | null | undefined;

/** '/api/branches/:id' with its parameters filled in and a query behind it; what is not given is left out. */
export function addressOf(path: string, params: Readonly<Record<string, Value>> = {}, query: Readonly<Record<string, Value>> = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === null) throw new Error(`${path}: ${name} is missing`);
    return encodeURIComponent(String(value));
  });
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== null) written.set(name, String(value));
  const text = written.toString();
  return text ? `${filled}?${text}` : filled;
}
