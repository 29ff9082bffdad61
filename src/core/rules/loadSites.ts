type Site = (value: Record<string, unknown>, key: string) => unknown;

/**
 * Functions that all do the same: read a property.
 *
 * V8 remembers at each place of the text which property of which shapes was read there. Where every place reads one
 * property of few shapes, reading is several times quicker than at one place for all; so there are many places, and
 * each cell of a ruleset uses one of its own as long as they last.
 */
const sites: readonly Site[] = [
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
  (value, key) => value[key],
];

let given = 0;

/** The next place to read a property at; which one it is changes no answer. */
export function loadSite(): Site {
  given += 1;
  return sites[given % sites.length] as Site;
}
