/** The English words of an area: exactly the keys of the Indonesian ones, which are written first. */
export type SameKeys<Words> = { readonly [Key in keyof Words]: string };
