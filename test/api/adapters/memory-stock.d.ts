// order-triage/adapters/memory-stock

export type MemoryStockLevel = number | readonly StockAtNode[] | {
    readonly nodes: readonly StockAtNode[];
    readonly observedAt?: string;
};

export interface MemoryStockOptions {
    readonly levels: Readonly<Record<string, MemoryStockLevel>> | ReadonlyMap<string, MemoryStockLevel>;
    readonly observedAt?: string;
    readonly unknownSku?: "error" | "zero";
}

export interface StockAtNode {
    readonly node: string;
    readonly onHand: number;
    readonly reserved?: number;
    readonly inbound?: readonly {
        readonly quantity: number;
        readonly expectedAt: string;
    }[];
    readonly backordered?: number;
    readonly reorderPoint?: number;
    readonly orderUpTo?: number;
}

export interface StockKey {
    readonly [key: string]: string;
    readonly sku: string;
}

export interface StockLevel extends Observed {
    readonly nodes: readonly StockAtNode[];
}

export interface StockLookup {
    readonly name: string;
    lookup(keys: readonly StockKey[], context: AdapterContext): MaybePromise<readonly (StockLevel | Error)[]>;
}

export function memoryStock(options: MemoryStockOptions): StockLookup;

// Mentioned above, not exported

interface AdapterContext {
    readonly signal: AbortSignal;
    readonly orderIds: readonly string[];
    readonly tenant?: string;
}

type MaybePromise<T> = T | Promise<T>;

interface Observed {
    readonly observedAt: string;
}
