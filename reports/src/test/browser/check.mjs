// Opens reports in an installed Chromium. Arguments: the browser, a small report, one of 10,000
// findings, one of a pull request. Prints every check that fails; the exit code says whether any did.
import axe from "axe-core";
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";

const [, , executablePath, small, large, templates] = process.argv;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
let failed = 0;

async function check(name, options, file, body) {
  const context = await browser.newContext(options);
  // A busy build machine is not what is tested.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  const complaints = [];
  page.on("request", (request) => {
    if (request.url() !== url) complaints.push(`requested ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  try {
    await page.goto(url);
    await body(page);
  } catch (error) {
    complaints.push(error.message);
  }
  for (const complaint of complaints) console.log(`${name}: ${complaint}`);
  failed += complaints.length;
  await context.close();
}

function expect(condition, message) {
  if (!condition) throw new Error(message);
}

async function accessible(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  await page.evaluate(axe.source);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const found = result.violations.map(
    (one) => `${one.id} (${one.nodes.length}): ${one.help}: ${one.nodes[0].html.slice(0, 160)}`,
  );
  expect(found.length === 0, `axe: ${found.join("; ")}`);
}

async function noSidewaysScroll(page) {
  const [content, view] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content <= view, `the page is ${content} wide in a view of ${view}`);
}

const wide = { width: 1400, height: 900 };
const narrow = { width: 400, height: 800 };
for (const colorScheme of ["light", "dark"]) {
  await check(`accessible, wide, ${colorScheme}`, { colorScheme, viewport: wide }, small, accessible);
  await check(`accessible, narrow, ${colorScheme}`, { colorScheme, viewport: narrow }, small, accessible);
}
for (const colorScheme of ["light", "dark"]) {
  await check(`accessible, templates, ${colorScheme}`, { colorScheme, viewport: wide }, templates, accessible);
}
await check("templates fit a narrow view", { viewport: narrow }, templates, noSidewaysScroll);
await check("fits a narrow view", { viewport: narrow }, small, noSidewaysScroll);
await check("fits a wide view", { viewport: wide }, small, noSidewaysScroll);

await check("readable without script", { javaScriptEnabled: false }, small, async (page) => {
  const filter = page.locator("#filter");
  expect(!(await filter.isVisible()), "a filter that cannot work is shown");
  const fix = page.locator("details.card").first();
  expect(!(await fix.locator("pre").first().isVisible()), "the fix is open from the start");
  await fix.locator("summary").click();
  expect(await fix.locator("pre").first().isVisible(), "the fix does not open");
  const rows = page.locator("details.list[open] tbody.f");
  expect((await rows.count()) > 0 && (await rows.first().isVisible()), "no finding is shown");
});

await check("prints its lists", { viewport: { width: 760, height: 1000 } }, large, async (page) => {
  await page.emulateMedia({ media: "print" });
  const closed = page.locator("details.list:not([open]) tbody.f").first();
  expect(await closed.isVisible(), "a closed list is missing on paper");
  expect(!(await page.locator("#filter").isVisible()), "the filter is printed");
});

await check("usable with 10,000 findings", { viewport: wide }, large, async (page) => {
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  expect(nodes < 150_000, `${nodes} elements`);
  const shown = () => page.evaluate(() => document.querySelectorAll(".rule tbody.f:not([hidden])").length);
  const all = await shown();
  expect(all > 2_000, `only ${all} findings are listed`);

  const name = await page.locator(".rule tbody.f th a").nth(40).textContent();
  await page.locator("#filter-text").fill(name);
  const count = page.locator("#filter-count");
  await count.filter({ hasText: /^\d+ of / }).waitFor();
  const found = await shown();
  expect(found > 0 && found < 20, `${found} findings of ${name} are shown`);
  expect((await count.textContent()).startsWith(`${found} of `), await count.textContent());
  expect(await page.locator(".rule tbody.f:not([hidden])").first().isVisible(), "what was found is closed");

  await page.locator("#filter button").click();
  await page.waitForFunction((rows) => document.querySelectorAll(".rule tbody.f:not([hidden])").length === rows, all);

  await page.locator('#filter input[value="critical"]').uncheck();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.rule[data-severity="critical"]')].every((rule) => rule.hidden),
  );

  // A link to a finding that the filter hides brings it back.
  const target = await page.evaluate(() => {
    const mark = document.querySelector('.mark[data-severity="critical"]');
    mark.closest("details").open = true;
    mark.click();
    return mark.hash.slice(1);
  });
  const row = page.locator(`[id="${target}"]`);
  await row.waitFor({ state: "visible" });
});

await browser.close();
process.exit(failed === 0 ? 0 : 1);
