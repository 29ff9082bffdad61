import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { deserialize, serialize } from "node:v8";

/**
 * A file of cases, each in the form of structured clones behind its length: JSON has no NaN, no -0, no Dates, no big
 * integers, no holes.
 */
export function writeCorpus(path) {
  const file = openSync(path, "w");
  return {
    add(value) {
      const body = serialize(value);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(body.length);
      writeSync(file, Buffer.concat([length, body]));
    },
    close: () => closeSync(file),
  };
}

/** The cases of a file, one at a time. */
export function* readCorpus(path) {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const length = Buffer.alloc(4);
      if (readSync(file, length) === 0) return;
      const body = Buffer.alloc(length.readUInt32LE());
      readSync(file, body);
      yield deserialize(body);
    }
  } finally {
    closeSync(file);
  }
}
