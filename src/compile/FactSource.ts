import type { FactDefinition } from "../core/facts/Fact";

/** Where a compiled module takes a fact from. */
export interface FactSource {
  readonly fact: FactDefinition;
  /** What stands behind `from`. */
  readonly specifier: string;
  /** The name under which that module exports it. */
  readonly exportName: string;
}
