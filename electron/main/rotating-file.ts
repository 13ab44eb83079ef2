import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Options {
  folder: string;
  /** `kawal` → kawal.log, and kawal.1.log … before it. */
  name: string;
  maxBytes: number;
  /** How many files there are at most, with the one that is written to. */
  files: number;
}

/** Text on the disk that never takes more room than `maxBytes` × `files`. Nothing that goes wrong here stops the program: it then writes nothing. */
export function createRotatingFile({ folder, name, maxBytes, files }: Options): { append(text: string): void } {
  const pathOf = (age: number) => join(folder, age === 0 ? `${name}.log` : `${name}.${age}.log`);
  let size = sizeOf(pathOf(0));

  function makeRoom() {
    rmSync(pathOf(files - 1), { force: true });
    for (let age = files - 2; age >= 0; age -= 1) if (sizeOf(pathOf(age)) > 0) renameSync(pathOf(age), pathOf(age + 1));
    size = 0;
  }

  return {
    append(text) {
      const bytes = Buffer.byteLength(text);
      try {
        mkdirSync(folder, { recursive: true });
        if (size > 0 && size + bytes > maxBytes) makeRoom();
        appendFileSync(pathOf(0), text);
        size += bytes;
      } catch {
        // A full disk, or a file that another program holds: told elsewhere to whom it concerns.
      }
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
