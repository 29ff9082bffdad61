const handlersOf = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls the handler once when the signal aborts; the returned function takes it back.
 *
 * However many handlers a signal has, it gets one event listener: a signal that lives as long as the server is handed
 * to every order, and Node warns of a leak at the eleventh listener.
 *
 * @example
 * ```ts
 * const forget = onAbort(signal, () => controller.abort(signal.reason));
 * ```
 */
export function onAbort(signal: AbortSignal, handler: () => void): () => void {
  let handlers = handlersOf.get(signal);
  if (handlers === undefined) {
    const all = new Set<() => void>();
    signal.addEventListener("abort", () => callAll(all), { once: true });
    handlersOf.set(signal, all);
    handlers = all;
  }
  const registered = handlers;
  registered.add(handler);
  return () => {
    registered.delete(handler);
  };
}

function callAll(handlers: Set<() => void>): void {
  const pending = [...handlers];
  handlers.clear();
  for (const handler of pending) handler();
}
