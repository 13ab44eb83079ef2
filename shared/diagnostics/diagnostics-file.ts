import { readdirSync, readFileSync } from 'node:fs';
import { arch, cpus, freemem, platform, release, totalmem, uptime } from 'node:os';
import { join } from 'node:path';
import { createZipWriter } from '../spreadsheet-writer/zip-writer.ts';
import { withoutPersonalData } from './without-personal-data.ts';

interface Contents {
  /** UTC instant. */
  madeAt: string;
  /** Of the program, Electron, Chromium, Node, as far as there are any. */
  versions: Readonly<Record<string, string | undefined>>;
  /** What the store says of itself. */
  store: unknown;
  /** Where the log files are; it may not be there. */
  logFolder: string;
}

/** The one file for people who support the program: a zip with about.json, store.json and the logs. It holds nothing that tells of a person. */
export async function packDiagnostics({ madeAt, versions, store, logFolder }: Contents): Promise<Uint8Array> {
  const pc = {
    platform: platform(),
    release: release(),
    arch: arch(),
    processors: cpus().length,
    memoryBytes: { total: totalmem(), free: freemem() },
    upSeconds: Math.round(uptime()),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  return zipped([
    { name: 'about.json', text: JSON.stringify({ madeAt, versions, pc }, null, 2) },
    { name: 'store.json', text: JSON.stringify(store, null, 2) },
    ...logsIn(logFolder),
  ]);
}

interface TextFile {
  name: string;
  text: string;
}

/** Cleaned once more, line by line: an older version of the program may have been less careful. */
function logsIn(folder: string): TextFile[] {
  return namesIn(folder).map((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    return { name: `logs/${name}`, text: lines.map(cleaned).join('\n') };
  });
}

/** The time at the start of an entry stays. */
function cleaned(line: string): string {
  const [time = ''] = /^\d{4}-\d\d-\d\dT[\d:.]+Z /.exec(line) ?? [];
  return time + withoutPersonalData(line.slice(time.length));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^kawal(\.\d)?\.log$/.test(name));
  } catch {
    return [];
  }
}

async function zipped(files: readonly TextFile[]): Promise<Uint8Array> {
  let whole = Buffer.alloc(0);
  const zip = createZipWriter(async (bytes, position) => {
    const end = position + bytes.length;
    if (end > whole.length) whole = Buffer.concat([whole, Buffer.alloc(end - whole.length)]);
    whole.set(bytes, position);
  });
  for (const { name, text } of files) await zip.add(name, [text]);
  await zip.finish();
  return whole;
}
