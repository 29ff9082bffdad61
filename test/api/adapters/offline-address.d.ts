// order-triage/adapters/offline-address

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

export interface AddressProblem {
    readonly field: string;
    readonly kind: "missing" | "malformed" | "unknown" | "mismatch";
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

export interface OfflineAddressOptions {
    readonly now?: () => string;
}

export function offlineAddress(options?: OfflineAddressOptions): AddressVerifier;

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
