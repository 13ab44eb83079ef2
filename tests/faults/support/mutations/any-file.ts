import { type Mutation, placeIn } from './mutation.ts';

/** What happens to any file: a broken download, a bad disk, a careless copy. */
export const ANY_FILE: readonly Mutation[] = [
  { name: 'truncated', spoil: (bytes, chance) => bytes.subarray(0, placeIn(bytes, chance)) },
  {
    name: 'bytes flipped',
    spoil(bytes, chance) {
      for (let count = chance.between(1, 20); count > 0; count -= 1) bytes[placeIn(bytes, chance)] = chance.between(0, 255);
      return bytes;
    },
  },
  {
    name: 'a stretch zeroed',
    spoil(bytes, chance) {
      const start = placeIn(bytes, chance);
      return bytes.fill(0, start, start + chance.between(1, 8192));
    },
  },
  {
    name: 'a stretch missing',
    spoil(bytes, chance) {
      const start = placeIn(bytes, chance);
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + chance.between(1, 4096))]);
    },
  },
  {
    name: 'a stretch twice',
    spoil(bytes, chance) {
      const start = placeIn(bytes, chance);
      const end = start + chance.between(1, 4096);
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
    },
  },
  {
    name: 'noise behind the end',
    spoil: (bytes, chance) => Buffer.concat([bytes, Buffer.from(Array.from({ length: 300 }, () => chance.between(0, 255)))]),
  },
  { name: 'noise before the start', spoil: (bytes, chance) => Buffer.concat([Buffer.from([chance.between(0, 255), 0, 255]), bytes]) },
];
