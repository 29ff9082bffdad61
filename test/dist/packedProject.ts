import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, "../..");

interface PackageJson {
  readonly exports: Readonly<Record<string, string | { readonly import: object }>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const packageJson = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as PackageJson;

/** The specifiers of every JavaScript entry of the package, e.g. `order-triage/core`. */
export const moduleSpecifiers: readonly string[] = Object.entries(packageJson.exports)
  .filter(([, target]) => typeof target === "object")
  .map(([name]) => `order-triage${name.slice(1)}`);

/** Entries that an optional peer dependency stands behind. */
export const peerSpecifiers: readonly string[] = [
  "order-triage/json-rules-engine",
  "order-triage/adapters/libphonenumber",
  "order-triage/adapters/smtp-notifier",
  "order-triage/adapters/webhook-notifier",
];

/** Entries for Node alone. */
export const nodeSpecifiers: readonly string[] = ["order-triage/adapters/smtp-notifier"];

/** An empty project with the packed package installed, as a user has it. */
export interface PackedProject {
  readonly folder: string;
  /** Paths inside the tarball. */
  readonly packedFiles: readonly string[];
  /** Runs a program in the project; gives its standard output, throws when it fails. */
  readonly run: (command: string, ...commandArguments: string[]) => string;
  /** Type-checks the given files under strict settings and writes their JavaScript beside them. */
  readonly compile: (...files: string[]) => void;
  readonly write: (file: string, text: string) => void;
  readonly remove: () => void;
}

/** Packs the built package and installs the tarball into a new folder outside the repository. */
export function packedProject(): PackedProject {
  const folder = mkdtempSync(join(tmpdir(), "order-triage-packed-"));
  const project = join(folder, "project");
  const write = (file: string, text: string): void => writeFileSync(join(project, file), text);
  const execute = (cwd: string, command: string, commandArguments: readonly string[]): string => {
    try {
      return execFileSync(command, commandArguments, {
        cwd,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${command} ${commandArguments.join(" ")} failed:\n${stdout}${stderr}`);
    }
  };
  const run = (command: string, ...commandArguments: string[]): string =>
    execute(project, command, commandArguments);

  mkdirSync(project);
  write("package.json", JSON.stringify({ name: "host", version: "1.0.0", private: true }));
  const packed = execute(root, "npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]);
  const [tarball] = JSON.parse(packed) as { filename: string; files: { path: string }[] }[];
  if (!tarball) throw new Error("npm pack named no tarball.");
  run(
    "npm",
    "install",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    join(folder, tarball.filename),
  );

  // npm installs no optional peer; the host that wants its entry has it.
  for (const peer of ["json-rules-engine", "libphonenumber-js", "nodemailer", "standardwebhooks"]) {
    symlinkSync(join(root, "node_modules", peer), join(project, "node_modules", peer));
  }

  return {
    folder: project,
    packedFiles: tarball.files.map(({ path }) => path),
    run,
    compile: (...files) => {
      const compilerOptions = {
        target: "ES2022",
        lib: ["ES2022", "DOM"],
        types: [],
        module: "nodenext",
        strict: true,
        exactOptionalPropertyTypes: true,
        esModuleInterop: true,
        resolveJsonModule: true,
        // Our declarations are checked too, and so are those of our dependencies that they reach.
        skipLibCheck: false,
      };
      write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
      run(join(root, "node_modules/.bin/tsc"), "-p", "tsconfig.json");
    },
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
