import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { PGlite } from "@electric-sql/pglite";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, it } from "vitest";
import { httpStock } from "../../src/adapters/http-stock";
import { smtpNotifier } from "../../src/adapters/smtp-notifier";
import { sqlStock, sqlStockSchema } from "../../src/adapters/sql-stock";
import { webhookNotifier } from "../../src/adapters/webhook-notifier";
import { testLedger, testNotifier, testStockLookup } from "../../src/testing/index";
import { type LedgerDatabase, ledgerDatabase } from "../support/ledgerDatabase";

/** PGlite takes its time on a crowded machine. */
const DATABASE_STARTS_MS = 120_000;

const onHand = { "TEA-1": 3, "CUP-2": 5, "POT-3": 0 };
const levels = new Map(Object.entries(onHand));

const listen = (server: Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    ),
  );
const close = (server: Server) =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });

describe("http-stock", () => {
  const server = createServer(({ url = "" }, response) => {
    const skus = new URL(url, "http://localhost").searchParams.getAll("sku").filter((sku) => levels.has(sku));
    const found = skus.map((sku) => ({ sku, nodes: [{ node: "SHA", onHand: levels.get(sku) }] }));
    response.setHeader("content-type", "application/json").end(JSON.stringify({ levels: found }));
  });
  const silent = createServer(() => {});
  let url = "";
  let silentUrl = "";
  beforeAll(async () => {
    url = await listen(server);
    silentUrl = await listen(silent);
  });
  afterAll(() => Promise.all([close(server), close(silent)]));
  testStockLookup(it, {
    create: () => httpStock({ url }),
    stalled: () => httpStock({ url: silentUrl }),
    onHand,
  });
});

describe("sql-stock", () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
    await database.exec(sqlStockSchema());
    for (const [sku, quantity] of levels) {
      await database.query("insert into stock_on_hand values ($1, 'SHA', $2)", [sku, quantity]);
    }
  }, DATABASE_STARTS_MS);
  afterAll(() => database.close());
  testStockLookup(it, {
    create: () => sqlStock({ query: (text, params) => database.query(text, params) }),
    onHand,
  });
});

describe("sql-ledger", () => {
  let database: LedgerDatabase;
  beforeAll(async () => {
    database = await ledgerDatabase();
  }, DATABASE_STARTS_MS);
  afterAll(() => database.close());
  testLedger(it, {
    create: () => database.open(),
    another: () => database.open(),
    outliveLease: () => database.pass(60_001),
  });
});

describe("webhook-notifier", () => {
  let received = 0;
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      received += 1;
      response.end("{}");
    });
  });
  const silent = createServer(() => {});
  const refuses = createServer((_, response) => response.writeHead(400).end("ada.contract@example.com"));
  const urls = new Map<Server, string>();
  beforeAll(async () => {
    for (const each of [server, silent, refuses]) urls.set(each, await listen(each));
  });
  afterAll(() => Promise.all([server, silent, refuses].map(close)));
  const at = (end: Server) =>
    webhookNotifier({ url: urls.get(end) as string, secrets: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"] });
  testNotifier(it, {
    create: () => at(server),
    received: () => received,
    refusing: () => at(refuses),
    stalled: () => at(silent),
  });
});

describe("smtp-notifier", () => {
  let received = 0;
  const common = { authOptional: true, disabledCommands: ["STARTTLS"] };
  const server = new SMTPServer({
    ...common,
    onData(stream, _, done) {
      stream.resume().on("end", () => {
        received += 1;
        done();
      });
    },
  });
  const refuses = new SMTPServer({
    ...common,
    onRcptTo: (_, __, done) => done(new Error("550 ada.contract@example.com is unknown")),
  });
  const silent = new SMTPServer({ ...common, onRcptTo: () => {} });
  const all = [server, refuses, silent];
  beforeAll(() =>
    Promise.all(all.map((each) => new Promise<void>((done) => each.listen(0, "127.0.0.1", done)))),
  );
  afterAll(() => Promise.all(all.slice(0, 2).map((each) => new Promise<void>((done) => each.close(done)))));
  const at = (end: SMTPServer) =>
    smtpNotifier({
      transport: { host: "127.0.0.1", port: (end.server.address() as AddressInfo).port },
      from: "Shop <shop@example.com>",
      recipient: () => "ada.contract@example.com",
    });
  testNotifier(it, {
    create: () => at(server),
    needsText: true,
    received: () => received,
    refusing: () => at(refuses),
    stalled: () => at(silent),
  });
});
