import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Feed, openFeed, PUBLISHER, windowsPc } from '../updates/feed.ts';
import { inForm } from './support/faults-form.ts';
import { reportFigure } from './support/report-figure.ts';

// Number 10, by the real updater on a real web server. Each kind of bad update by itself: tests/updates/updates.test.ts.

const INSTALLER = Buffer.from(`signed by ${PUBLISHER}\n${'x'.repeat(2000)}`);
const FILE = 'Kawal-Setup-0.2.0.exe';
const TRIES = inForm({ short: 60, full: 1000 });

let feed: Feed;
beforeEach(async () => {
  feed = await openFeed('latest.yml', (version) => `Kawal-Setup-${version}.exe`);
});
afterEach(() => feed.close());

test('no feed with a changed byte gets a changed installer started', {
  timeout: inForm({ short: 60_000, full: 600_000 }),
}, async (context) => {
  const random = seeded(20261122);
  let installed = 0;
  let wrong = 0;
  for (let number = 0; number < TRIES; number += 1) {
    feed.publish(INSTALLER);
    rmSync(join(feed.folder, 'kawal-updater'), { recursive: true, force: true }); // no good one of a try before
    change(number % 2 === 0 ? 'latest.yml' : FILE, random);
    const { updates, started } = windowsPc({ feed });
    await updates.check();
    (await updates.prepareInstall())();
    for (const [installer = ''] of started) {
      installed += 1;
      if (!readFileSync(installer).equals(INSTALLER)) wrong += 1;
    }
  }
  reportFigure(context, `updates: ${TRIES} feeds with a changed byte, ${wrong} changed installers started`);
  expect(wrong).toBe(0);
  expect(installed).toBeLessThan(TRIES / 10); // a changed announcement is refused, but for a bit that base64 does not read
});

function change(name: string, random: () => number) {
  const bytes = Buffer.from(feed.files.get(name) ?? '');
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  feed.files.set(name, bytes);
}

/** Numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
