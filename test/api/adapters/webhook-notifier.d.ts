// order-triage/adapters/webhook-notifier

export interface Message {
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

export interface MessageEvent {
    readonly specversion: "1.0";
    readonly id: string;
    readonly source: string;
    readonly type: string;
    readonly subject: string;
    readonly datacontenttype: "application/json";
    readonly data: Message;
}

export interface MessagePart {
    readonly key: string;
    readonly type: string;
    readonly template: string;
    readonly locale?: string;
    readonly params: JsonObject;
    readonly exceptions: readonly string[];
    readonly to?: string;
}

export interface MessageText {
    readonly subject: string;
    readonly body: string;
    readonly locale: string;
}

export interface Notifier {
    readonly name: string;
    readonly channels: readonly string[];
    readonly isIdempotent?: boolean;
    send(message: Message, context: AdapterContext): MaybePromise<Receipt>;
}

export interface Receipt {
    readonly id?: string;
    readonly notifier?: string;
}

export class SendError extends OrderTriageError {
    readonly adapter: string;
    readonly reason: SendFailure;
    readonly retryable: boolean;
    readonly isInDoubt: boolean;
    readonly status?: number;
    readonly detail?: string;
    readonly retryAfterMs?: number;
    readonly errors?: readonly unknown[];
    constructor(message: string, options: SendErrorOptions);
}

export interface SendErrorOptions {
    readonly adapter: string;
    readonly reason: SendFailure;
    readonly retryable: boolean;
    readonly isInDoubt?: boolean;
    readonly status?: number | undefined;
    readonly detail?: string | undefined;
    readonly retryAfterMs?: number | undefined;
    readonly errors?: readonly unknown[] | undefined;
}

export type SendFailure = "refused" | "gone" | "busy" | "unreachable" | "timed_out" | "aborted" | "bad_answer" | "not_sendable";

export interface SendRetry {
    readonly times: number;
    readonly firstMs: number;
    readonly longestMs: number;
}

export interface WebhookNotifierOptions {
    readonly url: string;
    readonly secrets: readonly string[];
    readonly channels?: readonly string[];
    readonly source?: string;
    readonly type?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly retry?: SendRetry | false;
    readonly timeoutMs?: number;
    readonly fetch?: typeof fetch;
    readonly now?: () => string;
    readonly random?: () => number;
}

export function webhookNotifier(options: WebhookNotifierOptions): Notifier;

// Mentioned above, not exported

interface AdapterContext {
    readonly signal: AbortSignal;
    readonly orderIds: readonly string[];
    readonly tenant?: string;
}

interface ErrorPlace {
    readonly rule?: string;
    readonly path?: string;
    readonly adapter?: string;
}

interface JsonObject {
    readonly [key: string]: JsonValue;
}

type JsonPrimitive = string | number | boolean | null;

type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;

type MaybePromise<T> = T | Promise<T>;

class OrderTriageError extends Error {
    readonly code: string;
    readonly rule?: string;
    readonly path?: string;
    readonly adapter?: string;
    constructor(code: string, message: string, options?: OrderTriageErrorOptions);
}

interface OrderTriageErrorOptions extends ErrorPlace {
    readonly cause?: unknown;
}
