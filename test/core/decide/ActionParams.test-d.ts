import { describe, expectTypeOf, it } from "vitest";
import type { Transaction } from "../../../src/core/classify/OrderException";
import type { Action } from "../../../src/core/decide/Action";
import type { ActionParams } from "../../../src/core/decide/ActionParams";
import type { ActionTypeName } from "../../../src/core/decide/ActionTypeName";
import type { ActionRows } from "../../../src/core/decide/actionTypes";
import { type ActionOf, isAction } from "../../../src/core/decide/isAction";
import type { ParamObject, paramObjects } from "../../../src/core/decide/paramShapes";
import type { DeclaredParams, ShapeObject, ShapeValue } from "../../support/ShapeValue";

/** All members in one object, so that an intersection equals the object it stands for. */
type Flat<T> = { [Key in keyof T]: T[Key] };

/** The action types whose declared parameters are not those of `ActionParams`. */
type Differing = {
  [Type in ActionTypeName]: [Flat<ActionParams[Type]>, Flat<DeclaredParams[Type]>] extends [
    Flat<DeclaredParams[Type]>,
    Flat<ActionParams[Type]>,
  ]
    ? SameKeys<ActionParams[Type], DeclaredParams[Type]> extends true
      ? never
      : Type
    : Type;
}[ActionTypeName];

type SameKeys<A, B> = [keyof A, keyof B] extends [keyof B, keyof A] ? true : false;

/** The named objects whose declared keys are not those of their type. */
type Objects = typeof paramObjects;
type DifferingObjects = {
  [Name in keyof Objects]: Objects[Name] extends ParamObject
    ? Exclude<ShapeValue<Name>, string> extends infer Value
      ? [Flat<Value>, Flat<ShapeObject<Objects[Name]["keys"]>>] extends [
          Flat<ShapeObject<Objects[Name]["keys"]>>,
          Flat<Value>,
        ]
        ? SameKeys<Value, ShapeObject<Objects[Name]["keys"]>> extends true
          ? never
          : Name
        : Name
      : Name
    : Name;
}[keyof Objects];

declare const action: Action;

describe("ActionParams", () => {
  it("says in types what the vocabulary declares as data", () => {
    expectTypeOf<keyof ActionRows>().toEqualTypeOf<ActionTypeName>();
    expectTypeOf<Differing>().toBeNever();
    expectTypeOf<DifferingObjects>().toBeNever();
  });

  it("reads words, lists and defaults of a shape", () => {
    expectTypeOf<ShapeValue<"accept|remind|cancel">>().toEqualTypeOf<"accept" | "remind" | "cancel">();
    expectTypeOf<ShapeValue<"transaction[]=exception.blocks">>().toEqualTypeOf<readonly Transaction[]>();
  });
});

describe("isAction", () => {
  it("gives the parameters of the type: all required ones, unless some are missing", () => {
    if (!isAction(action, "hold.place")) return;
    expectTypeOf(action).toEqualTypeOf<ActionOf<"hold.place">>();
    if (action.missing === undefined) {
      expectTypeOf(action.params.blocks).toEqualTypeOf<readonly Transaction[]>();
    } else {
      expectTypeOf(action.params.blocks).toEqualTypeOf<readonly Transaction[] | undefined>();
      expectTypeOf(action.mode).toEqualTypeOf<"propose">();
    }
  });

  it("knows the vocabulary", () => {
    // @ts-expect-error there is no such type
    isAction(action, "hold.plaice");
  });
});
