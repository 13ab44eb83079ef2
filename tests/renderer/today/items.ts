import type { WorklistItem } from '../../../shared/contract/worklist.ts';

/** A work item as the store sends it; each test names what matters to it. */
export function item(fields: Partial<WorklistItem> & { key: string }): WorklistItem {
  return {
    kind: 'attempt',
    followUp: { vehicleId: 1, programId: 1, cycle: '', stepNo: 2 },
    vehicleId: 1,
    customerId: 1,
    customer: 'Pelanggan Satu',
    note: null,
    labels: [],
    phone: '+6281200000001',
    phoneHolder: 'owner',
    engineNumber: 'JM91E1482053',
    plate: 'T4821KX',
    model: 'BeAT CBS',
    program: 'KPB',
    subject: 'vehicle',
    step: 'KPB2',
    track: [],
    attempt: 2,
    channel: 'call',
    reContact: false,
    dueDate: '2026-11-19',
    deadline: '2026-12-03',
    lateDays: 0,
    callBackAt: null,
    sentAt: null,
    booking: null,
    assignedTo: null,
    assignee: null,
    lastContact: null,
    ...fields,
  };
}
