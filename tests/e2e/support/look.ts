import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What passed would be told of every cell of a grid: three quarters of the time. */
const ONLY_VIOLATIONS = { resultTypes: ['violations' as const] };
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Pictures of every screen, for people to look at. Nothing compares them, so they are taken only when asked for, by KAWAL_SHOTS=1. */
const PICTURES = process.env.KAWAL_SHOTS === '1' ? resolve(import.meta.dirname, '../../../test-results/pictures') : null;
const LARGE = { width: 1920, height: 1080 };

/** Takes the picture of a screen as it stands, `<name>-light.png`, and dark on a large screen, `<name>-dark.png`; leaves it as it was. */
export async function shot(page: Page, name: string): Promise<void> {
  if (PICTURES === null) return;
  mkdirSync(PICTURES, { recursive: true });
  const size = page.viewportSize();
  for (const theme of ['dark', 'light'] as const) {
    if (size) await page.setViewportSize(theme === 'dark' ? LARGE : size);
    await showTheme(page, theme);
    await settle(page);
    await page.screenshot({ path: join(PICTURES, `${name}-${theme}.png`) });
  }
}

/** Keeps a printed PDF beside the pictures, for people to look at. */
export function keepPaper(name: string, pdf: Uint8Array): void {
  if (PICTURES === null) return;
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, `${name}.pdf`), pdf);
}

export async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate((scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme), theme);
}

/** axe, WCAG A and AA: nothing serious or critical. Names the element of each finding. */
export function expectNoSeriousAxeFindings(page: Page): Promise<void> {
  return expectNoneOf(page, (axe) => axe.withTags(WCAG));
}

/** All of axe in the dark, for a screen whose light one another test looks at. Leaves the light one on. */
export async function expectCleanInDark(page: Page): Promise<void> {
  await showTheme(page, 'dark');
  await expectNoSeriousAxeFindings(page);
  await showTheme(page, 'light');
}

/** What of axe's rules another theme can break on a screen that has been looked at in the first. Leaves the light one on. */
export async function expectContrastInDark(page: Page): Promise<void> {
  await showTheme(page, 'dark');
  await expectNoneOf(page, (axe) => axe.withRules(['color-contrast']));
  await showTheme(page, 'light');
}

async function expectNoneOf(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  await settle(page);
  const { violations } = await choose(new AxeBuilder({ page }).options(ONLY_VIOLATIONS)).setLegacyMode(true).analyze();
  const serious = violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical');
  expect(serious.map(({ id, nodes }) => ({ id, where: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) }))).toEqual([]);
}

/** Half-faded colours are nobody's: waits until what moves and will end has ended. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    await frame();
    await frame();
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
