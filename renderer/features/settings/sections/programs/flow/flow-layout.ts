import type { FlowNode, FlowOutcome, FlowReason, ProgramFlow } from '../../../../../../shared/domain/program-flow.ts';

type Node<Kind extends FlowNode['kind']> = Extract<FlowNode, { kind: Kind }>;

export interface Way {
  reasons: FlowReason[];
  to: FlowOutcome;
}
export interface OfferWay {
  reasons: FlowReason[];
  offer: Node<'offer'>['offer'] | null;
  /** What comes of its answers; of an objection without offer, what comes of it at once. */
  ways: Way[];
}

/** A flow in the order in which it is read: the start, a line per step, and once for all attempts what comes of their results. */
export interface FlowLayout {
  start: Node<'start'> | undefined;
  steps: { step: Node<'step'>; attempts: Node<'attempt'>[] }[];
  /** Results after which the next attempt comes, on its date; after the last one the deadline. */
  onward: FlowReason[];
  onwardAtOnce: FlowReason[];
  ways: (Way & { after: Way[] })[];
  objections: OfferWay[];
}

export function layOut({ nodes, edges }: ProgramFlow): FlowLayout {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ofKind = <Kind extends FlowNode['kind']>(kind: Kind) => nodes.filter((node): node is Node<Kind> => node.kind === kind);
  const ways = (from: string): Way[] => {
    const found = new Map<FlowOutcome, FlowReason[]>();
    for (const { to, on } of edges.filter((edge) => edge.from === from)) {
      const node = byId.get(to);
      if (node?.kind === 'outcome' && on !== null) found.set(node.outcome, [...(found.get(node.outcome) ?? []), on]);
    }
    return [...found].map(([to, reasons]) => ({ to, reasons }));
  };
  const attempts = ofKind('attempt');
  const results = edges.filter(({ from, on }) => on !== null && byId.get(from)?.kind === 'attempt');
  const goesOn = (id: string) => {
    const node = byId.get(id);
    return node?.kind === 'attempt' || (node?.kind === 'outcome' && node.outcome === 'lapsed');
  };
  const onward = distinct(results.filter(({ to }) => goesOn(to)).map(({ on }) => on));
  const outcomes = distinct(results.filter(({ to }) => !goesOn(to) && byId.get(to)?.kind === 'outcome').map(({ to }) => to));
  return {
    start: ofKind('start')[0],
    steps: ofKind('step').map((step) => ({ step, attempts: attempts.filter(({ id }) => id.startsWith(`${step.id}-`)) })),
    onward: onward.filter((on) => on !== 'undelivered_at_once'),
    onwardAtOnce: onward.filter((on) => on === 'undelivered_at_once'),
    ways: outcomes.flatMap((id) => {
      const node = byId.get(id);
      if (node?.kind !== 'outcome') return [];
      return [{ to: node.outcome, reasons: distinct(results.filter(({ to }) => to === id).map(({ on }) => on)), after: ways(id) }];
    }),
    objections: [
      ...ofKind('offer').map(({ id, offer }) => ({
        reasons: distinct(edges.filter(({ from, to }) => from === 'objections' && to === id).map(({ on }) => on)),
        offer,
        ways: ways(id),
      })),
      ...ways('objections').map(({ reasons, to }) => ({ reasons, offer: null, ways: [{ reasons: [], to }] })),
    ],
  };
}

function distinct<Value>(values: readonly (Value | null)[]): Value[] {
  return [...new Set(values.filter((value) => value !== null))];
}
