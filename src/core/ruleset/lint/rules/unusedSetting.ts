import { nearestName } from "../../../errors/nearestName";
import { builtinSettings } from "../../builtinSettings";
import type { LintRule } from "../LintRule";

/**
 * A setting that no rule reads. With facts of the host's own nobody can tell, for they may read it; and a file without
 * rules is there to be extended.
 */
export const unusedSetting: LintRule = {
  code: "unused_setting",
  severity: "warning",
  find: ({ merged, unreadSettings, hasOwnFacts }) => {
    if (hasOwnFacts || merged.classifiers.length + merged.policies.length === 0) return [];
    const read = [...merged.settings.keys()].filter((name) => !unreadSettings.includes(name));
    return unreadSettings
      .filter((name) => !Object.hasOwn(builtinSettings, name))
      .map((name) => {
        const near = nearestName(name, read);
        const remedy = near === undefined ? "" : `, or write ${JSON.stringify(near)} if you meant that`;
        return {
          path: merged.settings.get(name)?.path ?? "/settings",
          message: `no rule reads the setting ${JSON.stringify(name)}`,
          remedy: `remove it, or compare with { "fact": ${JSON.stringify(`settings.${name}`)} }${remedy}`,
        };
      });
  },
};
