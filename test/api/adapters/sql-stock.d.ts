// order-triage/adapters/sql-stock

export type SqlQuery = (text: string, params: unknown[]) => MaybePromise<SqlRows>;

export interface SqlRows {
    readonly rows: readonly object[];
}

export interface SqlStockOptions {
    readonly query: SqlQuery;
    readonly view?: string | ((context: AdapterContext) => string);
    readonly unknownSku?: "error" | "zero";
    readonly now?: () => string;
}

export interface SqlStockSchemaOptions {
    readonly schema?: string;
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

export function sqlStock(options: SqlStockOptions): StockLookup;

export function sqlStockSchema(options?: SqlStockSchemaOptions): string;

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
