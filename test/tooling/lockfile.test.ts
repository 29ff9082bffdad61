import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(resolve(import.meta.dirname, "../../package-lock.json"), "utf8");
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, LockedPackage>> };

describe("package-lock.json", () => {
  it("names no registry, so that any may be used", () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)).toEqual([]);
  });

  // `npm ci` refuses a lock that lacks one, and a registry that serves one platform leaves the others out.
  it("lists the optional packages of every platform", () => {
    const locked = new Set(
      Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)),
    );
    const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });
});
