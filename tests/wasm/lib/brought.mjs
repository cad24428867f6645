// Files that people bring, held against the native command line.
import assert from "node:assert/strict";
import { native } from "./engine.mjs";

/** The document that the module makes of the files, or why it makes none; what it says of either. */
export function opened(module, files, args = {}) {
  const several =
    files.length > 1 ? { fileNames: files.map(({ name }) => name), fileSizes: files.map(({ bytes }) => bytes.length) } : {};
  const answer = JSON.parse(
    module({ call: "open", ...several, ...args }, Buffer.concat(files.map(({ bytes }) => bytes))).toString(),
  );
  if (!answer.ok) return { problems: answer.problems };
  const { session } = answer.result.state;
  const document = module({ call: "document", session, form: "timeline" }).toString();
  module({ call: "close", session });
  return { document, problems: answer.result.problems };
}

/** Native and Wasm make the same of the files and say the same; none of the secrets is in either. Each has a path, too. */
export function assertAlike(module, files, secrets) {
  const result = native(["import", ...files.map(({ path }) => path)]);
  assert.equal(result.exit, 0, result.complaint);
  const { document, problems } = opened(module, files);
  assert.equal(document, result.output.toString());
  for (const { message } of problems) assert.ok(result.complaint.includes(message), message);
  for (const secret of secrets) {
    assert.ok(!document.includes(secret), secret);
    assert.ok(!JSON.stringify(problems).includes(secret), secret);
  }
}
