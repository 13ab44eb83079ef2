// Makes `electron` mean the stand-in. Loaded before anything else, in the main thread and in every worker thread.
const { registerHooks } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { isMainThread } = require('node:worker_threads');

const standIn = pathToFileURL(join(__dirname, 'electron.ts')).href;

registerHooks({
  resolve(specifier, context, next) {
    if (!/^electron(\/(main|common))?$/.test(specifier)) return next(specifier, context);
    if (!isMainThread) throw new Error('stand-in: a worker thread has no "electron", in Electron neither');
    return { url: standIn, format: 'module-typescript', shortCircuit: true };
  },
});

Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron: '45.4.1', chrome: 'unknown until it runs' },
  enumerable: true,
});
if (isMainThread) Object.assign(process, { type: 'browser', resourcesPath: join(__dirname, '../../resources'), defaultApp: true });
