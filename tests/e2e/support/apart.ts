import { expect, type Locator } from '@playwright/test';

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

/** None of `covering` lies over any of `needed`: all of both are on the screen. */
export async function expectApart(covering: Locator, needed: Locator): Promise<void> {
  const others = await boxesOf(needed);
  for (const box of await boxesOf(covering)) expect(others.filter((other) => overlaps(box, other))).toEqual([]);
}

async function boxesOf(all: Locator): Promise<Box[]> {
  const boxes = await Promise.all((await all.all()).map((one) => one.boundingBox()));
  const shown = boxes.filter((box) => box !== null);
  expect(shown.length).toBeGreaterThan(0);
  return shown;
}

function overlaps(one: Box, other: Box): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width;
  return across && one.y < other.y + other.height && other.y < one.y + one.height;
}
