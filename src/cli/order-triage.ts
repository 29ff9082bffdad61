#!/usr/bin/env node
import { fstatSync } from "node:fs";
import { main } from "./main";

process.exitCode = await main(process.argv.slice(2), {
  // Opened only when it is read: a stdin that nobody reads must not keep the process alive.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  clock: Date.now,
  stdoutIsPipe: isPipe(1),
});

function isPipe(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}
