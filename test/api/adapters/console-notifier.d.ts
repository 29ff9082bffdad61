// order-triage/adapters/console-notifier

export interface ConsoleNotifierOptions {
    readonly channels?: readonly string[];
    readonly write?: (text: string) => void;
}

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

export function consoleNotifier({ channels, write, }?: ConsoleNotifierOptions): Notifier;

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

interface MessageText {
    readonly subject: string;
    readonly body: string;
    readonly locale: string;
}
