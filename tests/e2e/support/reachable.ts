import { expect, type Page } from '@playwright/test';

/** What people can use must come into sight: scrolled to, it lies within the window and nothing lies over it. Names what does not. */
export async function expectEverythingReachable(page: Page): Promise<void> {
  const hidden = await page.evaluate(() => {
    const usable = 'button, a[href], input, select, textarea, [role=tab], [role=button], [tabindex="0"]';
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(usable)) {
      if (element.closest('[aria-hidden=true], [inert], .k-sr, .mantine-VisuallyHidden-root, .ag-root') || !element.checkVisibility())
        continue;
      if (element.matches('[type=radio], [type=checkbox], [type=file]')) continue; // drawn by what is beside them
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const isLarge = width > innerWidth || height > innerHeight; // a region that scrolls
      const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
      const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
      const isInside = isLarge || (left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1);
      const hit = document.elementFromPoint(x, y);
      const isFree = hit !== null && (element.contains(hit) || hit.contains(element));
      if (!isInside || !isFree) {
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
        found.push(
          `${element.tagName.toLowerCase()} ${name} at ${Math.round(left)},${Math.round(top)} to ${Math.round(right)},${Math.round(bottom)}`,
        );
      }
    }
    for (const scrolled of document.querySelectorAll('#root')) scrolled.scrollTo(0, 0);
    return found;
  });
  expect.soft(hidden, `at ${page.viewportSize()?.width}`).toEqual([]);
}

/** Whoever walks by Tab sees where they are: the element that has the focus carries a ring. */
export async function expectFocusSeen(page: Page, steps: number): Promise<void> {
  const unseen: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    const plain = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return null;
      const ringed = (one: Element) => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(one);
        const accent = getComputedStyle(document.documentElement).getPropertyValue('--k-accent-mark');
        const probe = document.createElement('i');
        probe.style.color = accent;
        document.body.append(probe);
        const colour = getComputedStyle(probe).color;
        probe.remove();
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none' || borderColor.includes(colour);
      };
      const around = [element, element.parentElement, element.nextElementSibling, element.closest('label')];
      return around.some((one) => one && ringed(one))
        ? null
        : `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`;
    });
    if (plain !== null) unseen.push(plain);
  }
  expect.soft(unseen).toEqual([]);
}
