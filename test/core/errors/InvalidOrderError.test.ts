import { describe, expect, it } from "vitest";
import { InvalidOrderError, type OrderIssue } from "../../../src/core/errors/InvalidOrderError";
import { isOrderTriageError, OrderTriageError } from "../../../src/core/errors/OrderTriageError";

const issueAt = (path: string): OrderIssue => ({
  path,
  code: "missing",
  expected: "a list",
  received: "nothing",
  message: `${path}: expected a list, received nothing; add it`,
});

describe("InvalidOrderError", () => {
  it("is an error of this library with the place of the first issue", () => {
    const error = new InvalidOrderError([issueAt("/a"), issueAt("/b")], { orderId: "7" });
    expect(isOrderTriageError(error)).toBe(true);
    expect(error).toBeInstanceOf(OrderTriageError);
    expect(error).toMatchObject({
      name: "InvalidOrderError",
      code: "invalid_order",
      path: "/a",
      orderId: "7",
      issueCount: 2,
    });
  });

  it("says one issue in one line", () => {
    const error = new InvalidOrderError([issueAt("/a")]);
    expect(error.message).toBe("invalid order: /a: expected a list, received nothing; add it");
    expect(error.orderId).toBeUndefined();
  });

  it("lists the first five of several and counts the rest", () => {
    const issues = ["/1", "/2", "/3", "/4", "/5", "/6"].map(issueAt);
    const error = new InvalidOrderError(issues, { orderId: 'A"1', issueCount: 9 });
    expect(error.message.split("\n")).toEqual([
      'invalid order "A\\"1": 9 problems',
      ...issues.slice(0, 5).map(({ message }) => `  ${message}`),
      "  and 4 more",
    ]);
    expect(error.issues).toHaveLength(6);
  });

  it("keeps the cause", () => {
    const cause = new Error("gone");
    expect(new InvalidOrderError([issueAt("")], { cause }).cause).toBe(cause);
    expect("cause" in new InvalidOrderError([issueAt("")])).toBe(false);
  });
});
