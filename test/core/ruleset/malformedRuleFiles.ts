/** A piece of a rule file. */
export type Json = Record<string, unknown>;

/** A classifier without a mistake. */
export const stalled: Json = {
  name: "parcel-stalled",
  forEach: "shipment",
  conditions: { all: [{ fact: "shipment.hoursSinceLastEvent", operator: "greaterThan", value: 72 }] },
  event: { type: "shipment.stalled" },
};

/** A policy without a mistake. */
const chase: Json = {
  name: "chase",
  for: ["shipment.stalled"],
  event: {
    type: "playbook",
    params: { owner: "logistics", actions: [{ id: "trace", type: "shipment.trace" }] },
  },
};

/** A rule file without a mistake, with a change. */
export function file(change: Json = {}): Json {
  return { name: "acme", classifiers: [stalled], policies: [chase], ...change };
}

/** The file with a change in its classifier. */
export function classifier(change: Json): Json {
  return file({ classifiers: [{ ...stalled, ...change }] });
}

/** The file with a change in its classifier's comparison. */
export function condition(change: Json): Json {
  return classifier({
    conditions: { all: [{ fact: "shipment.state", operator: "equal", value: "lost", ...change }] },
  });
}

/** The file with a change in its policy. */
function policy(change: Json): Json {
  return file({ policies: [{ ...chase, ...change }] });
}

/** The file with a change in its policy's playbook. */
function playbook(change: Json): Json {
  return policy({ event: { type: "playbook", params: { owner: "logistics", ...change } } });
}

/** The file with a calendar that has a change. */
function calendar(change: Json): Json {
  const shop = { timeZone: "Europe/Berlin", hours: { monday: ["09:00-18:00"] } };
  return file({ calendars: { shop: { ...shop, ...change } } });
}

/** Rule files with one mistake: what it is, the file, the path, and words of the message. */
export const MALFORMED: readonly (readonly [string, unknown, string, string])[] = [
  [
    "an unknown fact",
    condition({ fact: "shipment.stat" }),
    "/classifiers/0/conditions/all/0/fact",
    'did you mean "shipment.state"?',
  ],
  [
    "an unknown setting",
    condition({ value: { fact: "settings.clock.skewSecond" } }),
    "/classifiers/0/conditions/all/0/value/fact",
    'did you mean "settings.clock.skewSeconds"?',
  ],
  [
    "an unknown operator",
    condition({ operator: "equals" }),
    "/classifiers/0/conditions/all/0/operator",
    'did you mean "equal"?',
  ],
  [
    "an unknown key of a rule",
    classifier({ foreach: "shipment" }),
    "/classifiers/0/foreach",
    'did you mean "forEach"?',
  ],
  ["an unknown key of the file", file({ polices: [] }), "/polices", 'did you mean "policies"?'],
  [
    "an unknown exception code",
    classifier({ event: { type: "shipment.staled" } }),
    "/classifiers/0/event/type",
    'did you mean "shipment.stalled"?',
  ],
  [
    "an unknown item kind",
    classifier({ forEach: "parcel" }),
    "/classifiers/0/forEach",
    "known are line, sku, payment, shipment",
  ],
  [
    "a fact out of scope",
    classifier({ forEach: "line" }),
    "/classifiers/0/conditions/all/0/fact",
    'is about one shipment, this rule about one line; say "forEach": "shipment"',
  ],
  [
    "an item's fact in a rule about the order",
    classifier({ forEach: undefined }),
    "/classifiers/0/conditions/all/0/fact",
    'say "forEach": "shipment"',
  ],
  [
    "a policy's fact in a classifier",
    condition({ fact: "exception.code" }),
    "/classifiers/0/conditions/all/0/fact",
    "only policies have it",
  ],
  [
    "a filter path",
    condition({ fact: "shipment.lineIds", path: "$[?(@==1)]" }),
    "/classifiers/0/conditions/all/0/path",
    "only own properties, indexes and [*]",
  ],
  [
    "an unknown severity",
    classifier({ event: { type: "shipment.stalled", params: { severity: "warn" } } }),
    "/classifiers/0/event/params/severity",
    "known are info, warning, error, critical",
  ],
  [
    "an unknown transaction",
    classifier({ event: { type: "shipment.stalled", params: { blocks: ["shipping"] } } }),
    "/classifiers/0/event/params/blocks/0",
    "known are sell, capture, ship, label, refund",
  ],
  [
    "an unknown fact in evidence",
    classifier({
      event: { type: "shipment.stalled", params: { evidence: { h: { fact: "shipment.hours" } } } },
    }),
    "/classifiers/0/event/params/evidence/h/fact",
    'there is no fact "shipment.hours"',
  ],
  [
    "an unknown action type",
    playbook({ actions: [{ id: "t", type: "shipment.tracce" }] }),
    "/policies/0/event/params/actions/0/type",
    'did you mean "shipment.trace"?',
  ],
  [
    "an unknown parameter",
    playbook({ actions: [{ id: "t", type: "shipment.trace", dedline: "x" }] }),
    "/policies/0/event/params/actions/0/dedline",
    'did you mean "deadline"?',
  ],
  [
    "an action without id",
    playbook({ actions: [{ type: "shipment.trace" }] }),
    "/policies/0/event/params/actions/0",
    '"id" is missing',
  ],
  [
    "two actions of one id",
    playbook({
      actions: [
        { id: "t", type: "shipment.trace" },
        { id: "t", type: "shipment.trace" },
      ],
    }),
    "/policies/0/event/params/actions/1/id",
    "is taken in this playbook",
  ],
  [
    "a duration in months",
    playbook({ respondWithin: "P1M" }),
    "/policies/0/event/params/respondWithin",
    "P1M",
  ],
  [
    "a policy for an unknown code",
    policy({ for: ["shipment.stall"] }),
    "/policies/0/for/0",
    'did you mean "shipment.stalled"?',
  ],
  [
    "a policy's fact of the wrong item",
    policy({ conditions: { all: [{ fact: "line.sku", operator: "equal", value: "A" }] } }),
    "/policies/0/conditions/all/0/fact",
    "is about one line",
  ],
  [
    "two rules of one name",
    file({ classifiers: [stalled, stalled] }),
    "/classifiers/1/name",
    "is taken by an earlier rule",
  ],
  ["a rule without a name", classifier({ name: undefined }), "/classifiers/0", 'a rule needs a "name"'],
  ["a file without a name", file({ name: undefined }), "", 'a rule file needs a "name"'],
  ["a list for a file", [], "", "a rule file must be a JSON object"],
  [
    "a setting without value",
    file({ settings: { "a.b": { unit: "h" } } }),
    "/settings/a.b",
    'a setting needs a "value"',
  ],
  [
    "a setting by an unknown fact",
    file({ settings: { "a.b": { value: 1, by: { "shipment.carier": { dhl: 2 } } } } }),
    "/settings/a.b/by/shipment.carier",
    'did you mean "shipment.carrier"?',
  ],
  [
    "a setting by a clock",
    file({ settings: { "a.b": { value: 1, by: { "order.hoursSincePlaced": { "1": 2 } } } } }),
    "/settings/a.b/by/order.hoursSincePlaced",
    "runs with the clock",
  ],
  [
    "a setting of two kinds",
    file({ settings: { "a.b": { value: 1, by: { "shipment.carrier": { dhl: "2" } } } } }),
    "/settings/a.b/by/shipment.carrier/dhl",
    "must be a number",
  ],
  ["a ruleset nobody gave", file({ extends: ["retail"] }), "/extends/0", 'give it in the option "rulesets"'],
  ["a path in code", file({ extends: ["./base.json"] }), "/extends/0", "only the command line follows paths"],
  [
    "a patch of no rule",
    file({ patch: { "parcel-staled": { severity: "error" } } }),
    "/patch/parcel-staled",
    'did you mean "parcel-stalled"?',
  ],
  [
    "a setting written as a bare number",
    file({ settings: { "a.b": 96 } }),
    "/settings/a.b",
    'write { "value": 96 }',
  ],
  [
    "a word that is no value of the fact",
    condition({ value: "lostt" }),
    "/classifiers/0/conditions/all/0/value",
    'did you mean "lost"?',
  ],
  [
    "a word among others that is no value",
    condition({ operator: "in", value: ["lost", "gone"] }),
    "/classifiers/0/conditions/all/0/value",
    'there is no value of shipment.state "gone"',
  ],
  [
    "a number for a text",
    condition({ value: 5 }),
    "/classifiers/0/conditions/all/0/value",
    '"shipment.state" is a text, never a number',
  ],
  [
    "a built-in setting of another kind",
    file({ settings: { "clock.skewSeconds": { value: "five" } } }),
    "/settings/clock.skewSeconds/value",
    "must be a number like 300",
  ],
  [
    "a time zone that does not exist",
    file({ settings: { "clock.timeZone": { value: "Mars/Phobos" } } }),
    "/settings/clock.timeZone/value",
    "must be an IANA time zone",
  ],
  [
    "a calendar that is none",
    file({ calendars: { shop: "weekdays" } }),
    "/calendars/shop",
    'must be "always", or an object',
  ],
  [
    "a calendar by the name of the one that is there",
    file({ calendars: { always: { timeZone: "UTC", hours: { monday: ["09:00-18:00"] } } } }),
    "/calendars/always",
    "give this one another name",
  ],
  [
    "a calendar in a time zone that does not exist",
    calendar({ timeZone: "Mars/Phobos" }),
    "/calendars/shop/timeZone",
    'must be an IANA time zone such as "Europe/Berlin", not "Mars/Phobos"',
  ],
  [
    "an unknown key of a calendar",
    calendar({ holiday: [] }),
    "/calendars/shop/holiday",
    'did you mean "holidays"?',
  ],
  [
    "an unknown weekday",
    calendar({ hours: { mondays: ["09:00-18:00"] } }),
    "/calendars/shop/hours/mondays",
    'did you mean "monday"?',
  ],
  [
    "hours that are no list",
    calendar({ hours: { monday: "09:00-18:00" } }),
    "/calendars/shop/hours/monday",
    "must be a list",
  ],
  [
    "more hours than a day has",
    calendar({ hours: { monday: Array.from({ length: 25 }, () => "09:00-18:00") } }),
    "/calendars/shop/hours/monday",
    "has 25 stretches of hours; 24 are allowed",
  ],
  [
    "hours that are none",
    calendar({ hours: { monday: ["9-18"] } }),
    "/calendars/shop/hours/monday/0",
    'must be hours such as "09:00-18:00"',
  ],
  [
    "hours that end as they begin",
    calendar({ hours: { monday: ["09:00-09:00"] } }),
    "/calendars/shop/hours/monday/0",
    '"00:00-24:00" for the whole day, not "09:00-09:00"',
  ],
  [
    "a calendar without working hours",
    calendar({ hours: { monday: [] } }),
    "/calendars/shop/hours",
    "needs working hours; write some",
  ],
  [
    "hours of a day that overlap",
    calendar({ hours: { monday: ["13:00-18:00", "09:00-13:30"] } }),
    "/calendars/shop/hours/monday/0",
    '"13:00-18:00" overlaps "09:00-13:30" at /calendars/shop/hours/monday/1; join them, or move one',
  ],
  [
    "hours that begin before the night shift ends",
    calendar({ hours: { sunday: ["22:00-06:00"], monday: ["05:00-12:00"] } }),
    "/calendars/shop/hours/monday/0",
    'overlaps "22:00-06:00" at /calendars/shop/hours/sunday/0',
  ],
  [
    "hours of a single day that begin before the night shift ends",
    calendar({ hours: { friday: ["22:00-06:00"] }, workdays: { "2026-02-14": ["05:30-12:00"] } }),
    "/calendars/shop/workdays/2026-02-14/0",
    'overlaps "22:00-06:00" at /calendars/shop/hours/friday/0',
  ],
  [
    "a night of a single day that reaches into the next day's hours",
    calendar({ workdays: { "2026-02-15": ["22:00-10:00"] } }),
    "/calendars/shop/hours/monday/0",
    'overlaps "22:00-10:00" at /calendars/shop/workdays/2026-02-15/0',
  ],
  [
    "a holiday that does not exist",
    calendar({ holidays: ["2026-02-29"] }),
    "/calendars/shop/holidays/0",
    'must be a day that exists, such as "2026-10-01", not "2026-02-29"',
  ],
  [
    "a workday that is no day",
    calendar({ workdays: { saturday: ["09:00-12:00"] } }),
    "/calendars/shop/workdays/saturday",
    "must be a day that exists",
  ],
  [
    "a workday without hours",
    calendar({ workdays: { "2026-02-14": [] } }),
    "/calendars/shop/workdays/2026-02-14",
    'name a day off in "holidays" instead',
  ],
  [
    "a day that is both off and worked",
    calendar({ holidays: ["2026-02-14"], workdays: { "2026-02-14": ["09:00-12:00"] } }),
    "/calendars/shop/workdays/2026-02-14",
    "stands here a second time",
  ],
  [
    "a setting that names no calendar",
    { ...calendar({}), settings: { "complaint.calendar": { value: "shpo" } } },
    "/settings/complaint.calendar/value",
    'there is no calendar "shpo"; did you mean "shop"? (declare it in "calendars")',
  ],
  [
    "a built-in setting by a fact",
    file({ settings: { "stock.maxAgeHours": { value: 24, by: { "order.currency": { EUR: 1 } } } } }),
    "/settings/stock.maxAgeHours/by",
    "cannot vary by a fact",
  ],
  [
    "a duration of ages",
    playbook({ respondWithin: "P100000000D" }),
    "/policies/0/event/params/respondWithin",
    "longer than a hundred years",
  ],
  ["a policy for no code", policy({ for: [] }), "/policies/0/for", "names no exception code"],
  [
    "an unknown code in a policy's conditions",
    policy({
      for: undefined,
      conditions: { all: [{ fact: "exception.code", operator: "equal", value: "shipment.staled" }] },
    }),
    "/policies/0/conditions/all/0/value/0",
    'did you mean "shipment.stalled"?',
  ],
  [
    "a field that is no text",
    classifier({ event: { type: "shipment.stalled", params: { field: 5 } } }),
    "/classifiers/0/event/params/field",
    "must be a JSON Pointer or a fact",
  ],
  [
    "an own code with separators",
    file({ codes: { "a/b@c": { title: "x" } } }),
    "/codes/a~1b@c",
    "joined by dots",
  ],
  ["tests that are no list", file({ tests: 5 }), "/tests", "must be a list"],
  [
    "a mistake in a named condition",
    file({
      conditions: { late: { all: [{ fact: "x.y", operator: "equal", value: 1 }] } },
      classifiers: [{ ...stalled, conditions: { condition: "late" } }],
    }),
    "/conditions/late/all/0/fact",
    'there is no fact "x.y"',
  ],
  [
    "a mistake in a named condition that no rule uses",
    file({ conditions: { late: { all: [{ fact: "shipment.stat", operator: "equal", value: "lost" }] } } }),
    "/conditions/late/all/0/fact",
    'did you mean "shipment.state"?',
  ],
  [
    "an operator that cannot even be written out",
    condition({ operator: { toString: "x" } }),
    "/classifiers/0/conditions/all/0/operator",
    "must be the name of one, not an object",
  ],
  [
    "a list for the name of a condition",
    classifier({ conditions: { condition: [{ toString: "x" }] } }),
    "/classifiers/0/conditions/condition",
    "must be the name of a condition, not a list",
  ],
  [
    "null for a policy's conditions",
    policy({ conditions: null }),
    "/policies/0/conditions",
    "must be an object, not null",
  ],
  [
    "a list for an element that a list lacks",
    condition({ fact: "order.shipmentStates", operator: "doesNotContain", value: ["lost"] }),
    "/classifiers/0/conditions/all/0/value",
    "never a list",
  ],
  [
    "an action id used twice for one exception",
    file({ policies: [chase, { ...chase, name: "more", add: true }] }),
    "/policies/1/event/params/actions/0/id",
    'the action id "trace" is taken by the policy "chase"',
  ],
  [
    "a shipped code declared again",
    file({ codes: { "stock.short": { title: "x" } } }),
    "/codes/stock.short",
    "is a shipped code",
  ],
];
