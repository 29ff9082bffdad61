import type { JsonPrimitive } from "../../json";
import type { PathStep } from "../path";
import type { NumberSet } from "./NumberSet";

/** A condition taken down to what can be reasoned about; holds exactly when the condition does. */
export type Formula =
  | { readonly kind: "all" | "any"; readonly parts: readonly Formula[] }
  | { readonly kind: "not"; readonly part: Formula }
  | Claim;

/** What a comparison says. */
export type Claim =
  /** The fact is one of some scalars. */
  | { readonly kind: "among"; readonly variable: Variable; readonly values: readonly JsonPrimitive[] }
  /** The fact is a number, or looks like one, in the set. */
  | { readonly kind: "order"; readonly variable: Variable; readonly numbers: NumberSet }
  /** The fact is a list with the element. */
  | { readonly kind: "contains"; readonly variable: Variable; readonly element: JsonPrimitive }
  /** The fact is a list without the element. */
  | { readonly kind: "lacks"; readonly variable: Variable; readonly element: JsonPrimitive }
  /** Two facts stand to each other in one of some ways. */
  | {
      readonly kind: "related";
      readonly left: Variable;
      readonly right: Variable;
      readonly family: "order" | "membership" | "containment";
      /** A bit for each way. */
      readonly ways: number;
    }
  /** Something else; the same key always has the same truth. */
  | {
      readonly kind: "opaque";
      readonly variable: Variable;
      readonly key: string;
      /** The comparison itself, where it is safe to try. */
      readonly test: ((value: unknown) => boolean) | undefined;
    };

/** A fact with a path. */
export interface Variable {
  readonly slot: number;
  readonly steps: readonly PathStep[];
  /** Equal for equal facts with equal paths. */
  readonly key: string;
}
