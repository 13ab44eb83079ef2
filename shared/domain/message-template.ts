/** What a template may name in braces: {nama}. Indonesian, because branches write the templates. */
export const TEMPLATE_PLACEHOLDERS = [
  'nama',
  'panggilan',
  'motor',
  'plat',
  'langkah',
  'batas',
  'cabang',
  'daftar_motor',
  'petugas',
] as const;

export type TemplatePlaceholder = (typeof TEMPLATE_PLACEHOLDERS)[number];
export type TemplateValues = Partial<Record<TemplatePlaceholder, string | null>>;

/**
 * The template with its values put in, each literally and once (a name that looks like a placeholder stays a name).
 * `missing` names what had no value, which is left out, and what no template knows, which stays to be seen.
 */
export function fillTemplate(text: string, values: TemplateValues): { text: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = text.replace(/\{\s*([\w-]+)\s*\}/g, (written, name: string) => {
    const key = name.toLowerCase();
    const value = isPlaceholder(key) ? values[key]?.trim() : undefined;
    if (value) return value;
    missing.add(key);
    return isPlaceholder(key) ? '' : written;
  });
  return { text: missing.size > 0 ? closeGaps(filled) : filled, missing: [...missing] };
}

function isPlaceholder(name: string): name is TemplatePlaceholder {
  return (TEMPLATE_PLACEHOLDERS as readonly string[]).includes(name);
}

/** A left-out value leaves blanks and empty brackets behind. */
function closeGaps(text: string): string {
  return text
    .replace(/\(\s*\)/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ +([,.!?])/g, '$1');
}
