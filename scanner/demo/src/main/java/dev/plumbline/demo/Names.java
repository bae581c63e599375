package dev.plumbline.demo;

/** The ids of what is in one subscription. */
record Names(String subscription) {

  String id() {
    return "/subscriptions/" + subscription;
  }

  String group(String group) {
    return id() + "/resourceGroups/" + group;
  }

  String vault(String group, String name) {
    return group(group) + "/providers/Microsoft.KeyVault/vaults/" + name;
  }

  String hsm(String group, String name) {
    return group(group) + "/providers/Microsoft.KeyVault/managedHSMs/" + name;
  }

  String account(String group, String name) {
    return group(group) + "/providers/Microsoft.Storage/storageAccounts/" + name;
  }

  String topic(String group, String name) {
    return group(group) + "/providers/Microsoft.EventGrid/topics/" + name;
  }

  String systemTopic(String group, String name) {
    return group(group) + "/providers/Microsoft.EventGrid/systemTopics/" + name;
  }
}
