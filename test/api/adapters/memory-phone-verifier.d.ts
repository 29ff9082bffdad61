// order-triage/adapters/memory-phone-verifier

export interface AdapterContext {
    readonly signal: AbortSignal;
    readonly orderIds: readonly string[];
    readonly tenant?: string;
}

export interface MemoryPhoneVerifierOptions {
    readonly send: (phone: PhoneKey, code: string, context: AdapterContext) => MaybePromise<unknown>;
    readonly makeCode?: () => string;
    readonly tries?: number;
    readonly validMs?: number;
    readonly now?: () => string;
}

export type PhoneCodeCheck = "verified" | "wrong_code" | "expired" | "too_many";

export interface PhoneCodeStarted {
    readonly id: string;
    readonly expiresAt?: string;
}

export interface PhoneKey {
    readonly [key: string]: string;
    readonly number: string;
    readonly country: string;
}

export interface PhoneVerifier {
    readonly name: string;
    start(phone: PhoneKey, context: AdapterContext): MaybePromise<PhoneCodeStarted>;
    check(given: {
        readonly id: string;
        readonly code: string;
    }, context: AdapterContext): MaybePromise<PhoneCodeCheck>;
}

export function memoryPhoneVerifier(options: MemoryPhoneVerifierOptions): PhoneVerifier;

// Mentioned above, not exported

type MaybePromise<T> = T | Promise<T>;
