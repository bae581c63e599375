// The parts of GitHub's REST API that the action asks, and the issuer of identity tokens, on loopback.
import { createServer } from "node:http";
import { gunzipSync } from "node:zlib";

export class GitHub {
  /** @param comments what is at pull request 7 already */
  static async start({ comments = [], readOnly = false, broken = false, sarifStates = ["pending", "complete"] } = {}) {
    const github = new GitHub();
    Object.assign(github, { comments: [...comments], readOnly, broken, sarifStates: [...sarifStates] });
    github.requests = [];
    github.uploads = [];
    github.server = createServer((request, response) => github.answer(request, response));
    await new Promise((done) => github.server.listen(0, "127.0.0.1", done));
    github.url = `http://127.0.0.1:${github.server.address().port}`;
    return github;
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  async answer(request, response) {
    let text = "";
    for await (const chunk of request) text += chunk;
    const url = new URL(request.url, this.url);
    const body = text === "" ? undefined : JSON.parse(text);
    this.requests.push({ method: request.method, path: url.pathname, authorization: request.headers.authorization });
    const [status, answer] = this.route(request.method, url, body, request.headers.authorization);
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(answer));
  }

  route(method, url, body, authorization) {
    if (url.pathname === "/token") {
      if (authorization !== "bearer asks-for-tokens") return [401, {}];
      return [200, { value: `identity of ${url.searchParams.get("audience")}` }];
    }
    if (authorization !== "Bearer secret-token") return [401, { message: "Bad credentials" }];
    if (this.broken) return [502, { message: "Server Error" }];
    if (this.readOnly && method !== "GET") return [403, { message: "Resource not accessible by integration" }];
    const path = url.pathname.replace("/repos/example/shop", "");
    if (path === "/issues/7/comments") return this.commentsOf(method, url, body);
    const comment = /^\/issues\/comments\/(\d+)$/.exec(path);
    if (comment && method === "PATCH") return this.change(Number(comment[1]), body);
    if (path === "/code-scanning/sarifs" && method === "POST") return this.upload(body);
    if (path === "/code-scanning/sarifs/u1" && method === "GET") return this.uploadState();
    return [404, { message: "Not Found" }];
  }

  commentsOf(method, url, body) {
    if (method === "POST") {
      const added = { id: 1000 + this.comments.length, body: body.body, user: { type: "Bot" } };
      this.comments.push(added);
      return [201, { ...added, html_url: `${this.url}/comment/${added.id}` }];
    }
    const size = Number(url.searchParams.get("per_page"));
    const page = Number(url.searchParams.get("page"));
    return [200, this.comments.slice((page - 1) * size, page * size)];
  }

  change(id, body) {
    const comment = this.comments.find((it) => it.id === id);
    if (!comment) return [404, { message: "Not Found" }];
    comment.body = body.body;
    return [200, { ...comment, html_url: `${this.url}/comment/${id}` }];
  }

  upload(body) {
    const sarif = gunzipSync(Buffer.from(body.sarif, "base64")).toString("utf8");
    this.uploads.push({ ...body, sarif });
    return [202, { id: "u1", url: `${this.url}/code-scanning/sarifs/u1` }];
  }

  uploadState() {
    const state = this.sarifStates.length > 1 ? this.sarifStates.shift() : this.sarifStates[0];
    return [200, { processing_status: state, errors: state === "failed" ? ["rules[0] has no help"] : null }];
  }
}
