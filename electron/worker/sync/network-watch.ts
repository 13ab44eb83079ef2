import { networkInterfaces } from 'node:os';

/** The addresses that this PC has now, as one text to compare: a cable that was put in or a network that was joined changes it. */
export function networkSignature(): string {
  const outside = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? []).filter(({ internal }) => !internal).map(({ address }) => `${name} ${address}`),
  );
  return outside.sort().join('\n');
}
