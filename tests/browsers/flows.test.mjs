// The page's main flows in Firefox and WebKit. What is not tried here is tried in Chromium alone (web/tests/browser):
// downloads, the clipboard, the accessibility tree.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { firefox, webkit } from "./drivers.mjs";

const kRoot = fileURLToPath(new URL("../..", import.meta.url));
const need = createRequire(new URL("../../web/package.json", import.meta.url));
const kSunrise = "Data Sync, Sunrise Solar to Apex Energy";
const kTable = "organization,upstream,data_sync,exclusive,allow_edit\nNorth,,,,\nSouth,North,yes,no,no\n";

async function serve(port = 0) {
  const { preview } = await import(pathToFileURL(need.resolve("vite")).href);
  const server = await preview({
    root: `${kRoot}/web`,
    logLevel: "silent",
    preview: { host: "127.0.0.1", port },
  });
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}

function linkTo(example) {
  const ran = spawnSync(`${kRoot}/build/gcc/core/sluice`, ["link", `${kRoot}/web/examples/${example}`], { encoding: "utf8" });
  assert.equal(ran.status, 0, ran.stderr);
  return ran.stdout.trim().replace(/^.*#/, "");
}

// In the page.
const isKept = () => navigator.serviceWorker.getRegistration().then((registration) => registration?.active?.state === "activated");
const isReady = () => /engine \d/.test(document.body.textContent);
const hasRows = () => document.querySelector('[role="treegrid"] [role="row"]') !== null;
/** The browser keeps a session of so many organizations with an event. */
const isSaved = (organizations) =>
  new Promise((resolve) => {
    const opening = indexedDB.open("sluice", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("sessions"); // where nothing was kept yet
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction("sessions").objectStore("sessions").getAll();
      const end = (isThere) => {
        database.close();
        resolve(isThere);
      };
      reading.onerror = () => end(false);
      reading.onsuccess = () =>
        end(reading.result.some((kept) => kept.organizations === organizations && kept.events > 0));
    };
  });
const says = (text) => document.body.textContent.includes(text);
const isSwitched = (name, to) =>
  document.querySelector(`[role="switch"][aria-label^="${name}"]`)?.getAttribute("aria-checked") === to;
const isTab = (name) => document.querySelector('[role="tab"][aria-selected="true"], [aria-current="page"]')?.textContent === name;

for (const launch of [firefox, webkit]) {
  describe(launch.name, () => {
    let server, browser;
    before(async () => {
      server = await serve();
      browser = await launch();
    });
    after(async () => {
      await browser?.quit();
      await server?.close();
      assert.deepEqual(browser?.wrongs, []);
    });
    /** A test whose page is looked at where it fails. */
    const flow = (title, steps) =>
      test(title, async () => {
        try {
          await steps();
        } catch (error) {
          const picture = `${kRoot}/build/logs/${browser.name}.png`;
          await browser.picture(picture);
          throw new Error(`${error.message} See build/logs/${browser.name}.png`, { cause: error });
        }
      });
    const open = async (hash = "") => {
      await browser.open("about:blank"); // another hash alone would load nothing anew
      await browser.open(`${server.url}${hash}`);
      await browser.until(isReady);
      await browser.press("tab", "Data Sync"); // the one before is remembered
      await browser.until(hasRows);
    };

    flow("a switch is flipped, what changed is told, and a key takes it back", async () => {
      await open();
      await browser.until(isSwitched, kSunrise, "true");
      await browser.press("switch", kSunrise);
      await browser.until(isSwitched, kSunrise, "false");
      await browser.until(says, "2 outcomes changed");
      await browser.keys("Control", "z");
      await browser.until(isSwitched, kSunrise, "true");
    });

    for (const [tab, example, shown] of [
      ["Plan Sync", "New prices go out", "held back"],
      ["Entitlements", "Down the partner tiers", "Distributor 1"],
      ["Tier Setup", "The first sale through two tiers", "Step 1 of 10"],
    ]) {
      flow(`${tab}: an example opens with what it has to tell`, async () => {
        await open();
        await browser.press("button", "Examples");
        await browser.press("button", example, "dialog");
        await browser.until(says, shown);
        await browser.until(isTab, tab);
      });
    }

    flow("a table that is pasted is there, and is there again after a reload", async () => {
      await open();
      await browser.press("button", "Import");
      await browser.press("textbox", "", "dialog");
      await browser.type(kTable.trim());
      await browser.press("button", "Import", "dialog");
      await browser.until(says, "2 organizations");
      await browser.press("switch", "Exclusive, North to South");
      await browser.until(isSwitched, "Exclusive, North to South", "true");
      await browser.until(isSaved, 2);
      await browser.reload();
      await browser.press("button", "Go on");
      await browser.until(isSwitched, "Exclusive, North to South", "true");
    });

    flow("whose server is gone after the first visit still has everything", async () => {
      await open();
      await browser.until(isKept);
      await server.close();
      await browser.reload();
      await browser.until(isReady);
      await browser.press("tab", "Tier Setup");
      await browser.until(says, "Nothing is sold through tiers yet");
      server = await serve(Number(new URL(server.url).port));
    });

    flow("a link opens what it says, and an embed plays it", async () => {
      const link = linkTo("05-diamond-two-upstreams.json");
      await open(`#${link}`);
      await browser.until(says, "A diamond");
      await browser.open(`${server.url}embed.html#${link}`);
      await browser.press("button", "Run it");
      await browser.until(() => document.querySelectorAll('[role="treeitem"]').length > 0);
    });
  });
}
