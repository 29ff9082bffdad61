// Minified and gzipped, with every dependency, when everything of the entry is used.
const quiet = {
  gzip: true,
  modifyEsbuildConfig: (config) => ({ ...config, logOverride: { "ignored-bare-import": "silent" } }),
};

export default [
  { ...quiet, name: "order-triage", path: "dist/index.js", limit: "107.8 kB" },
  { ...quiet, name: "order-triage/core", path: "dist/core/index.js", limit: "70 kB" },
  { ...quiet, name: "order-triage/rules", path: "dist/core/rules/index.js", limit: "16.5 kB" },
];
