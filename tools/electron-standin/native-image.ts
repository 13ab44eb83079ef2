import { existsSync, readFileSync } from 'node:fs';
import { guarded } from './guard.ts';

function createFromBuffer(png: Buffer) {
  return guarded('NativeImage', {
    toPNG: () => png,
    isEmpty: () => png.length === 0,
    toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
    getSize: () => (png.length > 24 ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) } : { width: 0, height: 0 }),
  });
}

export const nativeImage = guarded('nativeImage', {
  createFromBuffer,
  createFromPath: (path: string) => createFromBuffer(existsSync(path) ? readFileSync(path) : Buffer.alloc(0)),
  createEmpty: () => createFromBuffer(Buffer.alloc(0)),
});
