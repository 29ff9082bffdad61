import mitt from "mitt";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import { isThenable } from "./isThenable";
import type { TriageEvents } from "./TriageEvents";

/** The names `on` takes; a record, so that a new event cannot be forgotten here. */
const EVENT_TYPES: Readonly<Record<keyof TriageEvents, true>> = {
  decided: true,
  rejected: true,
  looked_up: true,
  lookup_failed: true,
  history_failed: true,
  dispatched: true,
  listener_failed: true,
};

/** Emits the shell's events and lets the host listen. */
export interface Events {
  emit<T extends keyof TriageEvents>(type: T, event: TriageEvents[T]): void;
  /** Calls the handler for each event from now on, until the returned function is called. */
  on<T extends keyof TriageEvents>(type: T, handler: (event: TriageEvents[T]) => unknown): () => void;
}

/**
 * An emitter whose listeners can do no harm: `emit` never throws, and a listener that throws or whose promise rejects
 * is reported as `listener_failed`.
 *
 * A listener of `listener_failed` that fails itself is dropped silently, by design: reporting it would call it again,
 * and there is nobody left to tell.
 */
export function createEvents(): Events {
  const emitter = mitt<TriageEvents>();

  const guarded = <T extends keyof TriageEvents>(type: T, handler: (event: TriageEvents[T]) => unknown) => {
    const failed = (error: unknown): void => {
      if (type !== "listener_failed") emitter.emit("listener_failed", { type, error });
    };
    return (event: TriageEvents[T]): void => {
      try {
        const returned = handler(event);
        if (isThenable(returned)) returned.then(undefined, failed);
      } catch (error) {
        failed(error);
      }
    };
  };

  return {
    emit: (type, event) => emitter.emit(type, event),
    on(type, handler) {
      if (!Object.hasOwn(EVENT_TYPES, type) || typeof handler !== "function") {
        throw new OrderTriageError(
          "invalid_options",
          `on(type, handler) takes a function and one of the events ${Object.keys(EVENT_TYPES).join(", ")}`,
        );
      }
      const listener = guarded(type, handler);
      emitter.on(type, listener);
      return () => emitter.off(type, listener);
    },
  };
}
