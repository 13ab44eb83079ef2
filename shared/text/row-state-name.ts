import { type Language, type TextKey, translate } from './index.ts';

/** Each kind of state with its own names, as the contract has them; a name without words is no key of the texts. */
type After<Area extends 'common' | 'dashboard', Prefix extends string> =
  Extract<TextKey<Area>, `${Prefix}${string}`> extends `${Prefix}${infer Name}` ? Name : never;
type RowState =
  | { of: 'contact'; name: After<'common', 'result_'> }
  | { of: 'booking'; name: After<'common', 'bookingStatus_'> }
  | { of: 'attempt'; name: After<'dashboard', 'attempt_'> }
  | { of: 'visit'; name: After<'dashboard', 'visit_'> }
  | { of: 'inquiry'; name: After<'dashboard', 'inquiry_'> };

/** What became of a row behind a figure, in words: in the window and in the file that is made of it. */
export function rowStateName(language: Language, state: RowState): string {
  switch (state.of) {
    case 'contact':
      return translate(language, 'common', `result_${state.name}`);
    case 'booking':
      return translate(language, 'common', `bookingStatus_${state.name}`);
    case 'attempt':
      return translate(language, 'dashboard', `attempt_${state.name}`);
    case 'visit':
      return translate(language, 'dashboard', `visit_${state.name}`);
    case 'inquiry':
      return translate(language, 'dashboard', `inquiry_${state.name}`);
  }
}
