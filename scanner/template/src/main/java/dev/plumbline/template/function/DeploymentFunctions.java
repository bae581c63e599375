package dev.plumbline.template.function;

import static dev.plumbline.template.function.Page.DEPLOYMENT;

import dev.plumbline.template.term.Place;
import dev.plumbline.template.term.Term;
import java.util.Arrays;
import java.util.List;

/** The functions that describe the deployment and the cloud it goes to. */
final class DeploymentFunctions {

  private DeploymentFunctions() {}

  static List<Function> functions() {
    return List.of(
        Function.from(
            Decided.PLACE, DEPLOYMENT, "deployment", 0, 0, DeploymentFunctions::deployment),
        Function.from(
            Decided.PLACE, DEPLOYMENT, "environment", 0, 0, DeploymentFunctions::environment),
        Function.atDeployment(DEPLOYMENT, "deployer"),
        Function.elsewhere(DEPLOYMENT, "parameters"),
        Function.elsewhere(DEPLOYMENT, "variables"));
  }

  private static Term deployment(Arguments arguments) {
    Place place = arguments.place();
    Members members = new Members().put("name", place.deployment());
    if (place.level() != Place.Level.RESOURCE_GROUP) {
      members.put("location", ScopeFunctions.standIn(arguments, "location"));
    }
    return new Term.PartialObj(members.object(), arguments.unknown());
  }

  /** The documented values of global Azure, each a stand-in: another cloud has others. */
  private static Term environment(Arguments arguments) {
    return texts(
            arguments,
            "",
            "name=AzureCloud",
            "gallery=https://gallery.azure.com/",
            "graph=https://graph.windows.net/",
            "portal=https://portal.azure.com",
            "graphAudience=https://graph.windows.net/",
            "activeDirectoryDataLake=https://datalake.azure.net/",
            "batch=https://batch.core.windows.net/",
            "media=https://rest.media.azure.net",
            "sqlManagement=https://management.core.windows.net:8443/",
            "vmImageAliasDoc=https://raw.githubusercontent.com/Azure/azure-rest-api-specs/master/arm-compute/quickstart-templates/aliases.json",
            "resourceManager=https://management.azure.com/")
        .put("authentication", authentication(arguments))
        .put(
            "suffixes",
            texts(
                    arguments,
                    ".suffixes",
                    "acrLoginServer=.azurecr.io",
                    "azureDatalakeAnalyticsCatalogAndJob=azuredatalakeanalytics.net",
                    "azureDatalakeStoreFileSystem=azuredatalakestore.net",
                    "azureFrontDoorEndpointSuffix=azurefd.net",
                    "keyvaultDns=.vault.azure.net",
                    "sqlServerHostname=.database.windows.net",
                    "storage=core.windows.net")
                .object())
        .object();
  }

  private static Term authentication(Arguments arguments) {
    Term audiences =
        new Term.Arr(
            List.of(
                standIn(
                    arguments,
                    ".authentication.audiences[0]",
                    "https://management.core.windows.net/"),
                standIn(
                    arguments, ".authentication.audiences[1]", "https://management.azure.com/")));
    return texts(
            arguments,
            ".authentication",
            "loginEndpoint=https://login.microsoftonline.com/",
            "tenant=common",
            "identityProvider=AAD")
        .put("audiences", audiences)
        .object();
  }

  private static Members texts(Arguments arguments, String path, String... pairs) {
    Members members = new Members();
    Arrays.stream(pairs)
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> members.put(pair[0], standIn(arguments, path + "." + pair[0], pair[1])));
    return members;
  }

  private static Term standIn(Arguments arguments, String path, String value) {
    return Term.standIn(value, arguments.call().expression(path));
  }
}
