import type { z } from 'zod';

/** One call between a client and a server: what goes in, what comes out, and what it reports on the way. */
export interface Call<Input = unknown, Output = unknown, Progress = unknown> {
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  /** Only long work has one: the shape of its progress reports. */
  readonly progress: z.ZodType<Progress> | null;
  /** A `change` alters data: other windows refresh afterwards, and a client never repeats it by itself. */
  readonly effect: 'read' | 'change';
}

export type Contract = Readonly<Record<string, Call<never, unknown, unknown> | Call>>;

export type InputOf<C> = C extends { input: z.ZodType<infer Input> } ? Input : never;
export type OutputOf<C> = C extends { output: z.ZodType<infer Output> } ? Output : never;
/** `never` for a call that reports nothing on the way. */
export type ProgressOf<C> = C extends { progress: infer Progress } ? ReportOf<Progress> : never;
type ReportOf<Progress> = Progress extends z.ZodType<infer Report> ? Report : never;

interface Shape<Input, Output, Progress> {
  input: z.ZodType<Input>;
  output: z.ZodType<Output>;
  progress?: z.ZodType<Progress>;
}

/** A call that only reads. */
export function read<Input, Output, Progress = never>(shape: Shape<Input, Output, Progress>): Call<Input, Output, Progress> {
  return { ...shape, progress: shape.progress ?? null, effect: 'read' };
}

/** A call that changes data. */
export function change<Input, Output, Progress = never>(shape: Shape<Input, Output, Progress>): Call<Input, Output, Progress> {
  return { ...shape, progress: shape.progress ?? null, effect: 'change' };
}
