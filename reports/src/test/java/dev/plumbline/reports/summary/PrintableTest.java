package dev.plumbline.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void leavesOrdinaryTextOfAnyLanguageAlone() {
    assertThat(Printable.line("kasa-Ödeme-支払い 🚀")).isEqualTo("kasa-Ödeme-支払い 🚀");
  }

  @Test
  void showsEscapeSequencesAndLineBreaksAsCodes() {
    assertThat(Printable.line("a\u001b[2Jb\nc\u009bd")).isEqualTo("a\\u001b[2Jb\\u000ac\\u009bd");
  }

  @Test
  void showsMarksThatTurnTheDirectionOfText() {
    assertThat(Printable.line("kv\u202eexe")).isEqualTo("kv\\u202eexe");
  }

  @Test
  void showsHalvesOfCharactersAsCodes() {
    assertThat(Printable.line("a\ud83dz")).isEqualTo("a\\ud83dz");
  }

  @Test
  void cutsByCharactersAndNotThroughThem() {
    assertThat(Printable.cut("🚀🚀🚀", 2)).isEqualTo("🚀…");
    assertThat(Printable.cut("abc", 3)).isEqualTo("abc");
    assertThat(Printable.cutStart("microsoft.keyvault/vaults/keys", 12)).isEqualTo("…vaults/keys");
  }
}
