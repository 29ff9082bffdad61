import type { FactContext } from "./Fact";
import type { Scope } from "./scopes";

/** The calendar of the order: its own time zone, else the setting `clock.timeZone`. */
export function timeZoneOf<S extends Scope>(context: Pick<FactContext<S>, "order" | "setting">): string {
  return context.order.timeZone ?? String(context.setting("clock.timeZone"));
}
