import type { LabelColor } from '../../../shared/domain/label-colors.ts';

/** Light and dark value: the text of a label, and its ground. Each text reaches 4.5:1 on its ground (a test computes it). */
export const LABEL_TONES: Readonly<Record<LabelColor, { text: readonly [string, string]; soft: readonly [string, string] }>> = {
  gray: { text: ['#4a5160', '#c2c8d2'], soft: ['#e9ebf0', '#2f343d'] },
  red: { text: ['#a3211a', '#ffa79d'], soft: ['#fce8e6', '#43211e'] },
  orange: { text: ['#8f3d06', '#ffb37d'], soft: ['#fdeadb', '#40270f'] },
  yellow: { text: ['#6d5200', '#ecd06a'], soft: ['#faf0c8', '#363010'] },
  green: { text: ['#1a6339', '#86d9a4'], soft: ['#e0f3e7', '#17331f'] },
  teal: { text: ['#0b5f66', '#73d4d8'], soft: ['#d9f2f2', '#10343a'] },
  blue: { text: ['#1d4fa3', '#9cc2ff'], soft: ['#e2edfc', '#1b2e4d'] },
  purple: { text: ['#5b35a8', '#c6b0fb'], soft: ['#eee8fb', '#322656'] },
  pink: { text: ['#9b1f64', '#fba3d0'], soft: ['#fce6f1', '#45203a'] },
};

/** For the theme: 'label-red' and 'label-red-soft', each with its light and dark value. */
export const LABEL_PALETTE = Object.fromEntries(
  Object.entries(LABEL_TONES).flatMap(([color, { text, soft }]) => [
    [`label-${color}`, text],
    [`label-${color}-soft`, soft],
  ]),
);
