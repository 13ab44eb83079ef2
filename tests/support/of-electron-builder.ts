import { createRequire } from 'node:module';

const electronBuilder = createRequire(import.meta.url).resolve('electron-builder');
const appBuilder = createRequire(electronBuilder).resolve('app-builder-lib');

/** A package that electron-builder packs with: that very one, and no other version that may lie beside it. */
export const ofElectronBuilder: NodeJS.Require = createRequire(appBuilder);
