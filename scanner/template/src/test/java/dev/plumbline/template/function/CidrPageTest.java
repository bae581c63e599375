package dev.plumbline.template.function;

import static dev.plumbline.template.function.Trial.refusal;
import static dev.plumbline.template.function.Trial.show;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-cidr */
class CidrPageTest {

  @Test
  void parseCidrDescribesARangeOfVersion4() {
    assertThat(show("parseCidr", "172.16.40.0/22"))
        .isEqualTo(
            "{network:'172.16.40.0',netmask:'255.255.252.0',broadcast:'172.16.43.255',"
                + "firstUsable:'172.16.40.1',lastUsable:'172.16.43.254',cidr:22}");
  }

  @Test
  void parseCidrDescribesARangeOfVersion6WithoutBroadcast() {
    assertThat(show("parseCidr", "fd12:aaaa:1::/56"))
        .isEqualTo(
            "{network:'fd12:aaaa:1::',netmask:'ffff:ffff:ffff:ff00::',"
                + "firstUsable:'fd12:aaaa:1::',"
                + "lastUsable:'fd12:aaaa:1:ff:ffff:ffff:ffff:ffff',cidr:56}");
  }

  @Test
  void parseCidrBeginsAtTheNetworkOfAnAddress() {
    assertThat(show("parseCidr", "10.1.2.200/25")).startsWith("{network:'10.1.2.128'");
    assertThat(show("parseCidr", "0.0.0.0/0"))
        .contains("netmask:'0.0.0.0'", "broadcast:'255.255.255.255'");
  }

  @Test
  void parseCidrDoesNotGuessWhichOfTwoAddressesAreUsable() {
    assertThat(show("parseCidr", "10.0.0.8/31")).contains("firstUsable:?,lastUsable:?,cidr:31");
  }

  @Test
  void refusesWhatIsNoRange() {
    for (String wrong :
        new String[] {"10.0.0.0", "10.0.0.0/33", "10.0.0.256/8", "10.0/8", "fd::1::/64", "/8"}) {
      assertThat(refusal("parseCidr", wrong))
          .as(wrong)
          .isEqualTo("parseCidr() wants a range of addresses, as 10.0.0.0/16, as argument 1");
    }
  }

  @Test
  void cidrSubnetCutsARangeIntoEqualParts() {
    assertThat(show("cidrSubnet", "192.168.0.0/16", 18, 0)).isEqualTo("'192.168.0.0/18'");
    assertThat(show("cidrSubnet", "192.168.0.0/16", 18, 3)).isEqualTo("'192.168.192.0/18'");
    assertThat(show("cidrSubnet", "192.168.0.0/16", 16, 0)).isEqualTo("'192.168.0.0/16'");
    assertThat(show("cidrSubnet", "fd00:1::/32", 36, 10)).isEqualTo("'fd00:1:a000::/36'");
  }

  @Test
  void cidrSubnetRefusesPartsThatAreNotThere() {
    assertThat(refusal("cidrSubnet", "192.168.0.0/16", 18, 4))
        .isEqualTo("cidrSubnet() finds no part 4 of 192.168.0.0/16 with /18");
    assertThat(refusal("cidrSubnet", "192.168.0.0/16", 15, 0)).contains("with /15");
    assertThat(refusal("cidrSubnet", "192.168.0.0/16", 33, 0)).contains("with /33");
    assertThat(refusal("cidrSubnet", "192.168.0.0/16", 18, -1)).contains("part -1");
  }

  @Test
  void cidrHostCountsUsableAddressesFromZero() {
    assertThat(show("cidrHost", "10.9.8.0/24", 0)).isEqualTo("'10.9.8.1'");
    assertThat(show("cidrHost", "10.9.8.0/24", 253)).isEqualTo("'10.9.8.254'");
    assertThat(show("cidrHost", "fd00:7::/64", 14)).isEqualTo("'fd00:7::f'");
  }

  @Test
  void cidrHostRefusesTheBroadcastAddress() {
    assertThat(refusal("cidrHost", "10.9.8.0/24", 254))
        .isEqualTo("cidrHost() finds no usable address 254 in 10.9.8.0/24");
    assertThat(refusal("cidrHost", "10.9.8.0/24", -1)).contains("address -1");
  }
}
