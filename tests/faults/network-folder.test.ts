import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FolderFacts } from '../../electron/worker/data-folder/folder-rule.ts';
import { branchHandlers } from '../../electron/worker/use-cases/branch.ts';
import { commandLine } from '../cli/support.ts';
import { call, refusal } from '../support/call.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

// What is mounted where is the outside world: here a share stands at one folder of the test.
const share = vi.hoisted(() => ({ point: '/nowhere' }));
vi.mock('../../electron/worker/data-folder/read-folder-facts.ts', () => ({
  readFolderFacts: (path: string): FolderFacts => ({
    platform: 'linux',
    path,
    mounts: [{ point: share.point, type: 'cifs' }],
    oneDriveFolders: [],
    marks: [],
  }),
}));

let test: TestStore;
beforeEach(() => {
  test = openTestStore();
});
afterEach(() => {
  share.point = '/nowhere';
  test.close();
});

it('a branch that stands on a share is not opened, and the open one stays open', async () => {
  const other = commandLine();
  expect((await other.run('init', '--branch-code', '07782', '--branch-name', 'Cikampek')).code).toBe(0);
  share.point = other.folder;
  const { token } = test.store.files.grant(other.db, 'read');
  const open = test.store.database;
  expect(await refusal(call(branchHandlers, test.context, 'branch.open', { token }))).toEqual({
    code: 'folder_on_network',
    data: { file: other.db, by: 'cifs' },
  });
  expect(test.store.database).toBe(open);
  expect(await other.run('worklist', '--date', '2026-11-19')).toMatchObject({ code: 2, json: { error: { code: 'folder_on_network' } } });
  other.dispose();
});

it('a branch is not made on a share, and nothing is left there', async () => {
  const line = commandLine();
  share.point = line.folder;
  expect(await line.run('init', '--branch-code', '07782', '--branch-name', 'Cikampek')).toMatchObject({
    code: 2,
    json: { error: { code: 'folder_on_network' } },
  });
  expect([readdirSync(line.folder), existsSync(line.db)]).toEqual([[], false]);
  line.dispose();
});
