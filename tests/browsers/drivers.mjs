// Browsers that Playwright cannot drive as Debian has them: Firefox by WebDriver BiDi, WebKit by its own WebDriver. Both
// answer to the same few verbs, with real presses and keys.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { createRequire } from "node:module";

const need = createRequire(new URL("../../web/package.json", import.meta.url));
const kWindow = { width: 1440, height: 900 };
const kPatience = 30_000; // ms, for something that has to happen

async function until(happens, what) {
  const begin = Date.now();
  for (;;) {
    const found = await happens();
    if (found) return found;
    if (Date.now() - begin > kPatience) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

// In the page: the element of a role whose name begins with a text. Roles are those that HTML gives, or that are written.
function find(role, name, within) {
  const natural = { button: "button", textbox: "textarea", radio: "input[type=radio]" }[role];
  const candidates = document.querySelectorAll(`[role="${role}"]${natural ? `, ${natural}` : ""}`);
  const nameOf = (element) =>
    (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent).trim();
  const isShown = (element) => element.getClientRects().length > 0;
  const isWithin = (element) => !within || element.closest(within) !== null;
  return [...candidates].find((each) => isShown(each) && isWithin(each) && nameOf(each).startsWith(name)) ?? null;
}

/** Firefox, new: nothing is kept from an earlier one. */
export async function firefox() {
  const puppeteer = need("puppeteer-core");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    headless: true,
    defaultViewport: kWindow,
  });
  const page = await browser.newPage();
  const wrongs = [];
  // What a request came to is told here too: one that a navigation ends, or that has no server, is nothing wrong.
  page.on("pageerror", (error) => String(error).startsWith("Error: Failed to load") || wrongs.push(String(error)));
  const element = async (role, name, within) => {
    const handle = await page.evaluateHandle(find, role, name, within ?? "");
    return handle.asElement();
  };
  return {
    name: "Firefox",
    wrongs,
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    run: (program, ...given) => page.evaluate(program, ...given),
    until: (program, ...given) => until(() => page.evaluate(program, ...given).catch(() => false), program.toString()),
    async press(role, name, within) {
      const found = await until(() => element(role, name, within), `${role} "${name}"`);
      await found.click();
    },
    type: (text) => page.keyboard.type(text),
    async keys(modifier, key) {
      await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      await page.keyboard.up(modifier);
    },
    picture: (path) => page.screenshot({ path }),
    quit: () => browser.close(),
  };
}

function miniBrowser() {
  const folders = readdirSync("/usr/lib").map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);
  const found = folders.find(existsSync);
  if (!found) throw new Error("There is no MiniBrowser; Debian's package webkit2gtk-driver brings it.");
  return found;
}

/** WebKit as GTK has it, new; on a screen of its own. */
export async function webkit() {
  const { Builder, Capabilities, Key } = need("selenium-webdriver");
  // The display writes its number where it is told to.
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [display] = await once(screen.stdio[3], "data");
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    env: {
      ...process.env,
      DISPLAY: `:${String(display).trim()}`,
      LIBGL_ALWAYS_SOFTWARE: "1",
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", // which needs more than a container gives
    },
    stdio: "ignore",
  });
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
  });
  const end = () => {
    driver.kill();
    screen.kill();
  };
  const server = `http://127.0.0.1:${port}`;
  try {
    await until(() => fetch(`${server}/status`).then(() => true, () => false), "WebKitWebDriver");
    const browser = await new Builder().usingServer(server).withCapabilities(capabilities).build();
    await browser.manage().window().setRect(kWindow);
    const run = (program, ...given) => browser.executeScript(`return (${program})(...arguments)`, ...given);
    return {
      name: "WebKit",
      wrongs: [], // its driver tells of none
      open: (url) => browser.get(url),
      reload: () => browser.navigate().refresh(),
      run,
      until: (program, ...given) => until(() => run(program, ...given).catch(() => false), program.toString()),
      async press(role, name, within) {
        const found = await until(() => run(find, role, name, within ?? ""), `${role} "${name}"`);
        await found.click();
      },
      type: (text) => browser.actions().sendKeys(text.replaceAll("\n", Key.ENTER)).perform(),
      keys: (modifier, key) => browser.actions().keyDown(Key[modifier.toUpperCase()]).sendKeys(key).keyUp(Key[modifier.toUpperCase()]).perform(),
      picture: async (path) => writeFileSync(path, Buffer.from(await browser.takeScreenshot(), "base64")),
      async quit() {
        await browser.quit().catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
