// Workbooks and archives as other programs write them, in all the ways that the formats allow.
import { crc32 as crc, deflateRawSync } from "node:zlib";

/** `files`: name → text or bytes. `options`: of deflate; `stored` for none; `tellsLater` puts sizes behind the bytes. */
export function zip(files, { stored = false, tellsLater = false, comment = "", ...options } = {}) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes, options);
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.write("PK\x03\x04", "latin1");
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(tellsLater ? 8 : 0, 6);
    head.writeUInt16LE(stored ? 0 : 8, 8);
    if (!tellsLater) {
      head.writeUInt32LE(crc(bytes), 14);
      head.writeUInt32LE(packed.length, 18);
      head.writeUInt32LE(bytes.length, 22);
    }
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.write("PK\x01\x02", "latin1");
    entry.writeUInt16LE(tellsLater ? 8 : 0, 8);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(crc(bytes), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, title);
    const tail = tellsLater ? Buffer.alloc(16) : Buffer.alloc(0);
    if (tellsLater) {
      tail.write("PK\x07\x08", "latin1");
      tail.writeUInt32LE(crc(bytes), 4);
      tail.writeUInt32LE(packed.length, 8);
      tail.writeUInt32LE(bytes.length, 12);
    }
    parts.push(head, title, packed, tail);
    at += head.length + title.length + packed.length + tail.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, list, end, Buffer.from(comment, "latin1")]);
}

const escaped = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const column = (index) => (index < 26 ? "" : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** `sheets`: name → rows of cells; a cell is a text, number, boolean or undefined. `how`: inline, shared or formula. */
export function workbookFiles(sheets, how = "shared") {
  const texts = [];
  const cell = (value, row, at) => {
    const place = `r="${column(at)}${row + 1}"`;
    if (value === undefined || value === "") return "";
    if (typeof value === "number") return `<c ${place}><v>${value}</v></c>`;
    if (typeof value === "boolean") return `<c ${place} t="b"><v>${value ? 1 : 0}</v></c>`;
    if (how === "inline") return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    if (how === "formula") return `<c ${place} t="str"><f>A1</f><v>${escaped(value)}</v></c>`;
    texts.push(value);
    return `<c ${place} t="s"><v>${texts.length - 1}</v></c>`;
  };
  const names = Object.keys(sheets);
  const files = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": `<workbook><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="s${i}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map((_, i) => `<Relationship Id="s${i}" Type="x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join("")}<Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  };
  names.forEach((name, i) => {
    const rows = sheets[name].map(
      (cells, row) => `<row r="${row + 1}">${cells.map((value, at) => cell(value, row, at)).join("")}</row>`,
    );
    files[`xl/worksheets/sheet${i + 1}.xml`] = `<?xml version="1.0"?><worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`;
  });
  files["xl/sharedStrings.xml"] = `<sst>${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`;
  return files;
}
