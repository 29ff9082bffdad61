// order-triage/adapters/first-verdict

export interface AdapterContext {
    readonly signal: AbortSignal;
    readonly orderIds: readonly string[];
    readonly tenant?: string;
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

export interface FirstVerdictOptions {
    readonly timeoutMs?: number;
    readonly onFailure?: (failure: VerifierFailure) => void;
}

export interface VerifierFailure {
    readonly verifier: string;
    readonly addresses: number;
    readonly error: Error;
}

export function firstVerdict(verifiers: readonly AddressVerifier[], options?: FirstVerdictOptions): AddressVerifier;

// Mentioned above, not exported

type MaybePromise<T> = T | Promise<T>;

interface Observed {
    readonly observedAt: string;
}
