import type { BehindFigure } from '../contract/dashboard-rows.ts';
import { type Language, translate } from './index.ts';

/** What became of a row behind a figure, in words: in the window and in the file that is made of it. */
export function rowStateName(language: Language, state: BehindFigure['state']): string {
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
