import { describe, expect, it } from "vitest";
import { cell } from "../../src/cli/cell";

describe("cell", () => {
  it("breaks at spaces first", () => {
    expect(cell("No scan for too long", 9)).toEqual(["No scan", "for too", "long"]);
  });

  it("breaks a code too long for a line behind its separators", () => {
    expect(cell("complaint.response_overdue", 12)).toEqual(["complaint.", "response_", "overdue"]);
    expect(cell("payment.declined.other_method", 20)).toEqual(["payment.declined.", "other_method"]);
    expect(cell("stock.short", 12)).toEqual(["stock.short"]);
  });

  it("breaks a long id anywhere", () => {
    expect(cell("0123456789abcdef", 6)).toEqual(["012345", "6789ab", "cdef"]);
  });

  it("breaks Chinese by its width", () => {
    expect(cell("库存不足请补货", 8)).toEqual(["库存不足", "请补货"]);
  });

  it("is empty for an empty text, and paints every line", () => {
    expect(cell(" ", 8)).toEqual([]);
    expect(cell("a b", 1, (line) => `<${line}>`)).toEqual(["<a>", "<b>"]);
  });
});
