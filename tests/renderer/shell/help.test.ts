import { expect, test } from 'vitest';
import { helpFor, PLACES, TOPICS } from '../../../renderer/app/shell/help/topics.ts';
import { CHAPTERS } from '../../../renderer/features/guide/chapters.ts';
import { PATHS } from '../../../renderer/paths.ts';

test('help leads to a heading of the guide', () => {
  const headings = CHAPTERS.flatMap(({ name, blocks }) => [
    name,
    ...blocks.flatMap((block) => (block.kind === 'heading' ? [`${name}#${block.id}`] : [])),
  ]);
  expect(
    PLACES.map(({ chapter, section }) => (section ? `${chapter}#${section}` : chapter)).filter((place) => !headings.includes(place)),
  ).toEqual([]);
});

test.each([
  ['/', 'today'],
  ['/worklist/late', 'today'],
  ['/inquiries/new/3', 'inquiries'],
  ['/customers', 'customers'],
  ['/customers/12', 'customer'],
  ['/customers/privacy', 'customers'],
  ['/customers/privacy/new', 'customers'],
  ['/bookings/2026-11-19', 'bookings'],
  ['/settings/backup', 'settings'],
  ['/panduan/admin', 'guide'],
])('%s is about %s', (path, name) => {
  expect(helpFor(path).name).toBe(name);
});

test('every screen has help, and a section of the settings its own place', () => {
  for (const path of Object.values(PATHS)) expect(helpFor(path).name in TOPICS).toBe(true);
  expect(new Set(Object.values(PATHS).map((path) => helpFor(path).name)).size).toBe(Object.keys(PATHS).length);
  expect(helpFor('/settings/backup').place).toEqual({ chapter: 'it', section: 'mengatur-cadangan' });
});
