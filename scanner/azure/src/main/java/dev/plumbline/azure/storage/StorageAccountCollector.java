package dev.plumbline.azure.storage;

import dev.plumbline.azure.collect.Ask;
import dev.plumbline.azure.collect.ChildKind;
import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Collector;
import dev.plumbline.azure.collect.DiagnosticSettings;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Kind;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A storage account: its body, its blob service with its diagnostic settings, its containers. */
public final class StorageAccountCollector implements Collector {

  private static final String API_VERSION = "2025-06-01";

  private static final ChildKind CONTAINERS =
      new ChildKind(
          new ResourceType("microsoft.storage/storageaccounts/blobservices/containers"),
          API_VERSION,
          "container",
          "containers",
          "Microsoft.Storage/storageAccounts/blobServices/containers/read");

  private static final Kind KIND =
      new Kind(
          "Microsoft.Storage/storageAccounts",
          API_VERSION,
          "storage account",
          "account",
          Set.of("blobService", "blobDiagnosticSettings", "locks"),
          List.of(CONTAINERS.type(), DiagnosticSettings.TYPE));

  private static final Need BLOB_SERVICE =
      Need.reader(
          KIND.type(), "blobService", "Microsoft.Storage/storageAccounts/blobServices/read");

  @Override
  public Kind kind() {
    return KIND;
  }

  @Override
  public List<Need> needs() {
    return List.of(
        KIND.need(),
        KIND.locks(),
        BLOB_SERVICE,
        DiagnosticSettings.need(KIND.type(), "blobDiagnosticSettings"),
        DiagnosticSettings.need(),
        CONTAINERS.need());
  }

  @Override
  public List<Resource> collect(Found account, Reading reading) {
    return account.body() instanceof Fact.Read read && !hasBlobs(account)
        ? List.of(withoutBlobs(account, reading, new Fact.None(read.origin())))
        : withBlobs(account, reading);
  }

  /**
   * Premium file shares are the one kind without a blob service; an odd or absent kind is asked.
   */
  private static boolean hasBlobs(Found account) {
    return !account.bodyOrNull().at("kind").textOr("").equalsIgnoreCase("FileStorage");
  }

  private static Resource withoutBlobs(Found account, Reading reading, Fact none) {
    return account.resource(
        Map.of("blobService", none, "blobDiagnosticSettings", none, "locks", reading.locks()),
        Map.of(CONTAINERS.type(), none, DiagnosticSettings.TYPE, none));
  }

  private static List<Resource> withBlobs(Found account, Reading reading) {
    ResourceId service = account.id().child("blobServices/default");
    String shown = "blob service of " + account.shown();
    Fact blobService = reading.body(BLOB_SERVICE.ask(service.value(), API_VERSION, shown));
    Fact diagnosticSettings = reading.array(DiagnosticSettings.of(service, shown));
    DiagnosticSettings.Below settings =
        DiagnosticSettings.below(
            account.id(), account.placement(), List.of(diagnosticSettings), reading);
    Children containers =
        reading.children(
            new Ask(
                service.value() + "/containers",
                API_VERSION,
                "containers of " + account.shown(),
                CONTAINERS.permission()));
    Resource resource =
        account.resource(
            Map.of(
                "blobService",
                blobService,
                "blobDiagnosticSettings",
                diagnosticSettings,
                "locks",
                reading.locks()),
            Map.of(
                CONTAINERS.type(),
                containers.listing(),
                DiagnosticSettings.TYPE,
                settings.listing()));
    return Stream.of(
            Stream.of(resource),
            containers.items().stream().map(item -> account.child(CONTAINERS, item)),
            settings.resources().stream())
        .flatMap(part -> part)
        .toList();
  }
}
