import type { ContractIt } from "../../src/testing/index";

/** Runs a contract suite test by test, and answers what each threw; `undefined` where it passed. */
export async function runSuite(suite: (it: ContractIt) => void): Promise<ReadonlyMap<string, unknown>> {
  const bodies: (readonly [string, () => Promise<void>])[] = [];
  suite((name, body) => bodies.push([name, body]));
  const results = new Map<string, unknown>();
  for (const [name, body] of bodies) {
    results.set(
      name,
      await body().then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
  }
  return results;
}

/** Names of the tests that failed. */
export async function failedIn(suite: (it: ContractIt) => void): Promise<readonly string[]> {
  return [...(await runSuite(suite))].filter(([, error]) => error !== undefined).map(([name]) => name);
}
