// Plumbline from an archive at an address: a server with TLS on loopback.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { World } from "./lib/world.mjs";

let directory, server, address, world, answer;
before(async () => {
  directory = mkdtempSync(join(tmpdir(), "plumbline-tls-"));
  const [key, certificate] = ["key.pem", "certificate.pem"].map((name) => join(directory, name));
  execFileSync("openssl", [
    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
    "-subj", "/CN=archive", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate,
  ], { stdio: "ignore" });
  server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => answer(response));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  address = `https://127.0.0.1:${server.address().port}/plumbline.tar.gz`;
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(directory, { recursive: true });
});
beforeEach(() => {
  world = new World();
  world.environment.CURL_CA_BUNDLE = join(directory, "certificate.pem");
});
afterEach(() => world.remove());

test("an archive is fetched, checked, and run", async () => {
  answer = (response) => response.end(readFileSync(world.archive().archive));
  const end = await world.run({ archive: address });
  assert.equal(end.status, "success", end.log);
  assert.equal(world.calls()[0][0], "scan");
});

test("an archive that was changed is not run", async () => {
  answer = (response) => response.end(Buffer.concat([readFileSync(world.archive().archive), Buffer.from("x")]));
  const end = await world.run({ archive: address });
  assert.match(end.summary, /It is not run/);
  assert.deepEqual(world.calls(), []);
});

test("an address that leads to one without TLS is not followed", async () => {
  answer = (response) => response.writeHead(302, { Location: "http://127.0.0.1:1/plumbline.tar.gz" }).end();
  const end = await world.run({ archive: address });
  assert.equal(end.outputs["exit-code"], "2");
  assert.match(end.summary, /cannot be fetched/);
});

test("a server that nobody vouches for is not believed", async () => {
  delete world.environment.CURL_CA_BUNDLE;
  answer = (response) => response.end(readFileSync(world.archive().archive));
  const end = await world.run({ archive: address });
  assert.match(end.summary, /cannot be fetched/);
});
