// order-triage/adapters/libphonenumber

export interface LibphonenumberOptions {
    readonly now?: () => string;
}

export interface LookupAdapter<K extends JsonValue = JsonValue, V extends Observed = Observed> {
    readonly name: string;
    lookup(keys: readonly K[], context: AdapterContext): MaybePromise<readonly (V | Error)[]>;
    problem?(answer: Observed): string | undefined;
}

export interface PhoneKey {
    readonly [key: string]: string;
    readonly number: string;
    readonly country: string;
}

export interface PhoneVerdict extends Observed {
    readonly isValid: boolean;
}

export function libphonenumber(options?: LibphonenumberOptions): LookupAdapter<PhoneKey, PhoneVerdict>;

// Mentioned above, not exported

interface AdapterContext {
    readonly signal: AbortSignal;
    readonly orderIds: readonly string[];
    readonly tenant?: string;
}

interface JsonObject {
    readonly [key: string]: JsonValue;
}

type JsonPrimitive = string | number | boolean | null;

type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;

type MaybePromise<T> = T | Promise<T>;

interface Observed {
    readonly observedAt: string;
}
