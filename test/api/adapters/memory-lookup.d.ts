// order-triage/adapters/memory-lookup

export interface DefinedLookup<K extends JsonValue, V extends Observed> extends Lookup<K, V> {
    readonly ask: (key: K) => LookupKey<K>;
}

export interface LookupAdapter<K extends JsonValue = JsonValue, V extends Observed = Observed> {
    readonly name: string;
    lookup(keys: readonly K[], context: AdapterContext): MaybePromise<readonly (V | Error)[]>;
    problem?(answer: Observed): string | undefined;
}

export interface MemoryLookupOptions<K extends JsonValue, V extends Observed> {
    readonly lookup: DefinedLookup<K, V>;
    readonly answers: Readonly<Record<string, Omit<V, "observedAt"> & Partial<Observed>>>;
    readonly observedAt?: string;
}

export interface Observed {
    readonly observedAt: string;
}

export function memoryLookup<K extends JsonValue, V extends Observed>({ lookup, answers, observedAt, }: MemoryLookupOptions<K, V>): LookupAdapter<K, V>;

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

interface Lookup<K extends JsonValue, V extends Observed> {
    readonly name: string;
    readonly id: (key: K) => string;
    readonly maxAgeSetting?: string;
    readonly answer?: V;
}

interface LookupKey<K extends JsonValue = JsonValue> {
    readonly lookup: string;
    readonly id: string;
    readonly key: K;
}

type MaybePromise<T> = T | Promise<T>;
