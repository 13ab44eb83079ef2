import { expect, type Page } from '@playwright/test';

/** Everybody's in the made-up branch. */
export const DEMO_PASSWORD = 'contoh-kawal';
/** Of the users that tests make. */
export const PASSWORD = 'hujan reda sore';

/** From the sign-in screen, or a locked one, to work. */
export async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page
    .getByRole('list', { name: /^(Pengguna|Users)$/ })
    .getByRole('button', { name })
    .click();
  await page.getByRole('form', { name }).getByRole('textbox').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

/** Ctrl+L, then somebody else. */
export async function switchUser(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.keyboard.press('Control+l');
  await signIn(page, name, password);
}
