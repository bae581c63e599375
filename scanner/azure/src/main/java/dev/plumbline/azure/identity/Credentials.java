package dev.plumbline.azure.identity;

import static dev.plumbline.azure.identity.Environment.CERTIFICATE;
import static dev.plumbline.azure.identity.Environment.CERTIFICATE_PASSWORD;
import static dev.plumbline.azure.identity.Environment.CLIENT;
import static dev.plumbline.azure.identity.Environment.SECRET;
import static dev.plumbline.azure.identity.Environment.TENANT;
import static dev.plumbline.azure.identity.Environment.TOKEN_FILE;

import com.azure.core.http.HttpPipeline;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.ClientAssertionCredentialBuilder;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import dev.plumbline.azure.identity.CredentialChoice.Which;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Builds the credential of a choice from azure-identity's parts. */
final class Credentials {

  static final String AZURE_CLI = "azure-cli";

  private final Cloud cloud;
  private final Environment environment;
  private final HttpPipeline authority;
  private final HttpPipeline ownMachine;

  /**
   * @param authority sends to the cloud's token endpoint
   * @param ownMachine sends to this machine's metadata endpoint, never through a proxy
   */
  Credentials(
      Cloud cloud, Environment environment, HttpPipeline authority, HttpPipeline ownMachine) {
    this.cloud = cloud;
    this.environment = environment;
    this.authority = authority;
    this.ownMachine = ownMachine;
  }

  Named of(CredentialChoice choice) {
    return switch (choice) {
      case CredentialChoice.Auto(boolean onTerminal) -> of(auto(onTerminal));
      case CredentialChoice.Environment() -> environment();
      case CredentialChoice.WorkloadIdentity() -> workloadIdentity();
      case CredentialChoice.ManagedIdentity(Which which) -> managedIdentity(which);
      case CredentialChoice.AzureCli() -> azureCli();
    };
  }

  private CredentialChoice auto(boolean onTerminal) {
    if (onTerminal) {
      return new CredentialChoice.AzureCli();
    }
    return environment.get(TOKEN_FILE).isPresent()
        ? new CredentialChoice.WorkloadIdentity()
        : new CredentialChoice.ManagedIdentity(new Which.Own());
  }

  private Named environment() {
    environment.require("environment", TENANT, CLIENT);
    if (environment.get(SECRET).isPresent()) {
      return new Named(
          "environment",
          entra(new ClientSecretCredentialBuilder())
              .clientSecret(environment.required(SECRET))
              .build(),
          cloud.authorityHost(),
          "Check AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET.");
    }
    if (environment.get(CERTIFICATE).isEmpty()) {
      environment.require("environment", SECRET);
    }
    return certificate(Path.of(environment.required(CERTIFICATE)));
  }

  private Named certificate(Path file) {
    if (!Files.isReadable(file)) {
      throw new SignInException(
          "Cannot sign in with environment: the certificate that AZURE_CLIENT_CERTIFICATE_PATH"
              + " names, "
              + file
              + ", cannot be read. Check the path and who may read it.");
    }
    ClientCertificateCredentialBuilder builder =
        entra(new ClientCertificateCredentialBuilder()).pemCertificate(file.toString());
    environment.get(CERTIFICATE_PASSWORD).ifPresent(builder::clientCertificatePassword);
    return new Named(
        "environment",
        builder.build(),
        cloud.authorityHost(),
        "Check AZURE_TENANT_ID, AZURE_CLIENT_ID and the certificate: PEM or PKCS #12 with its"
            + " key.");
  }

  /**
   * By an assertion of our own making, because azure-identity 1.18.1 exchanges the token of its
   * WorkloadIdentityCredential through HttpURLConnection, past proxy, CA file and guard.
   */
  private Named workloadIdentity() {
    environment.require("workload-identity", TENANT, CLIENT, TOKEN_FILE);
    return new Named(
        "workload-identity",
        entra(new ClientAssertionCredentialBuilder())
            .clientAssertion(new TokenFile(Path.of(environment.required(TOKEN_FILE))))
            .build(),
        cloud.authorityHost(),
        "Check that the application's federated credential names this workload's issuer, subject"
            + " and audience.");
  }

  private Named managedIdentity(Which which) {
    ManagedIdentityCredentialBuilder builder =
        new ManagedIdentityCredentialBuilder()
            .pipeline(ownMachine)
            // With AZURE_FEDERATED_TOKEN_FILE in sight it would turn into workload identity.
            .configuration(nothing());
    switch (which) {
      case Which.Own() -> environment.get(CLIENT).ifPresent(builder::clientId);
      case Which.ByClientId(String clientId) -> builder.clientId(clientId);
      case Which.ByResourceId(String resourceId) -> builder.resourceId(resourceId);
    }
    return new Named(
        "managed-identity",
        builder.build(),
        "the metadata endpoint of this machine",
        "Check that an identity is assigned to this machine, container or app, and that the id"
            + " given (or AZURE_CLIENT_ID) is that of one assigned to it.");
  }

  private Named azureCli() {
    AzureCliCredentialBuilder builder = new AzureCliCredentialBuilder().configuration(nothing());
    environment.get(TENANT).ifPresent(builder::tenantId);
    return new Named(
        AZURE_CLI,
        new Deadline(builder.build(), Deadline.FOR_A_COMMAND),
        "the Azure CLI",
        "Run az login (for another cloud az cloud set first), then az account get-access-token to"
            + " see that it works.");
  }

  /**
   * The authority is one of our own list or of a cloud file, so asking it about itself (instance
   * discovery) would only add a request, and to a host that a sovereign network may not reach.
   */
  private <B extends AadCredentialBuilderBase<B>> B entra(B builder) {
    return builder
        // First: it sets the authority back to that of the public cloud.
        .configuration(nothing())
        .authorityHost(cloud.authority())
        .tenantId(environment.required(TENANT))
        .clientId(environment.required(CLIENT))
        .disableInstanceDiscovery()
        .pipeline(authority);
  }

  /** What a credential needs it is told; it looks nothing up in the process's environment. */
  private static Configuration nothing() {
    return new ConfigurationBuilder(path -> Map.of(), path -> Map.of(), path -> Map.of()).build();
  }
}
