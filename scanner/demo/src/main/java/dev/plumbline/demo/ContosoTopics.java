package dev.plumbline.demo;

import static dev.plumbline.demo.Planting.in;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Contoso's events in the Payments subscription, and what is wrong with their delivery. */
final class ContosoTopics {

  private static final Names AT = new Names(Contoso.PAYMENTS);

  private static final String ORDERS = AT.topic("rg-web", "egt-orders");
  private static final String REFUNDS = AT.topic("rg-web", "egt-refunds");
  private static final String AUDIT = AT.topic("rg-core", "egt-audit");
  private static final String CHECKOUT = AT.systemTopic("rg-web", "egs-stcheckout");
  private static final String LEDGER = AT.systemTopic("rg-core", "egs-kv-ledger");

  private static final String CRM = ORDERS + "/eventSubscriptions/to-crm";
  private static final String ERP = ORDERS + "/eventSubscriptions/to-erp";
  private static final String MAIL = REFUNDS + "/eventSubscriptions/to-mail";
  private static final String POSTING = REFUNDS + "/eventSubscriptions/to-ledger";
  private static final String BLOB_DELETED = CHECKOUT + "/eventSubscriptions/on-blob-deleted";
  private static final String OPS_ALERTS =
      AT.group("rg-core") + "/providers/Microsoft.EventGrid/eventSubscriptions/ops-alerts";

  private static final String DEAD_LETTER = "properties.deadLetterDestination";
  private static final String ATTEMPTS = "properties.retryPolicy.maxDeliveryAttempts";
  private static final String TIME_TO_LIVE = "properties.retryPolicy.eventTimeToLiveInMinutes";

  private ContosoTopics() {}

  /** Lays out every topic without a defect; what looks odd here is sound. */
  static void lay(Plot plot) {
    plot.topic(ORDERS, "westeurope");
    plot.topic(REFUNDS, "northeurope");
    plot.topic(AUDIT, "westeurope");
    plot.systemTopic(CHECKOUT);
    plot.systemTopic(LEDGER);
    layOrders(plot);
    plot.eventSubscription(REFUNDS, "to-ledger");
    plot.eventSubscription(REFUNDS, "to-mail");
    plot.ground().change(MAIL, body -> body.with("properties.labels", Json.nil()));
    // Exactly the least that is enough.
    plot.ground()
        .change(
            plot.eventSubscription(REFUNDS, "to-tax"),
            body -> body.with(ATTEMPTS, Json.number(10)).with(TIME_TO_LIVE, Json.number(60)));
    plot.eventSubscription(CHECKOUT, "on-blob-created");
    plot.eventSubscription(CHECKOUT, "on-blob-deleted");
    layLedger(plot);
    plot.eventSubscriptionOn(AT.group("rg-core"), "ops-alerts");
  }

  private static void layOrders(Plot plot) {
    plot.eventSubscription(ORDERS, "to-billing");
    plot.eventSubscription(ORDERS, "to-crm");
    // No retry policy is the platform's own, which is patient.
    plot.ground().change(CRM, body -> body.without("properties.retryPolicy"));
    plot.eventSubscription(ORDERS, "to-erp");
    plot.ground()
        .change(
            ERP,
            body ->
                body.with(
                        "properties.deadLetterWithResourceIdentity",
                        Json.object("identity", Json.object("type", Json.text("SystemAssigned")))
                            .with("deadLetterDestination", body.at(DEAD_LETTER).orElse(Json.nil())))
                    .without(DEAD_LETTER));
  }

  private static void layLedger(Plot plot) {
    plot.ground()
        .change(
            LEDGER,
            body ->
                body.with(
                        "properties.source",
                        Json.text(AT.vault("rg-core", "kv-ledger").toLowerCase(Locale.ROOT)))
                    .with("properties.topicType", Json.text("microsoft.keyvault.vaults")));
    Json webHook =
        Json.object("endpointType", Json.text("WebHook"))
            .with("properties.endpointBaseUrl", Json.text("https://hooks.contoso.example/expiry"));
    plot.ground()
        .change(
            plot.eventSubscription(LEDGER, "on-secret-near-expiry"),
            body -> body.with("properties.destination", webHook));
  }

  static List<Planting> plantings() {
    return Stream.of(
            in(
                CRM,
                "orders-crm-no-dead-letter",
                "Events that cannot be delivered are dropped.",
                body -> body.without(DEAD_LETTER)),
            in(
                ERP,
                "orders-erp-few-attempts",
                "Delivery is tried five times.",
                body -> body.with(ATTEMPTS, Json.number(5))),
            in(
                POSTING,
                "refunds-ledger-short-life",
                "Events live for half an hour.",
                body -> body.with(TIME_TO_LIVE, Json.number(30))),
            in(
                MAIL,
                "refunds-mail-dead-letter-null",
                "The dead-letter destination is null.",
                body -> body.with(DEAD_LETTER, Json.nil())),
            in(
                BLOB_DELETED,
                "checkout-blob-deleted-one-try",
                "Delivery is tried once, and then the event is dropped.",
                body -> body.with(ATTEMPTS, Json.number(1)).without(DEAD_LETTER)),
            in(
                OPS_ALERTS,
                "ops-alerts-no-dead-letter",
                "An event subscription on a resource group has no dead-letter destination.",
                body -> body.without(DEAD_LETTER)),
            Planting.fails(
                AUDIT,
                "audit-event-subscriptions-fail",
                "Its list of event subscriptions answers 500.",
                AUDIT + "/eventSubscriptions",
                Fault.Kind.SERVER_ERROR))
        .toList();
  }
}
