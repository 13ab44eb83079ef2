import 'i18next';
import type { texts } from '../../shared/text/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof texts)['id'];
    keySeparator: false;
    pluralSeparator: '|';
    contextSeparator: '|';
    interpolationPrefix: '{';
    interpolationSuffix: '}';
  }
}
