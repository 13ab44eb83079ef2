import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ofElectronBuilder } from '../support/of-electron-builder.ts';

const repository = resolve(import.meta.dirname, '../..');
const { load } = ofElectronBuilder('js-yaml') as { load(text: string): unknown };

interface Workflow {
  jobs: Record<string, { steps: { run?: string; uses?: string; env?: Record<string, string> }[] }>;
}

test('the page of head office’s image is built with the optional packages: the bundler’s own parts are among them', () => {
  const [page = ''] = readFileSync(resolve(repository, 'head-office/docker/Dockerfile'), 'utf8')
    .split(/^FROM .*$/m)
    .slice(1);
  expect(page).toMatch(/^RUN npm ci$/m);
  expect(page).toMatch(/^RUN npx vite build/m);
});

describe.each([
  ['ci', ['test']],
  ['release', ['installers', 'update']],
])('the workflow %s', (name, jobs) => {
  const workflow = load(readFileSync(resolve(repository, `.github/workflows/${name}.yml`), 'utf8')) as Workflow;
  const commands = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

  test('has its jobs, each on what the lock file says', () => {
    expect(Object.keys(workflow.jobs)).toEqual(jobs);
    for (const { steps } of Object.values(workflow.jobs)) expect(steps.map(({ run }) => run)).toContain('npm ci');
  });

  test('calls only what there is', () => {
    const scripts = JSON.parse(readFileSync(resolve(repository, 'package.json'), 'utf8')).scripts;
    const named = commands.flatMap((command) => [...command.matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, script = '']) => script));
    expect(named.filter((script) => script !== 'ci' && !(script in scripts))).toEqual([]);
    const files = commands.flatMap((command) => command.match(/(?:tools|\.ci)\/[\w./-]+/g) ?? []);
    expect(files.filter((file) => !existsSync(resolve(repository, file)))).toEqual([]);
  });
});

test('the release is tested in full before its installers are built, and they are looked at before they are kept', () => {
  const { jobs } = load(readFileSync(resolve(repository, '.github/workflows/release.yml'), 'utf8')) as Workflow;
  const steps = jobs.installers?.steps.map(({ run, uses }) => run ?? uses ?? '') ?? [];
  const at = (part: string) => steps.findIndex((step) => step.includes(part));
  const order = [at('npm test'), at('tools/test-faults.ts'), at('tools/package.ts'), at('tools/check-installed.ts'), at('upload-artifact')];
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});
