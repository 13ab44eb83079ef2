import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const repository = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(repository, 'head-office/package.json'), 'utf8')) as { dependencies: Record<string, string> };
const desktop = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;

/** What the image holds and runs: everything of head office but its page, which is built beforehand. */
const FOLDERS = ['head-office', 'shared/sync-protocol', 'shared/domain', 'shared/text'];

function packagesImportedIn(folder: string): string[] {
  const files = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.startsWith('web/') && !file.includes('node_modules'));
  return sources.flatMap((file) => {
    const text = readFileSync(join(repository, folder, file), 'utf8');
    const imported = [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^'.][^']*)'/gm)].map((match) => match[1] ?? '');
    return imported
      .filter((name) => !isBuiltin(name))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
  });
}

test('head office installs exactly the packages that it imports', () => {
  const imported = [...new Set(FOLDERS.flatMap(packagesImportedIn))].sort();
  expect(imported.length).toBeGreaterThan(5);
  expect(Object.keys(manifest.dependencies).sort()).toEqual(imported);
});

test('what both sides use has one version', () => {
  const both = { ...desktop.devDependencies, ...desktop.dependencies };
  const shared = Object.entries(manifest.dependencies).filter(([name]) => both[name]);
  expect(shared.length).toBeGreaterThan(3);
  expect(shared.filter(([name, version]) => both[name] !== version)).toEqual([]);
});
