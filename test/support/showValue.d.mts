/** A value as text that tells apart whatever a program could tell apart: the same text means the same bytes. */
export declare function showValue(value: unknown): string;
