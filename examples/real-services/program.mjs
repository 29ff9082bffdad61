// Runs in an empty project with the packed package: see run.mjs.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { createTriage } from "order-triage";
import { httpStock } from "order-triage/adapters/http-stock";
import { offlineAddress } from "order-triage/adapters/offline-address";
import { smtpNotifier } from "order-triage/adapters/smtp-notifier";
import { sqlLedger, sqlLedgerSchema } from "order-triage/adapters/sql-ledger";
import { messageRenderer } from "order-triage/describe";
import { en } from "order-triage/messages/en";
import { zhCN } from "order-triage/messages/zh-CN";
import { retail } from "order-triage/rulesets/retail";
import { mailServer } from "./mailServer.mjs";
import { stockService } from "./stockService.mjs";

const now = "2026-03-10T09:00:00+08:00";
const ids = ["YL-20260309-0021", "YL-20260308-0117", "PH-10019"];
const orders = readFileSync("orders.ndjson", "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter(({ id }) => ids.includes(id));
const addresses = new Map(orders.map(({ id, customer }) => [id, customer.email]));

const differences = [];
const expectSame = (what, found, expected) => {
  if (isDeepStrictEqual(found, expected)) return;
  differences.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
};

const shelf = await stockService(JSON.parse(readFileSync("stock.json", "utf8")));
const mails = await mailServer();
const database = await PGlite.create();
await database.exec(sqlLedgerSchema());
const mail = smtpNotifier({
  transport: { host: "127.0.0.1", port: mails.port },
  from: "Orders <orders@shop.example.com>",
  channels: ["email", "team"],
  recipient: ({ audience, orderId }) =>
    audience === "team" ? "team@shop.example.com" : addresses.get(orderId),
});
const triage = createTriage({
  ruleset: retail,
  stock: httpStock({ url: shelf.url }),
  address: offlineAddress({ now: () => now }),
  notifiers: [mail],
  ledger: sqlLedger({ query: (text, params) => database.query(text, params) }),
  render: messageRenderer({ messages: [en, zhCN], timeZone: "Asia/Shanghai", shop: "The Shop" }),
});
triage.on("lookup_failed", ({ lookup, error }) => console.error(`${lookup}: ${error.message}`));

const decisions = [];
for await (const decision of triage.evaluateAll(orders, { now })) decisions.push(decision);
console.log("looked up:");
for (const { skus, status } of shelf.asked) console.log(`  ${status} ${skus.join(", ")}`);
expectSame("SKUs asked", shelf.asked.flatMap(({ skus }) => skus).sort(), [
  "GIFT-SPRING-26",
  "PH-LAMP-BRS",
  "TEA-LONGJING-250",
]);

console.log("\nfound:");
for (const { orderId, exceptions } of decisions) {
  console.log(`  ${orderId}: ${exceptions.map(({ key }) => key).join(", ") || "nothing"}`);
}
expectSame(
  "exceptions",
  Object.fromEntries(decisions.map(({ orderId, exceptions }) => [orderId, exceptions.map(({ key }) => key)])),
  {
    "YL-20260309-0021": [],
    "YL-20260308-0117": ["stock.oversold@sku:GIFT-SPRING-26", "stock.short@line:1"],
    "PH-10019": ["stock.short@line:1", "stock.arriving_late@line:1"],
  },
);

const dispatchAll = async () => {
  const dispatched = [];
  for (const decision of decisions) dispatched.push(...(await triage.dispatch(decision, { now })));
  return dispatched.filter(({ reason }) => reason !== "not_a_message");
};
for (const [time, status] of [
  ["first", "sent"],
  ["second", "skipped"],
]) {
  const before = mails.received.length;
  const dispatched = await dispatchAll();
  console.log(`\n${time} dispatch:`);
  for (const each of dispatched) console.log(`  ${each.key}: ${each.status} ${each.reason ?? ""}`);
  console.log(`  ${mails.received.length - before} mails received`);
  expectSame(`${time} dispatch`, [...new Set(dispatched.map((each) => each.status))], [status]);
}

console.log("\nreceived:");
for (const { to, language, subject, text } of mails.received) {
  console.log(`\n  to ${to}, in ${language}: ${subject}\n${text.trimEnd().replace(/^/gm, "    ")}`);
}
const toCustomers = mails.received.filter(({ to }) => to !== "team@shop.example.com");
expectSame(
  "mails to customers",
  toCustomers.map(({ to, language, subject, text }) => ({
    to,
    language,
    isChinese: /\p{Script=Han}{4}/u.test(`${subject} ${text}`),
  })),
  [...addresses].flatMap(([id, to]) => {
    if (id === "PH-10019") return [{ to, language: "en", isChinese: false }];
    return id === "YL-20260308-0117" ? [{ to, language: "zh-CN", isChinese: true }] : [];
  }),
);
expectSame(
  "mails received twice",
  new Set(mails.received.map(({ messageId }) => messageId)).size,
  mails.received.length,
);

mail.close();
await Promise.all([shelf.close(), mails.close(), database.close()]);
for (const difference of differences) console.error(`not as expected: ${difference}`);
if (differences.length > 0) process.exitCode = 1;
else console.log("\nall as expected");
