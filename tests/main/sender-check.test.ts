import { expect, test } from 'vitest';
import { isOurPage } from '../../electron/main/sender-check.ts';

const ours = 'app://kawal';
const top = (url: string) => ({ url, parent: null });

test('our own page may speak, whatever it shows', () => {
  expect(isOurPage(top('app://kawal/index.html#/today'), ours)).toBe(true);
});

test('the development server counts when it is the configured origin', () => {
  expect(isOurPage(top('http://localhost:5173/index.html'), 'http://localhost:5173')).toBe(true);
  expect(isOurPage(top('http://localhost:5174/index.html'), 'http://localhost:5173')).toBe(false);
});

test.each(['app://kawal.example.com/', 'app://other/index.html', 'https://kawal/', 'file:///index.html', 'about:blank', ''])(
  'a page from %j may not',
  (url) => {
    expect(isOurPage(top(url), ours)).toBe(false);
  },
);

test('a frame inside our page may not, and neither may one that is gone', () => {
  expect(isOurPage({ url: 'app://kawal/index.html', parent: top('app://kawal/index.html') }, ours)).toBe(false);
  expect(isOurPage(null, ours)).toBe(false);
});
