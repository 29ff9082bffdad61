import type { ActionParams } from "./ActionParams";

/** A word of the action vocabulary. */
export type ActionTypeName = keyof ActionParams;
