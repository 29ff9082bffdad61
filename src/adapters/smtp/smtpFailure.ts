import { failureCode } from "../http/failureCode";
import { SendError } from "../notify/SendError";

/** Failures of nodemailer before a mail is handed over, by its codes. */
const BEFORE_THE_MAIL: readonly string[] = [
  "EAUTH",
  "ENOAUTH",
  "EOAUTH2",
  "EDNS",
  "EENVELOPE",
  "ETLS",
  "ECONFIG",
];
/** Those that trying again does not mend. */
const FOR_GOOD: readonly string[] = ["EAUTH", "ENOAUTH", "EENVELOPE", "EMESSAGE", "ECONFIG"];
/** Its texts of connections that were never made; it has no codes of their own for them. */
const NEVER_CONNECTED: readonly string[] = ["Connection timeout", "Greeting never received"];

/**
 * What a failure of nodemailer comes to: its code and the number of the server's answer. Its texts stay behind, as they
 * quote the server's lines, and those name recipients and users.
 *
 * @see https://nodemailer.com/errors
 */
export function smtpFailure(adapter: string, error: unknown): SendError {
  const { responseCode, syscall, message } = (error ?? {}) as Readonly<Record<string, unknown>>;
  const detail = failureCode(error);
  const of = { adapter, detail } as const;
  if (typeof responseCode === "number" && responseCode >= 400) {
    const isTemporary = responseCode < 500;
    const remedy = isTemporary
      ? "not now; it stays due"
      : detail === "EAUTH"
        ? "check user and password"
        : "check the recipient and the sender";
    return new SendError(`${adapter}: the mail server answered ${responseCode}: ${remedy}`, {
      ...of,
      status: responseCode,
      reason: isTemporary ? "busy" : "refused",
      retryable: isTemporary,
    });
  }
  const code = detail === undefined ? "" : ` (${detail})`;
  if (detail !== undefined && FOR_GOOD.includes(detail)) {
    const text = `${adapter}: the mail cannot be sent${code}; check the options of the transport`;
    return new SendError(text, { ...of, reason: "refused", retryable: false });
  }
  const isBefore =
    syscall === "connect" ||
    (detail !== undefined && BEFORE_THE_MAIL.includes(detail)) ||
    NEVER_CONNECTED.includes(String(message));
  const text = isBefore
    ? `${adapter}: no connection to the mail server${code}; check host, port and network`
    : `${adapter}: the connection to the mail server broke${code}; the mail may have been accepted nevertheless`;
  return new SendError(text, { ...of, reason: "unreachable", retryable: true, isInDoubt: !isBefore });
}
