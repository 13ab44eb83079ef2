/**
 * The colours that a label may have. Few, so that each is told from the others at a glance; how they look in the light and the dark theme
 * stands in renderer/ui/label-chip.module.css, each pair with a contrast of at least 4.5 to 1 (a test computes it).
 */
export const LABEL_COLORS = ['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const;
export type LabelColor = (typeof LABEL_COLORS)[number];

/** Standing ones, not counting those retired: more would not be told apart. */
export const MOST_LABELS = 30;

/** How a name is compared with others: capitals and blanks make no difference. */
export function labelKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
