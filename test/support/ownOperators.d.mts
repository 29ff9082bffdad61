/** Operators of a host, for generated rules. */
export declare const ownOperators: Readonly<Record<string, (factValue: unknown, value: unknown) => boolean>>;
