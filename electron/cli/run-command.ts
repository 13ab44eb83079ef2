import type { CliEnvironment } from './environment.ts';

/** What a command has to say: the same facts for a script and for a person. */
export interface CommandOutput {
  json: unknown;
  text: string[];
}

/** As commander hands them over: text, or `true` for a flag, which every command only tests for presence. */
export type CommandOptions = Record<string, string | undefined>;
type Work = (environment: CliEnvironment, options: CommandOptions) => Promise<CommandOutput>;

/** Turns a command's work into commander's action: prints the output in the form that was asked for. */
export type CommandRunner = (work: Work) => (options: CommandOptions) => Promise<void>;

export function commandRunner(environment: CliEnvironment, wantsJson: () => boolean): CommandRunner {
  return (work) => async (options) => {
    const { json, text } = await work(environment, options);
    if (wantsJson()) environment.out(JSON.stringify(json));
    else for (const line of text) environment.out(line);
  };
}
