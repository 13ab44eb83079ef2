import { expect, test } from 'vitest';
import { mayNavigate } from '../../electron/main/navigation.ts';

const page = 'app://kawal/index.html#/today';

test('a page may reload itself and nothing else', () => {
  expect(mayNavigate('app://kawal/index.html#/customers', page, true)).toBe(true);
  for (const target of ['app://kawal/other.html', 'https://example.com/', 'file:///etc/passwd', 'about:blank', 'data:text/html,x'])
    expect(mayNavigate(target, page, true)).toBe(false);
});

test('a frame may show what the page itself has made', () => {
  for (const target of ['about:blank', 'about:srcdoc', 'blob:app://kawal/2f1c']) expect(mayNavigate(target, page, false)).toBe(true);
  for (const target of ['https://example.com/', 'blob:https://example.com/2f1c', 'app://kawal/index.html', 'data:text/html,x'])
    expect(mayNavigate(target, page, false)).toBe(false);
});
