// Minified and gzipped, with every dependency, when everything of the entry is used.
const quiet = {
  gzip: true,
  modifyEsbuildConfig: (config) => ({ ...config, logOverride: { "ignored-bare-import": "silent" } }),
};

export default [
  { ...quiet, name: "order-triage", path: "dist/index.js", limit: "163 kB" },
  { ...quiet, name: "order-triage/core", path: "dist/core/index.js", limit: "111.5 kB" },
  { ...quiet, name: "order-triage/rules", path: "dist/core/rules/index.js", limit: "17 kB" },
  {
    ...quiet,
    name: "order-triage/describe, without a language",
    path: "dist/messages/index.js",
    limit: "23 kB",
  },
  {
    ...quiet,
    name: "order-triage/messages/en, for customers",
    path: "dist/messages/en.js",
    import: "{ enCustomer }",
    limit: "7 kB",
  },
];
