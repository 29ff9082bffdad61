import type { Action } from "./Action";
import type { ActionParams } from "./ActionParams";
import type { ActionTypeName } from "./ActionTypeName";

/** An action of one type: with all required parameters, or a proposal that says which are `missing`. */
export type ActionOf<Type extends ActionTypeName> = Action & { readonly type: Type } & (
    | { readonly missing?: undefined; readonly params: ActionParams[Type] }
    | {
        readonly mode: "propose";
        readonly missing: readonly string[];
        readonly params: Partial<ActionParams[Type]>;
      }
  );

/**
 * Whether an action of a decision is of a type, so that TypeScript knows its parameters.
 *
 * @example
 * ```ts
 * for (const action of decision.actions) {
 *   if (isAction(action, "hold.place") && action.missing === undefined) hold(action.key, action.params.blocks);
 * }
 * ```
 */
export function isAction<Type extends ActionTypeName>(action: Action, type: Type): action is ActionOf<Type> {
  return action.type === type;
}
