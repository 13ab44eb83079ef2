import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

function fromHere(path: string) {
  return resolve(import.meta.dirname, path);
}

/** Worker threads are no entries here: main imports their paths by `?modulePath`, and electron-vite bundles them beside it. */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: true, // packages under "dependencies" stay packages; everything else is bundled
      rolldownOptions: { input: { index: fromHere('electron/main/index.ts') } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false, // a sandboxed preload has no require: it must be one self-contained CommonJS file
      rolldownOptions: {
        input: { index: fromHere('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: fromHere('renderer'),
    plugins: [react()],
    build: {
      outDir: fromHere('out/renderer'),
      minify: true,
      license: { fileName: 'licences.md' }, // of what is bundled here; unbundled packages bring their own files
      assetsInlineLimit: 0, // the content security policy is easier to read when every asset is a file
      rolldownOptions: { input: { index: fromHere('renderer/index.html') } },
    },
  },
});
