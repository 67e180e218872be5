// Says of each line on standard input, "yes" or "no", whether a JSON Schema takes it.
//
//     node validate.js NODE_MODULES SCHEMA < LINES
//
// A line is read as strictly as a host should read a document: UTF-8 without a byte order mark, no
// name twice in one object, no half of a surrogate pair, at most 127 levels.
"use strict";

const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");

const DEEPEST = 127;

/** Texts and brackets; what stands between them does not matter here. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** JavaScript itself would keep the last of two members of one name, and half a surrogate pair. */
function refuseLoose(json) {
  const open = [];
  let text = null;
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === "{" || token === "[") {
      open.push(new Set());
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (token === ":") {
      const names = open[open.length - 1];
      if (names.has(text)) throw new SyntaxError("a name is given twice");
      names.add(text);
    } else if (token !== ",") {
      text = JSON.parse(token);
      if (/\p{Surrogate}/u.test(text)) throw new SyntaxError("half of a surrogate pair");
    }
    if (open.length > DEEPEST) throw new SyntaxError("nests too deep");
  }
}

/** One JSON value, or an error. */
function read(bytes) {
  const json = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const value = JSON.parse(json);
  refuseLoose(json);
  return value;
}

/** Whether the line can be read and fits. */
function isTaken(validate, line) {
  try {
    return validate(read(line));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return false;
    throw error;
  }
}

function* lines(bytes) {
  let from = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    yield bytes.subarray(from, end);
    from = end + 1;
  }
}

const [modules, schema] = process.argv.slice(2);
const { default: Ajv } = createRequire(path.join(path.resolve(modules), "x.js"))("ajv/dist/2020");
// A number beyond what JavaScript can hold is a number to JSON all the same.
const ajv = new Ajv({ allowUnionTypes: true, strictNumbers: false });
const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, "utf8")));
const verdicts = Array.from(lines(fs.readFileSync(0)), (it) => (isTaken(validate, it) ? "yes" : "no"));
process.stdout.write(verdicts.map((it) => it + "\n").join(""));
