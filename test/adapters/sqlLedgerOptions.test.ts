import { describe, expect, it } from "vitest";
import { sqlLedger, sqlLedgerSchema } from "../../src/adapters/sql-ledger";

describe("what it cannot work with", () => {
  const query = () => ({ rows: [] });
  it.each<[string, object]>([
    ["/query", {}],
    ["/table", { query, table: 'x"; drop table y; --' }],
    ["/table", { query, table: "x".repeat(60) }],
    ["/leaseMs", { query, leaseMs: 0 }],
    ["/lease", { query, lease: 1 }],
  ])("is refused at %s", (path, options) => {
    expect(() => sqlLedger(options as never)).toThrow(
      expect.objectContaining({ code: "invalid_options", path }),
    );
  });

  it("is refused by the schema and by the outbox too", async () => {
    expect(() => sqlLedgerSchema("a b")).toThrow(/name/);
    const ledger = sqlLedger({ query, table: "shop.told" });
    await expect(ledger.enqueue({} as never)).rejects.toMatchObject({ code: "invalid_decision" });
    await expect(ledger.due({ inDoubt: "again" as never })).rejects.toMatchObject({ path: "/inDoubt" });
    await expect(ledger.forget({ olderThan: "today" })).rejects.toMatchObject({ code: "invalid_instant" });
  });
});
