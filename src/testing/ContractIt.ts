/**
 * How a test is told to a test runner: the `it` of vitest, jest and mocha, the `test` of `node:test`, or a function of
 * your own that calls the body and waits for it.
 */
export type ContractIt = (name: string, body: () => Promise<void>) => unknown;
