import { broken } from "./broken";

/** A context whose signal nobody aborts. */
export function calm(): { readonly signal: AbortSignal; readonly orderIds: readonly string[] } {
  return { signal: new AbortController().signal, orderIds: ["contract-order"] };
}

/** Makes a call whose signal aborts before or during it, and waits until it ends, whichever way. */
export async function abortCall(
  when: "before" | "during",
  call: (signal: AbortSignal) => unknown,
  limitMs: number,
): Promise<"answered" | "threw"> {
  const controller = new AbortController();
  if (when === "before") controller.abort();
  const ended = (async () => call(controller.signal))().then(
    () => "answered" as const,
    () => "threw" as const,
  );
  if (when === "during") controller.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), limitMs);
  });
  const how = await Promise.race([ended, late]);
  clearTimeout(timer);
  if (how === "late") {
    throw broken(
      `a call ends soon when its signal aborts ${when} it`,
      `nothing within ${limitMs} ms`,
      "hand context.signal on to fetch or the client, or stop waiting on its abort event",
    );
  }
  return how;
}

/** Waits for a call and says of a rejection that there should have been none; its error is the cause. */
export async function answered<T>(call: () => T | Promise<T>, promised: string): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    const error = broken(promised, "an error was thrown, which is the cause", "give an answer instead");
    throw Object.assign(error, { cause });
  }
}
