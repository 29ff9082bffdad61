// order-triage/adapters/smtp-notifier

export interface MailTransporter {
    sendMail(mail: Readonly<Record<string, unknown>>): Promise<unknown>;
    close(): void;
}

export type MaybePromise<T> = T | Promise<T>;

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

export interface SmtpNotifier extends Notifier {
    close(): void;
}

export interface SmtpNotifierOptions {
    readonly transport: SmtpServer | MailTransporter;
    readonly from: string;
    readonly recipient: (message: Message) => MaybePromise<string | undefined>;
    readonly replyTo?: string;
    readonly channels?: readonly string[];
}

export interface SmtpServer {
    readonly host: string;
    readonly port?: number;
    readonly secure?: boolean;
    readonly auth?: {
        readonly user: string;
        readonly pass: string;
    };
    readonly [option: string]: unknown;
}

export function smtpNotifier(options: SmtpNotifierOptions): SmtpNotifier;

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
