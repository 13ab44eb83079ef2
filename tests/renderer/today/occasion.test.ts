import { expect, test } from 'vitest';
import { occasionOf } from '../../../renderer/features/today/log/occasion.ts';
import type { StepView, VehicleView } from '../../../shared/contract/contacts.ts';

const TODAY = '2026-11-19';
const active = (channel: 'call' | 'whatsapp', dueDate: string) => ({ n: 1, channel, dueDate, reContact: false });
const step = (code: string, some: Partial<StepView>) =>
  ({ code, state: 'open', resting: false, active: null, waitingSince: null, callBackOn: null, ...some }) as StepView;
const vehicle = (steps: StepView[], exclusions: VehicleView['exclusions'] = []) => ({ steps, exclusions }) as unknown as VehicleView;

const DUE = step('KPB2', { active: active('call', TODAY) });
const LATE_MESSAGE = step('KPB2', { active: active('whatsapp', '2026-11-16') });
const WAITING = step('KPB2', { waitingSince: '2026-11-18' });

test.each<[string, VehicleView, { channel: 'call' | 'whatsapp'; isSent: boolean }, string | null]>([
  ['an attempt that has come', vehicle([DUE]), { channel: 'call', isSent: false }, 'KPB2'],
  ['an attempt by the other channel', vehicle([DUE]), { channel: 'whatsapp', isSent: true }, null],
  ['an attempt still to come', vehicle([step('KPB2', { active: active('call', '2026-11-20') })]), { channel: 'call', isSent: false }, null],
  ['a message that was due', vehicle([LATE_MESSAGE]), { channel: 'whatsapp', isSent: true }, 'KPB2'],
  ['the answer to a message, by whatever way it comes', vehicle([WAITING]), { channel: 'call', isSent: false }, 'KPB2'],
  ['another message while one waits', vehicle([WAITING]), { channel: 'whatsapp', isSent: true }, null],
  ['a call before the promised day', vehicle([step('KPB2', { callBackOn: '2026-11-21' })]), { channel: 'call', isSent: false }, 'KPB2'],
  ['what is due goes before what waits', vehicle([WAITING, { ...DUE, code: 'TD' }]), { channel: 'call', isSent: false }, 'TD'],
  ['a program that rests', vehicle([{ ...DUE, resting: true }]), { channel: 'call', isSent: false }, null],
  ['a step that is done', vehicle([{ ...DUE, state: 'done' }]), { channel: 'call', isSent: false }, null],
  ['a vehicle that was sold', vehicle([DUE], ['sold']), { channel: 'call', isSent: false }, null],
])('%s', (_case, of, made, expected) => {
  expect(occasionOf(of, made, TODAY)?.code ?? null).toBe(expected);
});
