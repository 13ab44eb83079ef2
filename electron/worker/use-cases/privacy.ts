import type { privacyContract } from '../../../shared/contract/privacy.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { dossierHtml } from '../reports/dossier/dossier-html.ts';
import { changePrivacyRequest } from './privacy/change-request.ts';
import { listPrivacyRequests } from './privacy/list-requests.ts';
import { makeDossier } from './privacy/make-dossier.ts';
import { recordPrivacyRequest } from './privacy/record-request.ts';
import { noteDossier, saveDossier } from './privacy/save-dossier.ts';
import { reopenPrivacyRequest, settlePrivacyRequest } from './privacy/settle-request.ts';

/** What people ask about their own data, until it is answered (DOMAIN 9). */
export const privacyHandlers: AreaHandlers<typeof privacyContract> = {
  'privacy.list': (input, { context }) => listPrivacyRequests(context, input),
  'privacy.record': (input, { context }) => recordPrivacyRequest(context, input),
  'privacy.change': (input, { context }) => changePrivacyRequest(context, input),
  'privacy.settle': (input, { context }) => settlePrivacyRequest(context, input),
  'privacy.reopen': ({ id }, { context }) => reopenPrivacyRequest(context, id),
  'privacy.dossierHtml': ({ customerId, language }, { context }) => {
    const dossier = makeDossier(context, customerId);
    noteDossier(context, customerId, 'print');
    return dossierHtml(context, dossier, language);
  },
  'privacy.saveDossier': (input, { context }) => saveDossier(context, input),
};
