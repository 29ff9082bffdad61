// Triages every order of an Olist file as it stood at one instant, and counts the orders by exception.
//
//   npm run example:olist -- FILE --now ISO [--set KEY=VALUE]… [--json]
//
// FILE is NDJSON, gzipped or not. --now without a time means midnight in Sao Paulo. With --json the last line is
// { "orders": …, "counts": { code: orders that have it }, "rejected": … }. Exit code 2 for wrong arguments.
import { createReadStream, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { createTriage, isRejected } from "order-triage";
import { retail } from "order-triage/rulesets/retail";
import { toSnapshot } from "./mapOrder.mjs";
import { toInstant } from "./toInstant.mjs";

const { file, now, settings, json } = readArguments();
const ruleset = JSON.parse(readFileSync(new URL("olist-rules.json", import.meta.url), "utf8"));
const triage = createTriage({ ruleset, rulesets: { retail } });

const counts = new Map();
let orders = 0;
let quiet = 0;
let rejected = 0;

try {
  for await (const result of triage.evaluateAll(snapshots(), { now, settings })) {
    orders += 1;
    if (isRejected(result)) {
      if (result.error.code.endsWith("_setting")) stop(2, result.error.message);
      reject(`order ${result.orderId ?? result.position}: ${result.error.message}`);
      continue;
    }
    const codes = new Set(result.exceptions.map(({ code }) => code));
    if (codes.size === 0) quiet += 1;
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
} catch (error) {
  stop(1, `${file}: ${error.message}`);
}

const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
if (json) {
  console.log(JSON.stringify({ orders, counts: Object.fromEntries(sorted), rejected }));
} else {
  const row = (name, count) => {
    const share = orders === 0 ? 0 : (100 * count) / orders;
    console.log(`${name.padEnd(28)} ${String(count).padStart(6)} ${`${share.toFixed(1)} %`.padStart(8)}`);
  };
  console.log(`${orders} orders placed by ${now}\n`);
  row("exception", orders);
  for (const [code, count] of sorted) row(code, count);
  row("(none)", quiet);
  row("(rejected)", rejected);
}

/** The orders that had been placed, one at a time; a line that cannot be read is reported and does not stop the rest. */
async function* snapshots() {
  const nowMs = Date.parse(now);
  let number = 0;
  for await (const line of lines()) {
    number += 1;
    if (line.trim() === "") continue;
    let snapshot;
    try {
      snapshot = toSnapshot(JSON.parse(line), nowMs);
    } catch (error) {
      orders += 1;
      reject(`line ${number} is no row of the Olist file: ${error.message}`);
      continue;
    }
    if (snapshot !== undefined) yield snapshot;
  }
}

async function* lines() {
  const bytes = createReadStream(file);
  const text = file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  bytes.once("error", (error) => text.destroy(error));
  text.setEncoding("utf8");
  let rest = "";
  for await (const chunk of text) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop();
    yield* parts;
  }
  yield rest;
}

function reject(message) {
  rejected += 1;
  if (rejected <= 10) console.error(message);
}

function readArguments() {
  const options = {
    now: { type: "string" },
    set: { type: "string", multiple: true, default: [] },
    json: { type: "boolean", default: false },
  };
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    if (positionals.length !== 1 || values.now === undefined) throw new Error("FILE and --now are needed");
    return {
      file: positionals[0],
      now: readNow(values.now),
      settings: Object.fromEntries(values.set.map(readSetting)),
      json: values.json,
    };
  } catch (error) {
    return stop(
      2,
      `${error.message}\nusage: npm run example:olist -- FILE --now ISO [--set KEY=VALUE]… [--json]`,
    );
  }
}

function readNow(text) {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? toInstant(`${text}T00:00:00`) : text;
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(instant) || Number.isNaN(Date.parse(instant))) {
    throw new Error(
      `--now ${text}: give a date, or an instant with its offset such as 2018-03-01T12:00:00-03:00`,
    );
  }
  return instant;
}

function readSetting(text) {
  const [, key, value] = /^([^=]+)=(.*)$/su.exec(text) ?? [];
  if (key === undefined) throw new Error(`--set ${text}: write KEY=VALUE`);
  try {
    return [key, JSON.parse(value)];
  } catch {
    return [key, value];
  }
}

function stop(exitCode, message) {
  console.error(message);
  process.exit(exitCode);
}
