import { describe, expect, test } from 'vitest';
import { PROGRAM_PRESETS } from '../../electron/worker/presets/programs.ts';
import { type FlowEdge, type FlowNode, type FlowProgram, programFlow } from '../../shared/domain/program-flow.ts';

const RULES = { undeliveredAtOnce: false };

function preset(code: string) {
  const program = PROGRAM_PRESETS.find((one) => one.code === code);
  const scheme = program?.schemes.at(-1);
  if (!program || !scheme) throw new Error(`no preset ${code}`);
  return { program, scheme };
}

function drawn(code: string, { rules = RULES, change = {} }: { rules?: typeof RULES; change?: Partial<FlowProgram> } = {}) {
  const { program, scheme } = preset(code);
  return programFlow({ ...program, ...change }, scheme, [], rules);
}

const written = ({ from, on, to }: FlowEdge) => `${from} ${on ?? '·'} ${to}`;
const waysFrom = (edges: readonly FlowEdge[], id: string) =>
  edges
    .filter(({ from }) => from === id)
    .map(({ on, to }) => `${on} ${to}`)
    .sort();
const attempts = (nodes: readonly FlowNode[]) =>
  nodes.flatMap((node) => (node.kind === 'attempt' ? [`${node.id} H+${node.day} ${node.channel}`] : []));

describe('a program as a flow', () => {
  test('KPB: four steps from the purchase, each with its attempts on days counted from it', () => {
    const { nodes, edges } = drawn('KPB');
    expect(nodes[0]).toEqual({ id: 'start', kind: 'start', from: 'purchase_date', afterProgram: null });
    expect(nodes.filter(({ kind }) => kind === 'step')).toMatchObject([
      { code: 'KPB1', deadlineDays: 60, limitKm: 1000 },
      { code: 'KPB2', deadlineDays: 120 },
      { code: 'KPB3', deadlineDays: 240 },
      { code: 'KPB4', deadlineDays: 360, limitKm: 12_000 },
    ]);
    expect(attempts(nodes).slice(0, 3)).toEqual([
      'step-1-attempt-1 H+30 whatsapp',
      'step-1-attempt-2 H+45 call',
      'step-1-attempt-3 H+53 call',
    ]);
    expect(edges.slice(0, 2).map(written)).toEqual(['start · step-1', 'step-1 · step-1-attempt-1']);
  });

  test('each result of a message leads where the rules lead', () => {
    expect(waysFrom(drawn('KPB').edges, 'step-1-attempt-1')).toEqual([
      'booked then-booking',
      'call_back then-call_back',
      'declined objections',
      'do_not_contact then-consent_withdrawn',
      'no_answer step-1-attempt-2',
      'sent step-1-attempt-2',
      'serviced_elsewhere then-done',
      'serviced_here then-awaiting_import',
      'sold then-sold',
      'undelivered step-1-attempt-2',
      'unreachable step-1-attempt-2',
      'wrong_number then-number_flagged',
    ]);
  });

  test('after the last attempt there is nothing but the deadline, and a call is never undelivered', () => {
    const ways = waysFrom(drawn('KPB').edges, 'step-4-attempt-3');
    expect(ways.filter((way) => way.endsWith('lapsed'))).toEqual(['no_answer step-4-lapsed', 'unreachable step-4-lapsed']);
    expect(ways.some((way) => way.startsWith('undelivered') || way.startsWith('sent'))).toBe(false);
  });

  test('every objection with its mandatory offer; a refused offer closes the step, a kept booking is done, a missed one is called again', () => {
    const { edges } = drawn('KPB');
    expect(waysFrom(edges, 'objections')).toEqual([
      'disappointed offer-promo_booking',
      'distance offer-home_service',
      'other then-closed',
      'other_dealer offer-promo_booking',
      'time offer-weekend_booking',
    ]);
    expect(waysFrom(edges, 'offer-home_service')).toEqual(['accepted then-booking', 'refused then-closed']);
    expect(waysFrom(edges, 'then-booking')).toEqual(['no_show then-re_contact', 'shown then-done']);
  });

  test('the setting for undelivered messages shows', () => {
    const { edges } = drawn('KPB', { rules: { undeliveredAtOnce: true } });
    expect(waysFrom(edges, 'step-1-attempt-1')).toContain('undelivered_at_once step-1-attempt-2');
  });

  test('a lone message waits for its answer', () => {
    const { edges } = drawn('PERIODIC', { change: { attempts: [{ n: 1, daysBefore: 14, channel: 'whatsapp' }] } });
    expect(waysFrom(edges, 'step-1-attempt-1')).toEqual(
      expect.arrayContaining(['sent then-waiting', 'no_answer step-1-lapsed', 'undelivered step-1-lapsed']),
    );
  });

  const starts = [
    ['PERIODIC', 'last_visit', 'KPB', 'step-1-attempt-1 H+76 whatsapp'],
    ['AFTERCARE', 'visit', null, 'step-1-attempt-1 H+3 whatsapp'],
    ['NO_SHOW', 'no_show', null, 'step-1-attempt-1 H+1 call'],
    ['CONVERSION', 'inquiry', null, 'step-1-attempt-1 H+0 whatsapp'],
  ] as const;
  test.each(starts)('%s counts from %s', (code, from, afterProgram, first) => {
    const { nodes } = drawn(code);
    expect(nodes[0]).toMatchObject({ from, afterProgram });
    expect(attempts(nodes)[0]).toBe(first);
  });

  test('after a visit the mark ends it, and nobody is asked for an objection', () => {
    const { nodes, edges } = drawn('AFTERCARE');
    expect(waysFrom(edges, 'step-1-attempt-1')).toContain('answered then-done');
    expect(nodes.some(({ kind }) => kind === 'objections' || kind === 'offer')).toBe(false);
  });

  test('an inquirer who has not decided is asked again, one who is lost is not, and the booking ends it', () => {
    const { edges } = drawn('CONVERSION');
    expect(waysFrom(edges, 'step-1-attempt-1')).toEqual([
      'answered step-1-attempt-2',
      'booked then-booking',
      'call_back then-call_back',
      'lost then-closed',
      'no_answer step-1-attempt-2',
      'sent step-1-attempt-2',
      'unreachable step-1-attempt-2',
      'wrong_number then-number_flagged',
    ]);
    expect(waysFrom(edges, 'then-booking')).toEqual([]);
  });

  test('names the text that the panel will show: the most fitting one of the channel', () => {
    const { program, scheme } = preset('KPB');
    const template = { offer: null, active: true, source: 'local' } as const;
    const templates = [
      { ...template, id: 1, kind: 'whatsapp', programCode: null, attempt: null, name: 'umum' },
      { ...template, id: 2, kind: 'whatsapp', programCode: 'KPB', attempt: 1, name: 'KPB pertama' },
      { ...template, id: 3, kind: 'script', programCode: 'KPB', attempt: null, name: 'telepon KPB' },
      { ...template, id: 4, kind: 'script', programCode: 'KPB', attempt: 3, name: 'tidak dipakai', active: false },
    ] as const;
    const textsOf = (subject: FlowProgram['subject'], code: string) =>
      programFlow({ ...program, subject, code }, { steps: scheme.steps.slice(0, 1) }, templates, RULES).nodes.flatMap((node) =>
        node.kind === 'attempt' ? [node.text] : [],
      );
    expect(textsOf('vehicle', 'KPB')).toEqual(['KPB pertama', 'telepon KPB', 'telepon KPB']);
    expect(textsOf('vehicle', 'PERIODIC')).toEqual(['umum', null, null]);
    expect(textsOf('inquiry', 'CONVERSION')).toEqual([null, null, null]);
  });

  test('every way leads from a node to a node, in every program that there is', () => {
    for (const { code } of PROGRAM_PRESETS) {
      const { nodes, edges } = drawn(code);
      const ids = new Set(nodes.map(({ id }) => id));
      expect(ids.size).toBe(nodes.length);
      expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
    }
  });
});
