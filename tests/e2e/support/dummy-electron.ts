import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofElectronBuilder } from '../../support/of-electron-builder.ts';

/** How electron-builder finds the fuses in Electron's binary: this text, the version of the wire, its length, one character per fuse. */
const FUSES = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 8]), Buffer.from('10110011')]);

interface Executable {
  setExtraData(bytes: ArrayBuffer): void;
  generate(): ArrayBuffer;
}
interface Resources {
  entries: { type: unknown; id: unknown; bin: ArrayBuffer }[];
  outputResource(executable: Executable): void;
}
interface Resedit {
  NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): Executable; from(bytes: Buffer): Executable };
  NtExecutableResource: { from(executable: Executable): Resources };
  Resource: {
    VersionInfo: {
      createEmpty(): { setStringValues(language: object, values: object): void; outputToResourceEntries(entries: unknown): void };
    };
  };
}

const { NtExecutable, NtExecutableResource, Resource } = ofElectronBuilder('resedit') as Resedit;

/** A folder that electron-builder takes for Electron's: its binary cannot be had everywhere. */
export function makeDummyElectron(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'electron'), FUSES);
  writeFileSync(join(folder, 'electron.exe'), windowsExecutable());
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(folder, name), '');
  for (const name of ['de.pak', 'en-US.pak', 'id.pak']) writeFileSync(join(folder, 'locales', name), '');
}

/** What stands in a Windows executable of the archive's checksum, for Electron to compare. */
export function integrityIn(executable: Buffer): { file: string; alg: string; value: string }[] {
  const { entries } = NtExecutableResource.from(NtExecutable.from(executable));
  const entry = entries.find(({ type }) => type === 'INTEGRITY');
  return entry ? JSON.parse(Buffer.from(entry.bin).toString()) : [];
}

/** One that does nothing, with room for what electron-builder writes into it. */
function windowsExecutable(): Buffer {
  const executable = NtExecutable.createEmpty(false, false);
  executable.setExtraData(Uint8Array.from(FUSES).buffer);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}
