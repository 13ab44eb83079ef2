import { expect, type Page } from '@playwright/test';

/** Everybody's in the made-up branch. */
export const DEMO_PASSWORD = 'contoh-kawal';
/** Of the users that tests make. */
export const PASSWORD = 'hujan reda sore';

/** A password is hashed slowly on purpose, and more so on a busy machine. */
const AT_WORK = 20_000;

/** From the sign-in screen, or a locked one, to work. */
export async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page
    .getByRole('list', { name: /^(Pengguna|Users)$/ })
    .getByRole('button', { name })
    .click();
  await page.getByRole('form', { name }).getByRole('textbox').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: AT_WORK });
}

/** Ctrl+L, then somebody else. */
export async function switchUser(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.keyboard.press('Control+l');
  await signIn(page, name, password);
}

/** Through the first-run screen; the branch is Karawang, the user its PIC. */
export async function createBranch(page: Page, user: string): Promise<void> {
  await page.getByLabel('Kode cabang').fill('07781');
  await page.getByLabel('Nama cabang').fill('Karawang');
  await page.getByLabel('Nama Anda').fill(user);
  await page.getByLabel('Kata sandi Anda').fill(PASSWORD);
  await page.getByLabel('Ulangi kata sandi').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible({ timeout: AT_WORK });
}
