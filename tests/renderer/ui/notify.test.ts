import { readdirSync, readFileSync } from 'node:fs';
import { notifications, notificationsStore } from '@mantine/notifications';
import { beforeEach, expect, it } from 'vitest';
import { notify } from '../../../renderer/ui/notify.ts';

beforeEach(() => notifications.clean());
const shown = () => notificationsStore.getState().notifications.map(({ message }) => message);

it('puts a newer notice in the place of the one before about the same subject, as a new one that stays its whole time', () => {
  const first = notify({ about: 'copied', message: '2 baris disalin', autoClose: 3000 });
  notify({ about: 'assigned', message: '1 motor ditugaskan' });
  const second = notify({ about: 'copied', message: '5 baris disalin', autoClose: 3000 });
  expect(shown()).toEqual(['1 motor ditugaskan', '5 baris disalin']);
  expect(second).not.toBe(first);
});

it('shows notices about nothing in particular beside each other', () => {
  notify({ message: 'Tersimpan' });
  notify({ message: 'Tersimpan' });
  expect(shown()).toEqual(['Tersimpan', 'Tersimpan']);
});

it('is the only way to show one in the place of another: no notice of a window has an id of its own', () => {
  const files = ['renderer', 'head-office/web'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => /notifications\.show\(\{\s*id\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
