// order-triage/adapters/http-stock

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type HeaderSource = Readonly<Record<string, string>> | (() => MaybePromise<Readonly<Record<string, string>>>);

export interface HttpStockOptions {
    readonly url: string;
    readonly headers?: HeaderSource | ((context: AdapterContext) => ReturnType<Extract<HeaderSource, () => unknown>>);
    readonly maxSkus?: number;
    readonly keptAnswers?: number;
    readonly fetch?: Fetch;
    readonly now?: () => string;
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

export function httpStock(options: HttpStockOptions): StockLookup;

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
