// order-triage/adapters/memory-ledger

export interface ActionLedger {
    readonly name: string;
    claim(key: string): MaybePromise<Claim>;
    settle(key: string, outcome: Outcome): MaybePromise<void>;
    reclaim?(key: string): MaybePromise<Claim>;
    bind?(keys: readonly string[], message: string): MaybePromise<void>;
    messageOf?(key: string): MaybePromise<string | undefined>;
}

export type Claim = "new" | "busy" | "done" | "in_doubt";

export type MemoryLedgerOptions = {
    readonly leaseMs?: undefined;
    readonly now?: undefined;
} | {
    readonly leaseMs: number;
    readonly now: () => string;
};

export type Outcome = {
    readonly status: "sent";
    readonly receipt: Receipt;
} | {
    readonly status: "failed";
};

export interface Receipt {
    readonly id?: string;
    readonly notifier?: string;
}

export function memoryLedger({ leaseMs, now }?: MemoryLedgerOptions): ActionLedger;

// Mentioned above, not exported

type MaybePromise<T> = T | Promise<T>;
