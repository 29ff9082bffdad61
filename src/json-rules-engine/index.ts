export { type EngineItem, engineItems } from "./engineItems";
export { type EngineFinding, type EngineRun, type EngineUndecided, runOnEngine } from "./runOnEngine";
export { type ToEngineOptions, toEngine } from "./toEngine";
