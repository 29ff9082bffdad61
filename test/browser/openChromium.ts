import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const root = resolve(import.meta.dirname, "../..");
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** What a page did. */
export interface PageRun {
  readonly decisions: readonly string[];
  /** Directives of the content security policy that something on the page broke. */
  readonly violations: readonly string[];
  /** Messages of the browser's console, and errors nobody caught. */
  readonly complaints: readonly string[];
}

/** Headless Chromium with a local server for its pages. */
export interface OpenChromium {
  /** Bundles a program for the browser and runs its `decideAll` on a page that forbids `eval`. */
  readonly run: (program: string, input: object) => Promise<PageRun>;
  readonly close: () => Promise<void>;
}

const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Starts Debian's Chromium, or the one at `CHROMIUM_PATH`. */
export async function openChromium(): Promise<OpenChromium> {
  if (!existsSync(executablePath)) {
    throw new Error(
      `No Chromium at ${executablePath}: install Debian's package chromium, or set CHROMIUM_PATH.`,
    );
  }
  const files = new Map<string, { readonly type: string; readonly body: string }>();
  const server = createServer(({ url = "/" }, response) => {
    const file = files.get(url);
    response.writeHead(file ? 200 : 404, {
      "content-type": `${file?.type ?? "text/plain"}; charset=utf-8`,
      "content-security-policy": policy,
    });
    response.end(file?.body ?? "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

  return {
    run: async (program, input) => {
      files.set("/", {
        type: "text/html",
        body: '<!doctype html><script type="module" src="/page.js"></script>',
      });
      files.set("/favicon.ico", { type: "image/x-icon", body: "" });
      files.set("/input.json", { type: "application/json", body: JSON.stringify(input) });
      files.set("/page.js", { type: "text/javascript", body: await bundle(program) });
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      try {
        await page.goto(origin);
        const result = await page.evaluate("globalThis.result");
        return { ...(result as Pick<PageRun, "decisions" | "violations">), complaints };
      } finally {
        await page.close();
      }
    },
    close: async () => {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function bundle(program: string): Promise<string> {
  const contents = `
    const violations = [];
    addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
    globalThis.result = (async () => {
      const { decideAll } = await import("./${program}");
      const input = await (await fetch("/input.json")).json();
      const decisions = await decideAll(input);
      // Violations are reported in a task of their own.
      await new Promise((reported) => setTimeout(reported, 50));
      return { decisions, violations };
    })();`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, "test/browser") },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
