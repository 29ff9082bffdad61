import { Webhook } from "standardwebhooks";
import { OrderTriageError } from "../../core/errors/OrderTriageError";

/**
 * The signers of some secrets, `whsec_` and base64.
 *
 * @throws OrderTriageError `invalid_options` without a secret, or for what is none; the secret is not quoted
 */
export function openSecrets(secrets: readonly string[]): readonly Webhook[] {
  const remedy = 'must be a list of secrets such as "whsec_" and at least 24 random bytes in base64';
  if (!Array.isArray(secrets) || secrets.length === 0) refuse("/secrets", remedy);
  return secrets.map((secret: unknown, index) => {
    try {
      if (typeof secret === "string") return new Webhook(secret);
    } catch {
      // Its error may quote the secret.
    }
    return refuse(`/secrets/${index}`, remedy);
  });
}

function refuse(path: string, remedy: string): never {
  throw new OrderTriageError("invalid_options", `webhookNotifier: "secrets" ${remedy}`, { path });
}

/**
 * The header `webhook-signature`: one signature a secret, so that a receiver may hold the old or the new one.
 *
 * @param timestampMs epoch milliseconds
 * @see https://www.standardwebhooks.com, HMAC-SHA256 over `id.seconds.body`
 */
export function signWebhook(
  signers: readonly Webhook[],
  id: string,
  timestampMs: number,
  body: string,
): string {
  return signers.map((signer) => signer.sign(id, new Date(timestampMs), body)).join(" ");
}
