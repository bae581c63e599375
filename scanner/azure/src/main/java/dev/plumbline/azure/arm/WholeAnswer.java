package dev.plumbline.azure.arm;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.plumbline.azure.http.BlockingPolicy;
import dev.plumbline.azure.http.Json;
import dev.plumbline.azure.http.UnreadableJsonException;
import dev.plumbline.model.Value;

/**
 * Looks at a good answer before an SDK client does. KeyClient and SecretClient (4.10.4) read a web
 * page, a body that is cut short and an object without a list all as an empty list: a vault without
 * a key that could expire.
 */
final class WholeAnswer extends BlockingPolicy {

  private final String member;

  /**
   * @param member the member that must hold an array
   */
  WholeAnswer(String member) {
    this.member = member;
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
      if (!(body.at(member) instanceof Value.Arr)) {
        throw new UnusableAnswerException(
            Failures.unusable(response, "The answer to a list has no list."));
      }
    } catch (UnreadableJsonException e) {
      throw new UnusableAnswerException(Failures.unreadable(response, e));
    }
  }
}
