import type { erasureContract } from '../../../shared/contract/erasure.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { eraseOnRequest } from './erasure/erase.ts';
import { letReturn } from './erasure/let-return.ts';
import { previewErasure } from './erasure/preview.ts';

/** Taking a person out of the data, for good (DOMAIN 9). */
export const erasureHandlers: AreaHandlers<typeof erasureContract> = {
  'privacy.erasurePreview': ({ requestId }, { context }) => previewErasure(context, requestId),
  'privacy.erase': eraseOnRequest,
  'privacy.letReturn': ({ requestId }, { context }) => letReturn(context, requestId),
};
