import type { Receipt } from "../Notifier";

/**
 * What the notifier answered, as the plain JSON that a ledger can keep: a client's own answer may hold functions, sockets
 * or itself. The message was accepted whatever the answer looks like.
 */
export function plainReceipt(answer: unknown): Receipt {
  try {
    const plain: unknown = JSON.parse(JSON.stringify(answer) ?? "null");
    if (typeof plain === "object" && plain !== null && !Array.isArray(plain)) return plain;
  } catch {
    // Circular, a BigInt, a getter that throws: only the id is worth keeping.
  }
  return idOf(answer);
}

function idOf(answer: unknown): Receipt {
  try {
    const id: unknown = (answer as Receipt | undefined)?.id;
    return typeof id === "string" ? { id } : {};
  } catch {
    return {};
  }
}
