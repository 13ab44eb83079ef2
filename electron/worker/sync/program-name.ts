import manifest from '../../../package.json' with { type: 'json' };

/** What head office is told about the program, for its list of branches. */
export const PROGRAM_NAME = `kawal ${manifest.version}`.slice(0, 40);
