import { describe, expect, test } from 'vitest';
import { allowedLink } from '../../electron/main/links.ts';

describe('what may be opened outside the program', () => {
  test.each([
    'https://wa.me/6281234567890?text=Halo',
    'https://web.whatsapp.com/send?phone=62812',
    'mailto:kantor@example.com',
    'tel:+6281234567890',
  ])('%s', (address) => {
    expect(allowedLink(address)).toBe(address);
  });
});

describe('what may not', () => {
  test.each([
    'http://wa.me/62812', // not encrypted
    'https://wa.me.example.com/62812',
    'https://wa.me@example.com/62812',
    'https://user:secret@wa.me/62812',
    'https://wa.me:8443/62812',
    'https://example.com/https://wa.me/',
    'https://pusat.example.com/cabang', // head office's dashboard is opened in a browser, by its own address
    'file:///C:/Windows/System32/calc.exe',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-settings:privacy',
    'whatsapp://send?phone=62812',
    'app://kawal/index.html',
    '\\\\server\\share',
    '//wa.me/62812',
    'wa.me/62812',
    '',
  ])('%j', (address) => {
    expect(allowedLink(address)).toBeNull();
  });
});
