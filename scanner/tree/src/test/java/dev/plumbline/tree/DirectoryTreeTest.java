package dev.plumbline.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plumbline.tree.LeftOut.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryTreeTest {

  private static final Selection ALL = Selection.ofTemplates(List.of());

  @TempDir Path directory;

  @Test
  void listsFilesSortedWithForwardSlashes() throws Exception {
    write("b.json", "{}");
    write("a/z.JSON", "{}");
    write("a/readme.md", "");
    assertThat(DirectoryTree.of(directory, ALL).files())
        .extracting(TreeFile::path)
        .containsExactly("a/z.JSON", "b.json");
  }

  @Test
  void readsWhatItListed() throws Exception {
    write("b.json", "{\"a\": 1}");
    DirectoryTree tree = DirectoryTree.of(directory, ALL);
    byte[] bytes = tree.read(tree.file("b.json").orElseThrow());
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"a\": 1}");
  }

  @Test
  void asksGitWhatIsIgnored() throws Exception {
    Clone clone = Clone.init(directory);
    clone.write(".gitignore", "out/\n*.tmp.json\n").write("main.json", "{}").commit("one");
    clone.write("out/generated.json", "{}").write("x.tmp.json", "{}").write("new.json", "{}");
    clone.write("infra/.gitignore", "secret.json\n").write("infra/secret.json", "{}");
    assertThat(DirectoryTree.of(directory, ALL).files())
        .extracting(TreeFile::path)
        .containsExactly("main.json", "new.json");
  }

  @Test
  void scansAnIgnoredDirectoryThatIsNamedItself() throws Exception {
    Clone clone = Clone.init(directory);
    clone.write(".gitignore", "out/\n").write("out/generated.json", "{}").commit("one");
    assertThat(DirectoryTree.of(directory.resolve("out"), ALL).files())
        .extracting(TreeFile::path)
        .containsExactly("generated.json");
  }

  @Test
  void listsOnlyBelowTheDirectory() throws Exception {
    Clone clone = Clone.init(directory);
    clone.write("a.json", "{}").write("infra/b.json", "{}").commit("one");
    assertThat(DirectoryTree.of(directory.resolve("infra"), ALL).files())
        .extracting(TreeFile::path)
        .containsExactly("b.json");
  }

  @Test
  void doesNotMissAFileThatIsDeletedAndStillTracked() throws Exception {
    Clone clone = Clone.init(directory);
    clone.write("a.json", "{}").write("b.json", "{}").commit("one");
    Files.delete(directory.resolve("a.json"));
    DirectoryTree tree = DirectoryTree.of(directory, ALL);
    assertThat(tree.files()).extracting(TreeFile::path).containsExactly("b.json");
    assertThat(tree.leftOut()).isEmpty();
  }

  @Test
  void runsNoProgramThatTheRepositoryNames() throws Exception {
    Clone clone = Clone.init(directory);
    clone.write("a.json", "{}").commit("one");
    clone.git("config", "core.fsmonitor", "touch " + directory.resolve("ran") + ";false");
    DirectoryTree.of(directory, ALL);
    assertThat(directory.resolve("ran")).doesNotExist();
  }

  @Test
  void followsNoLink() throws Exception {
    Path outside = Files.createTempDirectory("outside");
    Files.writeString(outside.resolve("secret.json"), "{}");
    write("tree/real.json", "{}");
    Path tree = directory.resolve("tree");
    Files.createSymbolicLink(tree.resolve("link.json"), outside.resolve("secret.json"));
    Files.createSymbolicLink(tree.resolve("linked"), outside);
    DirectoryTree read = DirectoryTree.of(tree, ALL);
    assertThat(read.files()).extracting(TreeFile::path).containsExactly("real.json");
    assertThat(read.leftOut())
        .extracting(LeftOut::path, LeftOut::reason)
        .containsExactly(tuple("link.json", Reason.LINK));
  }

  @Test
  void readsNoFileThatHasBecomeALink() throws Exception {
    write("a.json", "{}");
    write("b.json", "{}");
    DirectoryTree tree = DirectoryTree.of(directory, ALL);
    Files.delete(directory.resolve("a.json"));
    Files.createSymbolicLink(directory.resolve("a.json"), directory.resolve("b.json"));
    assertThatThrownBy(() -> tree.read(tree.file("a.json").orElseThrow()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void saysWhatItLeavesOut() throws Exception {
    write("old/a.json", "{}");
    write("big.json", " ".repeat(101));
    write("node_modules/p/package.json", "{}");
    write("x.json", "{}");
    Selection selection = new Selection("", List.of(".json"), List.of("old"), 100, 10);
    DirectoryTree tree = DirectoryTree.of(directory, selection);
    assertThat(tree.files()).extracting(TreeFile::path).containsExactly("x.json");
    assertThat(tree.leftOut())
        .extracting(LeftOut::path, LeftOut::reason)
        .containsExactly(
            tuple("big.json", Reason.TOO_LARGE),
            tuple("node_modules", Reason.PACKAGES),
            tuple("old", Reason.EXCLUDED));
  }

  @Test
  void stopsAtTheNumberOfFilesAndSaysSo() throws Exception {
    for (String name : List.of("a", "b", "c", "d")) {
      write(name + ".json", "{}");
    }
    DirectoryTree tree =
        DirectoryTree.of(directory, new Selection("", List.of(".json"), List.of(), 100, 2));
    assertThat(tree.files()).extracting(TreeFile::path).containsExactly("a.json", "b.json");
    assertThat(tree.leftOut())
        .singleElement()
        .satisfies(
            out -> {
              assertThat(out.path()).isEqualTo("c.json");
              assertThat(out.reason().missed()).isTrue();
              assertThat(out.text()).contains("1 after it");
            });
  }

  @Test
  void namesASubmoduleInsteadOfReadingIt() throws Exception {
    Clone inner = Clone.init(Files.createDirectories(directory.resolve("inner")));
    inner.write("m.json", "{}").commit("one");
    Clone outer = Clone.init(Files.createDirectories(directory.resolve("outer")));
    outer.write("a.json", "{}").commit("one");
    outer.git("submodule", "--quiet", "add", inner.root().toString(), "sub");
    DirectoryTree tree = DirectoryTree.of(outer.root(), ALL);
    assertThat(tree.files()).extracting(TreeFile::path).containsExactly("a.json");
    assertThat(tree.leftOut())
        .extracting(LeftOut::path, LeftOut::reason)
        .containsExactly(tuple("sub", Reason.REPOSITORY));
  }

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
