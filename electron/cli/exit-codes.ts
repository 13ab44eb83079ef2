/** 0 done, 2 the input was refused (nothing changed, but that a new name of --user is known from then on), 1 a fault of the program or the machine. */
export const EXIT = { done: 0, fault: 1, refused: 2 } as const;
