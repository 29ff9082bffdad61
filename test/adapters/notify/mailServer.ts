import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** How the server greets a mail. */
export interface MailServerOptions {
  /** Answers to each recipient in turn, e.g. 451; after these it accepts. */
  readonly refuse?: readonly number[];
  /** What its refusals say. */
  readonly says?: string;
  /** Whom it lets in; without it everybody. */
  readonly login?: { readonly user: string; readonly pass: string };
  /** Closes the connection once it has the whole mail, without an answer. */
  readonly hangsUp?: boolean;
}

const failure = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

/** A real mail server on this machine, and the mails it accepted, parsed. */
export async function openMailServer({
  refuse = [],
  says = "no",
  login,
  hangsUp = false,
}: MailServerOptions = {}) {
  const mails: { readonly to: readonly string[]; readonly mail: ParsedMail }[] = [];
  const refusals = [...refuse];
  const server = new SMTPServer({
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disabledCommands: login === undefined ? ["STARTTLS", "AUTH"] : ["STARTTLS"],
    onAuth: ({ username, password }, _, done) =>
      username === login?.user && password === login?.pass
        ? done(null, { user: username })
        : done(failure(535, `${says} ${username} ${password}`)),
    onRcptTo: ({ address }, _, done) => {
      const code = refusals.shift();
      done(code === undefined ? null : failure(code, `${says} <${address}>`));
    },
    onData: (stream, { envelope }, done) => {
      simpleParser(stream).then((mail) => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), mail });
        if (hangsUp) for (const connection of server.connections) connection.close();
        else done();
      }, done);
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    transport: { host: "127.0.0.1", port },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
