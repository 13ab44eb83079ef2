import type { Dossier } from '../../../../../shared/contract/dossier.ts';
import { formatPlate } from '../../../../../shared/domain/plate.ts';
import type { Html } from '../../escape-html.ts';
import { type Cell, joined, part } from '../dossier-tables.ts';
import type { DossierWords } from '../dossier-words.ts';
import { vehicleNames } from './vehicles.ts';

type Inquiry = Dossier['inquiries'][number];
type Request = Dossier['privacyRequests'][number];

export function inquiriesPart({ inquiries, vehicles }: Dossier, words: DossierWords): Html {
  const { t } = words;
  const nameOf = vehicleNames(vehicles, words);
  const heads = [t('column_inquiry'), t('column_note'), t('column_course')];
  const rows = inquiries.map((inquiry) => inquiryRow(inquiry, nameOf(inquiry.vehicleId), words));
  return part(t('inquiries'), { name: 'inquiries', heads, rows }, t('none'));
}

function inquiryRow(inquiry: Inquiry, vehicle: string, { t, word, way, moment, channelOf, phone }: DossierWords): Cell[] {
  const { prospectName, make, model, plate, assignedTo, campaign, lostReason } = inquiry;
  const about = vehicle || joined([make, model].filter(Boolean).join(' '), plate !== null && formatPlate(plate));
  const asked = joined(prospectName, phone(inquiry.prospectPhone));
  return [
    {
      main: moment(inquiry.at),
      below: [joined(channelOf(inquiry.channel), campaign !== null && t('campaign', { name: campaign })), inquiry.madeBy ?? ''],
    },
    { main: joined(inquiry.need, inquiry.note), below: [about, asked && t('askedAs', { name: asked })] },
    {
      main: joined(word('inquiryFiles', `status_${inquiry.status}`), lostReason !== null && word('inquiries', `lost_${lostReason}`)),
      below: [
        ...inquiry.contacts.map(({ at, user, channel, result, callBackAt, note }) =>
          joined(
            moment(at),
            way(channel),
            word('inquiries', `result_${result}`),
            callBackAt !== null && t('callBack', { when: moment(callBackAt) }),
            note,
            user,
          ),
        ),
        assignedTo === null ? '' : t('assignedTo', { name: assignedTo }),
      ],
    },
  ];
}

export function requestsPart({ privacyRequests }: Dossier, words: DossierWords): Html {
  const { t } = words;
  const heads = [t('column_request'), t('column_note'), t('column_answerGiven')];
  return part(t('requests'), { name: 'requests', heads, rows: privacyRequests.map((request) => requestRow(request, words)) }, t('none'));
}

function requestRow(request: Request, { t, word, moment }: DossierWords): Cell[] {
  const status = word('common', `privacyStatus_${request.status}`);
  const how = word('common', `privacyHow_${request.how}`);
  return [
    {
      main: word('common', `privacyKind_${request.kind}`),
      below: [t('received', { when: moment(request.receivedAt), how }), request.madeBy ?? ''],
    },
    request.note ?? '',
    {
      main: request.answer ?? '',
      below: [joined(request.settledAt === null ? status : t('settled', { status, when: moment(request.settledAt) }), request.settledBy)],
    },
  ];
}
