package dev.plumbline.azure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"proxy.corp:3128", "http://proxy.corp:3128", "HTTP://proxy.corp:3128/"})
  void takesHostAndPort(String text) throws Exception {
    assertThat(ProxyAddress.parse(text))
        .isEqualTo(new ProxyAddress("proxy.corp", 3128, Optional.empty()));
  }

  @Test
  void readsCredentialsAndShowsThemNowhere() throws Exception {
    ProxyAddress proxy = ProxyAddress.parse("http://scan:a%3Ab%40c+d@proxy.corp:3128");
    assertThat(proxy.login()).contains(new ProxyAddress.Login("scan", "a:b@c+d"));
    assertThat(proxy.toString() + proxy.login()).doesNotContain("scan").doesNotContain("a:b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.corp",
        "http://proxy.corp",
        ":3128",
        "proxy.corp:0",
        "proxy.corp:99999",
        "https://name:CANARY@proxy.corp:3128",
        "socks5://proxy.corp:1080",
        "http://name:CANARY@proxy.corp",
        "http://proxy.corp:3128/path",
        "name:CANARY@proxy corp:1"
      })
  void refusesTheRestWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> ProxyAddress.parse(text))
        .isInstanceOf(UnusableOptionException.class)
        .hasMessageEndingWith("Write --proxy HOST:PORT or --proxy http://HOST:PORT.")
        .message()
        .doesNotContain("CANARY");
  }
}
