import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const program = join(import.meta.dirname, "ledgerKillProgram.mjs");
const received: string[] = [];
let arrival: () => void = () => {};
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    received.push(body);
    response.end();
    arrival();
  });
});
let url = "";
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "order-triage-ledger-"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

it("law 6: a process killed between send and settle leaves its message busy, then in doubt, sent again under the same key only where asked", async () => {
  const arrived = new Promise<void>((resolve) => {
    arrival = resolve;
  });
  const child = spawn(process.execPath, [program, join(folder, "db"), url, "die"], { stdio: "inherit" });
  const died = once(child, "exit");
  // A child that fails before it sends must not be waited for.
  await Promise.race([arrived, died]);
  child.kill("SIGKILL");
  expect(await died).toEqual([null, "SIGKILL"]);
  expect(received).toHaveLength(1);

  const { stdout } = await promisify(execFile)(process.execPath, [program, join(folder, "db"), url, "look"]);
  expect(JSON.parse(stdout)).toEqual({
    busy: ["skipped busy", "skipped busy"],
    doubtful: ["in_doubt unsettled", "in_doubt unsettled"],
    inDoubt: ["O-1/code@order/a~0#email", "O-1/code@order/b~0#email"],
    due: 0,
    again: ["sent ", "sent "],
    last: ["skipped already_sent", "skipped already_sent"],
  });
  expect(received).toEqual([received[0], received[0]]);
});
