// order-triage/testing

export interface ActionLedger {
    readonly name: string;
    claim(key: string): MaybePromise<Claim>;
    settle(key: string, outcome: Outcome): MaybePromise<void>;
    reclaim?(key: string): MaybePromise<Claim>;
    bind?(keys: readonly string[], message: string): MaybePromise<void>;
    messageOf?(key: string): MaybePromise<string | undefined>;
}

export interface Address {
    readonly recipient?: string;
    readonly lines: readonly string[];
    readonly district?: string;
    readonly locality?: string;
    readonly region?: string;
    readonly postalCode?: string;
    readonly country?: string;
    readonly phone?: string;
}

export interface AddressVerdict extends Observed {
    readonly action: "accept" | "confirm" | "add_subpremise" | "fix";
    readonly depth: "format" | "locality" | "street" | "premise";
    readonly problems: readonly AddressProblem[];
    readonly suggestion?: Address;
}

export interface AddressVerifier {
    readonly name: string;
    verify(addresses: readonly Address[], context: AdapterContext): MaybePromise<readonly (AddressVerdict | Error)[]>;
}

export interface AddressVerifierContract {
    readonly create: () => MaybePromise<AddressVerifier>;
    readonly verdicts: readonly ExpectedVerdict[];
    readonly many?: number;
    readonly stalled?: () => MaybePromise<AddressVerifier>;
    readonly abortMs?: number;
}

export type ContractIt = (name: string, body: () => Promise<void>) => unknown;

export interface ExpectedVerdict {
    readonly address: Address;
    readonly action: AddressVerdict["action"] | "error";
}

export interface LedgerContract {
    readonly create: () => MaybePromise<ActionLedger>;
    readonly another?: (ledger: ActionLedger) => MaybePromise<ActionLedger>;
    readonly outliveLease?: (ledger: ActionLedger) => MaybePromise<unknown>;
}

export type MaybePromise<T> = T | Promise<T>;

export interface Notifier {
    readonly name: string;
    readonly channels: readonly string[];
    readonly isIdempotent?: boolean;
    send(message: Message, context: AdapterContext): MaybePromise<Receipt>;
}

export interface NotifierContract {
    readonly create: () => MaybePromise<Notifier>;
    readonly received?: () => MaybePromise<number>;
    readonly needsText?: boolean;
    readonly refusing?: () => MaybePromise<Notifier>;
    readonly stalled?: () => MaybePromise<Notifier>;
    readonly abortMs?: number;
}

export interface StockLookup {
    readonly name: string;
    lookup(keys: readonly StockKey[], context: AdapterContext): MaybePromise<readonly (StockLevel | Error)[]>;
}

export interface StockLookupContract {
    readonly create: () => MaybePromise<StockLookup>;
    readonly onHand: Readonly<Record<string, number>>;
    readonly unknownSku?: string;
    readonly many?: number;
    readonly stalled?: () => MaybePromise<StockLookup>;
    readonly abortMs?: number;
}

export function testAddressVerifier(it: ContractIt, contract: AddressVerifierContract): void;

export function testLedger(it: ContractIt, { create, another, outliveLease }: LedgerContract): void;

export function testNotifier(it: ContractIt, contract: NotifierContract): void;

export function testStockLookup(it: ContractIt, contract: StockLookupContract): void;

// Mentioned above, not exported

interface AdapterContext {
    readonly signal: AbortSignal;
    readonly orderIds: readonly string[];
    readonly tenant?: string;
}

interface AddressProblem {
    readonly field: string;
    readonly kind: "missing" | "malformed" | "unknown" | "mismatch";
}

type Claim = "new" | "busy" | "done" | "in_doubt";

interface JsonObject {
    readonly [key: string]: JsonValue;
}

type JsonPrimitive = string | number | boolean | null;

type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;

interface Message {
    readonly key: string;
    readonly orderId: string;
    readonly tenant?: string;
    readonly audience: "customer" | "team";
    readonly template: string;
    readonly channel: string;
    readonly locale?: string;
    readonly params: JsonObject;
    readonly exceptions: readonly string[];
    readonly to?: string;
    readonly parts: readonly MessagePart[];
    readonly text?: MessageText;
}

interface MessagePart {
    readonly key: string;
    readonly type: string;
    readonly template: string;
    readonly locale?: string;
    readonly params: JsonObject;
    readonly exceptions: readonly string[];
    readonly to?: string;
}

interface MessageText {
    readonly subject: string;
    readonly body: string;
    readonly locale: string;
}

interface Observed {
    readonly observedAt: string;
}

type Outcome = {
    readonly status: "sent";
    readonly receipt: Receipt;
} | {
    readonly status: "failed";
};

interface Receipt {
    readonly id?: string;
    readonly notifier?: string;
}

interface StockAtNode {
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

interface StockKey {
    readonly [key: string]: string;
    readonly sku: string;
}

interface StockLevel extends Observed {
    readonly nodes: readonly StockAtNode[];
}
