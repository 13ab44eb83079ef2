import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Pictures of every screen, for people to look at. */
const PICTURES = resolve(import.meta.dirname, '../../../test-results/pictures');

/** Takes the picture of a screen in both themes, `<name>-light.png` and `<name>-dark.png`, and leaves the light one on. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.evaluate((scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme), theme);
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(PICTURES, `${name}-${theme}.png`) });
  }
}

/** axe, WCAG A and AA: nothing serious or critical. Names the element of each finding. */
export async function expectNoSeriousAxeFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .setLegacyMode(true)
    .analyze();
  const serious = violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical');
  expect(serious.map(({ id, nodes }) => ({ id, where: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) }))).toEqual([]);
}
