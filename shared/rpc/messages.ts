import { z } from 'zod';

/** Two ends that pass JSON-compatible messages: a worker's port, an Electron channel, a pair of arrays in a test. */
export interface Channel {
  send(message: unknown): void;
  /** `onClose` is called once, when the other side is gone for good. */
  listen(onMessage: (message: unknown) => void, onClose: () => void): void;
}

/** What a failed call carries: a code with data, never a stack (each code has words for the user in both languages). */
const wireError = z.object({ code: z.string().max(80), data: z.record(z.string(), z.unknown()) });

const callId = z.number().int().nonnegative();

export const clientMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id: callId, name: z.string().max(80), input: z.unknown() }),
  z.object({ type: z.literal('cancel'), id: callId }),
]);
export type ClientMessage = z.infer<typeof clientMessage>;

export const serverMessage = z.discriminatedUnion('type', [
  /** As text: that is copied at once where threads, processes and pages meet, and a list of thousands of objects one by one at each border. */
  z.object({ type: z.literal('result'), id: callId, json: z.string() }),
  z.object({ type: z.literal('error'), id: callId, error: wireError }),
  z.object({ type: z.literal('progress'), id: callId, progress: z.unknown() }),
  z.object({ type: z.literal('event'), name: z.string().max(80), data: z.unknown() }),
]);
export type ServerMessage = z.infer<typeof serverMessage>;

/** An error that may cross to the other side. Anything else thrown arrives as `internal_error`. */
export class RpcError extends Error {
  readonly code: string;
  readonly data: Record<string, unknown>;

  constructor(code: string, data: Record<string, unknown> = {}) {
    super(code);
    this.name = 'RpcError';
    this.code = code;
    this.data = data;
  }
}
