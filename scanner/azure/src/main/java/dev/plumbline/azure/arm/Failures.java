package dev.plumbline.azure.arm;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import dev.plumbline.azure.http.BodyTooLargeException;
import dev.plumbline.azure.http.Interruption;
import dev.plumbline.azure.http.NetworkTrouble;
import dev.plumbline.azure.http.RefusedRequestException;
import dev.plumbline.azure.http.RetryAfter;
import dev.plumbline.azure.http.Shown;
import dev.plumbline.azure.http.Trouble;
import dev.plumbline.azure.http.UnreadableJsonException;
import dev.plumbline.azure.identity.SignInException;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Redactor;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns error answers and exceptions into {@link Failure}s. The text of an SDK exception is never
 * used: it holds the whole body of the answer.
 */
public final class Failures {

  private static final HttpHeaderName REQUEST_ID = HttpHeaderName.fromString("x-ms-request-id");
  private static final HttpHeaderName CORRELATION_ID =
      HttpHeaderName.fromString("x-ms-correlation-request-id");
  private static final HttpHeaderName ERROR_CODE = HttpHeaderName.fromString("x-ms-error-code");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9:._-]{1,100}");
  private static final String REPORT = "Scan again; if it stays, report it with the request id.";

  private final InstantSource clock;

  Failures(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The failure behind an exception of a vault's client or of the Resource Graph client.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   * @throws RuntimeException the given one, if it is a bug rather than trouble with Azure
   */
  public Failure of(RuntimeException thrown) {
    return of(thrown, "Azure");
  }

  /**
   * The same, knowing who was asked.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   * @throws RuntimeException the given one, if it is a bug rather than trouble with Azure
   */
  public Failure of(RuntimeException thrown, String host) {
    Interruption.rethrow(thrown);
    @Nullable SignInException signIn = Trouble.find(thrown, SignInException.class);
    if (signIn != null) {
      return failure(
          Gap.Reason.UNAUTHENTICATED, signIn.getMessage(), "Sign in again, then scan again.");
    }
    @Nullable RefusedRequestException refused = Trouble.find(thrown, RefusedRequestException.class);
    if (refused != null) {
      return refused(refused.getMessage());
    }
    @Nullable UnusableAnswerException unusable =
        Trouble.find(thrown, UnusableAnswerException.class);
    if (unusable != null) {
      return unusable.failure();
    }
    @Nullable BodyTooLargeException large = Trouble.find(thrown, BodyTooLargeException.class);
    if (large != null) {
      return failure(Gap.Reason.TRUNCATED, large.getMessage(), "Scan a smaller scope.");
    }
    @Nullable HttpResponseException answered = Trouble.find(thrown, HttpResponseException.class);
    if (answered != null && answered.getResponse() != null) {
      return of(answered.getResponse());
    }
    return NetworkTrouble.behind(thrown, host)
        .map(trouble -> failure(trouble.reason(), trouble.message(), trouble.action()))
        .orElseThrow(() -> thrown);
  }

  /** The failure that an answer is; a status of 200 means that its body could not be used. */
  Failure of(HttpResponse response) {
    byte[] body = response.getBodyAsBinaryData().toBytes();
    int status = response.getStatusCode();
    ErrorBody error = ErrorBody.read(body).orCode(response.getHeaderValue(ERROR_CODE));
    if (status == 200) {
      return unusable(response, "The answer has not the form that it should have.");
    }
    Meaning meaning = Meaning.of(status, error, !requestId(response).isEmpty());
    return new Failure(
        meaning.reason(),
        status,
        error.inner().isEmpty() ? error.code() : error.inner(),
        shown(error.message()) + asksToWait(response),
        requestId(response),
        error.permission(),
        meaning.action());
  }

  /** A good status with a body that is not what was asked for. */
  static Failure unusable(HttpResponse response, String why) {
    return new Failure(
        Gap.Reason.MALFORMED, response.getStatusCode(), "", why, requestId(response), "", REPORT);
  }

  /** A good status with a body that is not JSON, or stops before its end. */
  static Failure unreadable(HttpResponse response, UnreadableJsonException why) {
    return new Failure(
        why.isCutShort() ? Gap.Reason.TRUNCATED : Gap.Reason.MALFORMED,
        response.getStatusCode(),
        "",
        String.valueOf(why.getMessage()),
        requestId(response),
        "",
        // Azure puts an id on every answer of its own.
        requestId(response).isEmpty() ? Meaning.IN_ITS_PLACE : REPORT);
  }

  /** Something our own guard would not do. */
  static Failure refused(@Nullable String why) {
    return failure(
        Gap.Reason.REFUSED,
        why,
        "Look at who could have written that address: Azure itself would not send a scan there.");
  }

  private String asksToWait(HttpResponse response) {
    return Optional.of(response)
        .filter(answer -> answer.getStatusCode() == 429 || answer.getStatusCode() == 503)
        .flatMap(answer -> RetryAfter.in(answer.getHeaders(), clock.instant()))
        .map(wait -> " It asks to wait " + wait.toSeconds() + " s.")
        .orElse("");
  }

  private static String shown(String said) {
    return Shown.line(Redactor.redactText(said));
  }

  private static Failure failure(Gap.Reason reason, @Nullable String message, String action) {
    return new Failure(reason, 0, "", shown(String.valueOf(message)), "", "", action);
  }

  private static String requestId(HttpResponse response) {
    return header(response, REQUEST_ID).or(() -> header(response, CORRELATION_ID)).orElse("");
  }

  private static Optional<String> header(HttpResponse response, HttpHeaderName name) {
    return Optional.ofNullable(response.getHeaderValue(name))
        .filter(id -> ID.matcher(id).matches());
  }
}
