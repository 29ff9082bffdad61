import fc from "fast-check";
import { describe, it } from "vitest";
import { carrierCodes, uninformativeSubcodes } from "../../../src/core/codes/carrierCodes";
import { carrierStateOf, carrierStates } from "../../../src/core/codes/carrierStates";

const provider = fc.constantFrom(...carrierCodes.keys());
const knownCode = provider.chain((name) =>
  fc.record({ name: fc.constant(name), code: fc.constantFrom(...(carrierCodes.get(name)?.keys() ?? [])) }),
);
const anyCode = fc.oneof(
  fc.string(),
  fc.constantFrom("constructor", "__proto__", "toString", "", "0", "Delivered"),
);
const anyProvider = fc.oneof(provider, fc.string(), fc.constantFrom("canonical", "constructor", "__proto__"));

describe("carrierStateOf", () => {
  it("answers with one of our states for any input whatever", () => {
    fc.assert(
      fc.property(anyProvider, anyCode, fc.option(anyCode, { nil: undefined }), (name, code, subcode) =>
        carrierStates.includes(carrierStateOf(name, code, subcode)),
      ),
    );
  });

  it("never guesses: what no table of the provider holds is unknown", () => {
    fc.assert(
      fc.property(anyProvider, anyCode, anyCode, (name, code, subcode) => {
        const table = carrierCodes.get(name.toLowerCase());
        fc.pre(name.toLowerCase() !== "canonical" && !table?.has(code) && !table?.has(subcode));
        return carrierStateOf(name, code) === "unknown" && carrierStateOf(name, code, subcode) === "unknown";
      }),
    );
  });

  it("lets a known subcode win over any code, the uninformative ones apart", () => {
    fc.assert(
      fc.property(knownCode, anyCode, ({ name, code: subcode }, code) => {
        fc.pre(uninformativeSubcodes.get(name)?.has(subcode) !== true);
        return carrierStateOf(name, code, subcode) === carrierStateOf(name, subcode);
      }),
    );
  });

  it("lets the code decide when the subcode is not known", () => {
    fc.assert(
      fc.property(knownCode, anyCode, ({ name, code }, subcode) => {
        fc.pre(carrierCodes.get(name)?.has(subcode) !== true);
        return carrierStateOf(name, code, subcode) === carrierStateOf(name, code);
      }),
    );
  });

  it("ignores the case of the provider, not of the code", () => {
    fc.assert(
      fc.property(knownCode, fc.infiniteStream(fc.boolean()), ({ name, code }, upper) => {
        const mixed = [...name]
          .map((letter) => (upper.next().value ? letter.toUpperCase() : letter))
          .join("");
        return carrierStateOf(mixed, code) === carrierStateOf(name, code);
      }),
    );
  });

  it("takes our own state names under the provider canonical", () => {
    fc.assert(
      fc.property(fc.constantFrom(...carrierStates), fc.constantFrom(...carrierStates), (code, subcode) => {
        const wanted = carrierStateOf("canonical", code) === code;
        return wanted && carrierStateOf("Canonical", code, subcode) === subcode;
      }),
    );
  });
});
