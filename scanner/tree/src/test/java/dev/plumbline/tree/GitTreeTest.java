package dev.plumbline.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitTreeTest {

  private static final Selection ALL = Selection.ofTemplates(List.of());
  private static final String LONG = "{\n" + "  \"a\": 1,\n".repeat(30) + "  \"b\": 2\n}\n";

  @TempDir Path directory;

  @Test
  void showsFilesAsTheyWere() throws Exception {
    Clone clone = Clone.init(directory).write("infra/main.json", "old").commit("one");
    clone.git("checkout", "-q", "-b", "work");
    clone.write("infra/main.json", "new").write("infra/more.json", "{}").commit("two");
    try (GitTree tree = base("main", "infra")) {
      assertThat(tree.files()).extracting(TreeFile::path).containsExactly("main.json");
      assertThat(text(tree, "main.json")).isEqualTo("old");
      assertThat(text(tree, "main.json")).isEqualTo("old");
    }
  }

  @Test
  void showsARenamedFileUnderItsNewName() throws Exception {
    Clone clone = Clone.init(directory).write("old/a.json", LONG).commit("one");
    clone.git("checkout", "-q", "-b", "work");
    clone.git("mv", "old/a.json", "b ü.json");
    clone.write("b ü.json", LONG.replace("\"b\": 2", "\"b\": 3")).commit("two");
    try (GitTree tree = base("main", ".")) {
      assertThat(tree.files())
          .extracting(TreeFile::path, TreeFile::original)
          .containsExactly(tuple("b ü.json", "old/a.json"));
      assertThat(text(tree, "b ü.json")).isEqualTo(LONG);
      assertThat(tree.original("old/a.json")).isPresent();
    }
  }

  @Test
  void judgesAFileThatWasMovedOutOfAnExcludedDirectoryAsNew() throws Exception {
    Clone clone = Clone.init(directory).write("vendor/a.json", LONG).commit("one");
    clone.git("checkout", "-q", "-b", "work");
    clone.git("mv", "vendor/a.json", "a.json");
    clone.commit("two");
    Selection selection = Selection.ofTemplates(List.of("vendor"));
    Repository repository = Repository.of(directory);
    String commit = repository.mergeBase("main");
    Changes changes = Changes.since(directory, commit, selection);
    try (GitTree tree = GitTree.of(repository, commit, directory, selection, changes)) {
      assertThat(tree.files()).isEmpty();
    }
  }

  @Test
  void isEmptyForADirectoryThatIsNew() throws Exception {
    Clone clone = Clone.init(directory).write("a.json", "{}").commit("one");
    clone.git("checkout", "-q", "-b", "work");
    clone.write("infra/a.json", "[]").commit("two");
    try (GitTree tree = base("main", "infra")) {
      assertThat(tree.files()).isEmpty();
    }
  }

  @Test
  void readsAFileOfACommitByItsPathInTheWorkingTree() throws Exception {
    Clone clone = Clone.init(directory).write("conf/plumbline.yaml", "old: 1").commit("one");
    clone.git("checkout", "-q", "-b", "work");
    Files.delete(directory.resolve("conf/plumbline.yaml"));
    clone.commit("two");
    Repository repository = Repository.of(directory);
    String commit = repository.mergeBase("main");
    assertThat(repository.file(commit, directory.resolve("conf/plumbline.yaml")))
        .hasValueSatisfying(
            bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("old: 1"));
    assertThat(repository.file(commit, directory.resolve("none.yaml"))).isEmpty();
    assertThat(repository.file(commit, directory.resolve("conf"))).isEmpty();
    assertThat(repository.file(commit, directory.resolveSibling("none.yaml"))).isEmpty();
  }

  @Test
  void comparesWithWhereTheWorkBegan() throws Exception {
    Clone clone = Clone.init(directory).write("a.json", "1").commit("one");
    clone.git("checkout", "-q", "-b", "work");
    clone.write("b.json", "{}").commit("two");
    clone.git("checkout", "-q", "main");
    clone.write("a.json", "2").commit("three");
    clone.git("checkout", "-q", "work");
    try (GitTree tree = base("main", ".")) {
      assertThat(text(tree, "a.json")).isEqualTo("1");
    }
  }

  @Test
  void namesTheFetchForAnUnknownBranch() throws Exception {
    Clone.init(directory).write("a.json", "{}").commit("one");
    assertThatThrownBy(() -> Repository.of(directory).mergeBase("origin/release/1"))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("does not know origin/release/1")
        .hasMessageContaining(
            "git fetch origin +refs/heads/release/1:refs/remotes/origin/release/1");
    assertThatThrownBy(() -> Repository.of(directory).mergeBase("v1.0"))
        .hasMessageContaining("git fetch origin v1.0");
  }

  @Test
  void namesTheFetchForAShallowClone() throws Exception {
    Path far = Files.createDirectories(directory.resolve("far"));
    Clone origin = Clone.init(far).write("a.json", "{}").commit("one");
    origin.git("checkout", "-q", "-b", "work");
    origin.write("b.json", "{}").commit("two").write("c.json", "{}").commit("three");
    origin.git("checkout", "-q", "main");
    origin.write("d.json", "{}").commit("four");
    new Clone(directory)
        .git("clone", "-q", "--depth=1", "--no-single-branch", "file://" + far, "near");
    Path near = directory.resolve("near");
    new Clone(near).git("checkout", "-q", "work");
    assertThatThrownBy(() -> Repository.of(near).mergeBase("origin/main"))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("shallow clone")
        .hasMessageContaining("git fetch --deepen=200")
        .hasMessageContaining("git fetch --unshallow");
    new Clone(near).git("fetch", "-q", "--deepen=200");
    assertThat(Repository.of(near).mergeBase("origin/main")).hasSize(40);
  }

  @Test
  void namesTheFetchForContentThatAPartialCloneLacks() throws Exception {
    Path far = Files.createDirectories(directory.resolve("far"));
    Clone origin = Clone.init(far).write("a.json", "old").commit("one");
    origin.git("config", "uploadpack.allowFilter", "true");
    origin.write("a.json", "new").commit("two");
    new Clone(directory).git("clone", "-q", "--filter=blob:none", "file://" + far, "near");
    Path near = directory.resolve("near");
    Repository repository = Repository.of(near);
    String commit = repository.mergeBase("HEAD~1");
    assertThatThrownBy(() -> GitTree.of(repository, commit, near, ALL, Changes.NONE))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("git fetch --refetch --no-filter");
    new Clone(near).git("fetch", "-q", "--refetch", "--no-filter");
    try (GitTree tree = GitTree.of(repository, commit, near, ALL, Changes.NONE)) {
      assertThat(text(tree, "a.json")).isEqualTo("old");
    }
  }

  @Test
  void refusesWhatIsNoRef() throws Exception {
    Clone.init(directory).write("a.json", "{}").commit("one");
    Repository repository = Repository.of(directory);
    assertThatThrownBy(() -> repository.mergeBase("--output=x"))
        .hasMessageContaining("'--output=x' cannot be one");
    assertThatThrownBy(() -> repository.mergeBase(" ")).isInstanceOf(GitException.class);
  }

  @Test
  void saysThatThereIsNothingToCompareWith() throws Exception {
    Clone clone = Clone.init(directory);
    assertThatThrownBy(() -> Repository.of(directory).mergeBase("main"))
        .hasMessageContaining("has no commit yet");
    clone.write("a.json", "{}").commit("one");
    clone.git("checkout", "-q", "--orphan", "other");
    clone.commit("two");
    assertThatThrownBy(() -> Repository.of(directory).mergeBase("main"))
        .hasMessageContaining("share no commit");
  }

  @Test
  void saysThatADirectoryIsInNoRepository() {
    assertThatThrownBy(() -> Repository.of(directory))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("is not in a Git working tree");
  }

  private GitTree base(String ref, String below) throws GitException {
    Path root = directory.resolve(below);
    Repository repository = Repository.of(directory);
    String commit = repository.mergeBase(ref);
    return GitTree.of(repository, commit, root, ALL, Changes.since(root, commit, ALL));
  }

  private static String text(SourceTree tree, String path) throws Exception {
    return new String(tree.read(tree.file(path).orElseThrow()), StandardCharsets.UTF_8);
  }
}
