import type { MaybePromise } from "../../triage/MaybePromise";

/**
 * Headers to send along, for authorization above all: the headers themselves, or a function that is called before each
 * request, for tokens that expire. Neither their values nor what the server answers to them is quoted in errors.
 */
export type HeaderSource =
  | Readonly<Record<string, string>>
  | (() => MaybePromise<Readonly<Record<string, string>>>);
