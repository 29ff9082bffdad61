// One process of a host that sends messages and can be killed: `node ledgerKillProgram.mjs <folder> <url> <what>`.
import { PGlite } from "@electric-sql/pglite";
import { createTriage } from "order-triage";
import { sqlLedger, sqlLedgerSchema } from "order-triage/adapters/sql-ledger";

const [folder, url, what] = process.argv.slice(2);
const database = await PGlite.create(folder);
await database.exec(sqlLedgerSchema());
const ledger = sqlLedger({ query: (text, params) => database.query(text, params) });

const actions = ["a", "b"].map((id) => ({
  key: `O-1/code@order/${id}~0`,
  id,
  type: "notify.customer",
  exceptions: ["code@order"],
  mode: "auto",
  params: {},
}));
const decision = {
  ...(await createTriage({ ruleset: { name: "none" } }).evaluate(
    {
      id: "O-1",
      status: "placed",
      placedAt: "2026-03-01T09:00:00Z",
      currency: "EUR",
      customer: {},
      shipTo: { lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "10115", country: "DE" },
      lines: [{ id: "1", sku: "TEA-1", quantity: 1, unitPriceMinor: 450 }],
    },
    { now: "2026-03-01T12:00:00Z" },
  )),
  actions,
};

const notifier = {
  name: "post",
  channels: ["email"],
  async send({ key }) {
    await fetch(url, { method: "POST", body: key });
    // It has arrived, and before anybody can write that down, the process is killed.
    if (what === "die") await new Promise((done) => setTimeout(done, 600_000));
    return {};
  },
};
const triage = createTriage({
  ruleset: { name: "none" },
  notifiers: [notifier],
  ledger,
  resilience: { notifiers: { post: { timeoutMs: false } } },
});

if (what === "die") {
  await ledger.enqueue(decision);
  for (const due of await ledger.due()) await triage.dispatch(due);
} else {
  const told = (results) => results.map(({ status, reason }) => [status, reason ?? ""].join(" "));
  const busy = told(await triage.dispatch(decision));
  await database.query("update order_triage_ledger set lease_until = now() where state = 'claimed'");
  const doubtful = told(await triage.dispatch(decision));
  const inDoubt = (await ledger.inDoubt()).map(({ key }) => key);
  const due = (await ledger.due()).length;
  const again = [];
  for (const each of await ledger.due({ inDoubt: "resend" })) {
    again.push(...told(await triage.dispatch(each, { inDoubt: "resend" })));
  }
  const last = told(await triage.dispatch(decision));
  console.log(JSON.stringify({ busy, doubtful, inDoubt, due, again, last }));
  await database.close();
}
