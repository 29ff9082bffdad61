import type { AdapterContext } from "./AdapterContext";
import { onAbort } from "./onAbort";

/** The adapter context of one evaluation or dispatch. */
export interface AdapterScope {
  /** Made on first use: most orders ask nobody. */
  context(): AdapterContext;
  /** To be called when the work is over, so that a signal that outlives it forgets it. */
  close(): void;
}

/** An adapter context with a signal of its own, which aborts when the given one does. */
export function openScope(
  { id, tenant }: { readonly id: string; readonly tenant?: string | undefined },
  signal: AbortSignal | undefined,
): AdapterScope {
  let context: AdapterContext | undefined;
  let forget: (() => void) | undefined;
  return {
    context() {
      if (context !== undefined) return context;
      const controller = new AbortController();
      if (signal?.aborted) controller.abort(signal.reason);
      else if (signal !== undefined) forget = onAbort(signal, () => controller.abort(signal.reason));
      context = { signal: controller.signal, orderIds: [id], ...(tenant === undefined ? {} : { tenant }) };
      return context;
    },
    close: () => forget?.(),
  };
}
