package dev.plumbline.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Brings planned trouble about, counting what is to happen a few times only. */
final class Faults {

  /** A name that belongs to nobody (RFC 2606). */
  private static final String FOREIGN_HOST = "management.example.net";

  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Duration LONG_WAIT = Duration.ofHours(1);
  private static final Duration ABSURD_WAIT = Duration.ofDays(1);

  private final World world;
  private final Pages pages;
  private final TokenIssuer tokens;
  private final Clock clock;
  private final Map<Fault, AtomicInteger> met = new ConcurrentHashMap<>();

  Faults(World world, Pages pages, TokenIssuer tokens, Clock clock) {
    this.world = world;
    this.pages = pages;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The answer, or what is planned instead of it. */
  Answer meet(Request request, Supplier<Answer> answer) {
    return due(request).map(fault -> instead(fault, request, answer)).orElseGet(answer);
  }

  private Optional<Fault> due(Request request) {
    List<Fault> faults = world.faults();
    return faults.stream()
        .filter(fault -> fault.hits(request.path()))
        .filter(fault -> applies(fault.kind(), request))
        .filter(this::counts)
        .findFirst();
  }

  private boolean applies(Fault.Kind kind, Request request) {
    return switch (kind) {
      case EMPTY_PAGE -> pages.first(request);
      case CLAIMS_CHALLENGE -> !tokens.meetsChallenge(request.bearer());
      case TUNNEL_REFUSED -> false;
      default -> true;
    };
  }

  private boolean counts(Fault fault) {
    AtomicInteger times = met.computeIfAbsent(fault, key -> new AtomicInteger());
    return fault.times() == 0 || times.getAndIncrement() < fault.times();
  }

  private Answer instead(Fault fault, Request request, Supplier<Answer> answer) {
    return switch (fault.kind()) {
      case CLAIMS_CHALLENGE, CLAIMS_REFUSED -> {
        tokens.challenge();
        yield ArmErrors.claimsChallenge(TokenIssuer.CHALLENGE);
      }
      case TOKENS_EXPIRE -> {
        tokens.expireAll();
        yield ArmErrors.expiredToken(world.identity().tenant());
      }
      case GONE -> ArmErrors.resourceNotFound(request.path());
      case UNREGISTERED -> ArmErrors.unregistered(request.path());
      case CONFLICT -> ArmErrors.conflict();
      case THROTTLED_SECONDS -> throttled(fault, Long.toString(WAIT.toSeconds()));
      case THROTTLED_DATE -> throttled(fault, date());
      case THROTTLED_LONG -> throttled(fault, Long.toString(ABSURD_WAIT.toSeconds()));
      case THROTTLED_SILENT -> throttled(fault, "").withoutHeader("Retry-After");
      case SERVER_ERROR ->
          ArmErrors.serverError(detail())
              .withHeader("Retry-After", Long.toString(LONG_WAIT.toSeconds()));
      case INTERNAL_ERROR -> ArmErrors.serverError(detail());
      case BAD_GATEWAY -> Answer.page(502, "502 Bad Gateway");
      case UNAVAILABLE -> ArmErrors.unavailable();
      case GATEWAY_TIMEOUT -> ArmErrors.gatewayTimeout();
      case RESET -> answer.get().delivered(Answer.Delivery.RESET);
      case SLOW_BODY -> answer.get().delivered(Answer.Delivery.DRIPPING);
      case TRUNCATED -> answer.get().truncated();
      case WEB_PAGE -> Answer.page(200, "Sign in to the network");
      case EMPTY_PAGE ->
          Answer.ok(
              pages.emptyPage(
                  request, Pages.Spelling.PORT_AND_NULL, world.canaries().inNextLink()));
      case REPEATED_LINK -> answer.get().linking("https://" + Arm.HOST + request.target());
      case FOREIGN_LINK -> answer.get().linking("https://" + FOREIGN_HOST + request.target());
      case TUNNEL_REFUSED -> throw new IllegalStateException("The proxy's, not the server's.");
    };
  }

  private String detail() {
    return "Failed to open " + Canaries.connectionString(world.canaries().inErrorBody());
  }

  private Answer throttled(Fault fault, String retryAfter) {
    String subscription = fault.path().split("/", -1)[2];
    return ArmErrors.throttled(subscription, world.identity(), retryAfter);
  }

  /** An HTTP date has whole seconds, so one more makes sure that it is not in the past. */
  private String date() {
    ZonedDateTime then = clock.instant().plus(WAIT).plusSeconds(1).atZone(ZoneOffset.UTC);
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(then);
  }
}
