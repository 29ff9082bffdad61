/** Whom an action's message is for; `undefined` for an action that is no message. */
export function audienceOf(type: string): "customer" | "team" | undefined {
  if (type === "notify.team") return "team";
  return type === "notify.customer" || type.startsWith("request.") ? "customer" : undefined;
}
