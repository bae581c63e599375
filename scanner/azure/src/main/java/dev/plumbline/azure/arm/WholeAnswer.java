package dev.plumbline.azure.arm;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.plumbline.azure.http.BlockingPolicy;
import dev.plumbline.azure.http.Json;
import dev.plumbline.azure.http.UnreadableJsonException;
import dev.plumbline.model.Value;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks at a good answer before an SDK client does. KeyClient and SecretClient (4.10.4) and
 * CertificateClient (4.8.4) read a web page, a body that is cut short and an object without a list
 * all as an empty list: a vault without a key that could expire.
 */
final class WholeAnswer extends BlockingPolicy {

  private final Predicate<Value> whole;
  private final String otherwise;

  private WholeAnswer(Predicate<Value> whole, String otherwise) {
    this.whole = whole;
    this.otherwise = otherwise;
  }

  /** The member must hold an array. */
  static WholeAnswer list(String member) {
    return new WholeAnswer(
        body -> body.at(member) instanceof Value.Arr, "The answer to a list has no list.");
  }

  /** The same, and each item must have an object without which the client fails. */
  static WholeAnswer listOf(String member, String part) {
    return new WholeAnswer(
        body ->
            body.at(member) instanceof Value.Arr(List<Value> items)
                && items.stream().allMatch(item -> item.at(part) instanceof Value.Obj),
        "The answer has no list, or an item without " + part + ".");
  }

  /** The member, which every such thing has, must hold a text. */
  static WholeAnswer thing(String member) {
    return new WholeAnswer(
        body -> body.at(member) instanceof Value.Text, "The answer has no " + member + ".");
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    HttpResponse response = next.processSync();
    if (response.getStatusCode() == 200) {
      check(response);
    }
    return response;
  }

  private void check(HttpResponse response) {
    try {
      Value body = Json.read(response.getBodyAsBinaryData().toBytes());
      if (!whole.test(body)) {
        throw new UnusableAnswerException(Failures.unusable(response, otherwise));
      }
    } catch (UnreadableJsonException e) {
      throw new UnusableAnswerException(Failures.unreadable(response, e));
    }
  }
}
