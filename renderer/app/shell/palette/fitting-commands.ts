import type { ReactNode } from 'react';

export interface Command {
  label: string;
  icon: ReactNode;
  /** The keys that do the same anywhere. */
  keys?: string;
  run(): void;
}

export interface CommandGroup {
  label: string;
  commands: Command[];
  /** Too many to be shown unasked: only once something is typed. */
  onlySearched?: boolean;
  /** Found by other means than their labels. */
  isFound?: boolean;
}

/** Those whose label has each typed word, in any order; groups without any are left out. */
export function fittingCommands(groups: readonly CommandGroup[], query: string): CommandGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .filter(({ onlySearched }) => !onlySearched || words.length > 0)
    .map((group) => (group.isFound ? group : { ...group, commands: group.commands.filter(({ label }) => hasAll(label, words)) }))
    .filter(({ commands }) => commands.length > 0);
}

function hasAll(label: string, words: readonly string[]): boolean {
  return words.every((word) => label.toLowerCase().includes(word));
}
