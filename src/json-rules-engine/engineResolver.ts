import { type PathStep, parsePath, resolvePath } from "../core/rules/path";
import { isUnknown } from "../core/rules/unknown";

/**
 * The path resolver of this library, for an engine: own properties, indexes and `[*]`. A path that a rule added later
 * brings and that is none of these finds nothing. What is unknown stays so.
 */
export function engineResolver(): (value: object, path: string) => unknown {
  const parsed = new Map<string, readonly PathStep[] | undefined>();
  return (value, path) => {
    if (isUnknown(value)) return value;
    if (!parsed.has(path)) {
      const steps = parsePath(path);
      parsed.set(path, "problem" in steps ? undefined : steps);
    }
    const steps = parsed.get(path);
    return steps && resolvePath(value, steps);
  };
}
