import { expect, test } from 'vitest';
import { LABEL_TONES } from '../../../renderer/ui/labels/label-tones.ts';
import { LABEL_COLORS } from '../../../shared/domain/label-colors.ts';

/** Relative luminance by WCAG 2.2. */
function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

test('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

test.each(LABEL_COLORS.flatMap((color) => [0, 1].map((scheme) => ({ color, scheme }))))(
  'the label $color is read easily in scheme $scheme',
  ({ color, scheme }) => {
    const { text, soft } = LABEL_TONES[color];
    expect(contrast(text[scheme] ?? '', soft[scheme] ?? '')).toBeGreaterThanOrEqual(4.5);
  },
);
