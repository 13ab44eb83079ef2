/** 'Yamaha Aerox'; a model that names its make already says it once. */
export function vehicleName({ make, model }: { make: string | null; model: string | null }): string {
  const isNamed = make !== null && model?.toLowerCase().startsWith(make.toLowerCase());
  return [isNamed ? null : make, model].filter(Boolean).join(' ');
}
