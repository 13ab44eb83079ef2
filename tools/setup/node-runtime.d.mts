export function findNode(): string;
export function environmentWith(node: string): NodeJS.ProcessEnv;
export function scriptOfCommand(name: string): string;
