import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of the program's processes, in megabytes, shared pages counted in each. Linux only: elsewhere null. */
export interface ProcessMemory {
  /** Main with the store's, parser's and backup threads in it. */
  main: number;
  /** The window's own process, the largest where there are several. */
  window: number;
  /** Everything else of Chromium. */
  rest: number;
}

export function readMemory(mainProcess: number): ProcessMemory | null {
  if (process.platform !== 'linux') return null;
  const children = childrenOf(mainProcess);
  const windows = children.filter((pid) => commandOf(pid).includes('--type=renderer')).map(residentOf);
  const window = Math.max(0, ...windows);
  const all = children.map(residentOf).reduce((sum, megabytes) => sum + megabytes, 0);
  return { main: residentOf(mainProcess), window, rest: all - window };
}

function childrenOf(parent: number): number[] {
  const byParent = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    const of = Number(/^PPid:\s+(\d+)/m.exec(statusOf(pid))?.[1]);
    byParent.set(of, [...(byParent.get(of) ?? []), pid]);
  }
  const below = (pid: number): number[] => (byParent.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(parent);
}

function residentOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(statusOf(pid))?.[1] ?? 0) / 1024;
}

/** '' for a process that has ended meanwhile. */
function statusOf(pid: number): string {
  return readText(`/proc/${pid}/status`);
}

function commandOf(pid: number): string {
  return readText(`/proc/${pid}/cmdline`);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
