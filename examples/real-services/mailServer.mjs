// A mail server that keeps what it receives.
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** Listens on a free port; `received` has each mail with its recipient, subject and text. */
export async function mailServer() {
  const received = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, { envelope }, done) {
      simpleParser(stream).then(({ subject, text, headers, messageId }) => {
        const [{ address: to }] = envelope.rcptTo;
        received.push({ to, subject, text, language: headers.get("content-language"), messageId });
        done();
      }, done);
    },
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: server.server.address().port,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
