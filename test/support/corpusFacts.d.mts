import type { FactDefinition } from "../../src/core/index";

/** Facts that a compiled module of the corpus imports, one for each name that generated rules read. */
export declare const fact0: FactDefinition;
export declare const fact1: FactDefinition;
export declare const fact2: FactDefinition;
export declare const fact3: FactDefinition;
export declare const fact4: FactDefinition;
export declare const fact5: FactDefinition;
export declare const fact6: FactDefinition;
export declare const fact7: FactDefinition;
