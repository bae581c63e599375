package dev.plumbline.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.tree.Changes.FileChange;
import dev.plumbline.tree.Changes.Kind;
import dev.plumbline.tree.Changes.Lines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangesTest {

  private static final Selection ALL = Selection.ofTemplates(List.of());

  @TempDir Path directory;
  private Clone clone = new Clone(Path.of(""));

  @BeforeEach
  void oneCommit() throws Exception {
    clone = Clone.init(directory);
    clone.write("a.json", "1\n2\n3\n4\n5\n6\n7\n8\n");
    clone.write("deep/b.json", "--- a\n+++ b\n@@ -1 +1 @@\nx\n".repeat(8)).commit("one");
  }

  @Test
  void tellsEditedAddedAndDeletedLines() throws Exception {
    clone.write("a.json", "1\nzwei\n3\n6\n7\n8\n9\n10\n");
    FileChange change = of(since(), "a.json");
    assertThat(change.kind()).isEqualTo(Kind.EDITED);
    assertThat(change.added()).containsExactly(new Lines(2, 2), new Lines(7, 8));
    assertThat(change.deletedAfter()).containsExactly(3);
  }

  @Test
  void findsTheNearestChangedLine() throws Exception {
    clone.write("a.json", "1\nzwei\n3\n6\n7\n8\n9\n10\n");
    FileChange change = of(since(), "a.json");
    assertThat(change.touches(2)).isTrue();
    assertThat(change.touches(3)).isFalse();
    assertThat(change.nearest(7)).hasValue(7);
    assertThat(change.nearest(4)).hasValue(3);
    assertThat(change.nearest(100)).hasValue(8);
    assertThat(change.nearest(1)).hasValue(2);
  }

  @Test
  void aDeletionAtTheBeginningIsNearTheFirstLine() throws Exception {
    clone.write("a.json", "3\n4\n5\n6\n7\n8\n");
    FileChange change = of(since(), "a.json");
    assertThat(change.deletedAfter()).containsExactly(0);
    assertThat(change.nearest(5)).hasValue(1);
  }

  @Test
  void linesThatLookLikeHeadersAreLines() throws Exception {
    String before = Files.readString(directory.resolve("deep/b.json"));
    clone.write("deep/b.json", before.replace("--- a", "--- c")).write("z.json", "{}");
    Changes changes = since();
    assertThat(changes.files().keySet()).containsExactly("deep/b.json", "z.json");
    assertThat(of(changes, "deep/b.json").added()).hasSize(8);
  }

  @Test
  void everyLineOfAnUntrackedFileIsAdded() throws Exception {
    clone.write("new.json", "{}");
    FileChange change = of(since(), "new.json");
    assertThat(change.kind()).isEqualTo(Kind.ADDED);
    assertThat(change.nearest(17)).hasValue(17);
  }

  @Test
  void tellsRenamedAndDeletedFiles() throws Exception {
    clone.git("mv", "a.json", "c.json");
    Files.delete(directory.resolve("deep/b.json"));
    Changes changes = since();
    assertThat(of(changes, "c.json").kind()).isEqualTo(Kind.RENAMED);
    assertThat(of(changes, "c.json").before()).isEqualTo("a.json");
    assertThat(of(changes, "deep/b.json").kind()).isEqualTo(Kind.DELETED);
    assertThat(changes.renames()).containsEntry("a.json", "c.json").hasSize(1);
  }

  @Test
  void namesOfEveryKindSurvive() throws Exception {
    clone.write("quo\"te ü\t.json", "1\n2\n").commit("two");
    clone.write("quo\"te ü\t.json", "1\n3\n");
    assertThat(since().files()).containsOnlyKeys("quo\"te ü\t.json");
  }

  @Test
  void settingsOfTheUserDoNotMatter() throws Exception {
    clone.git("config", "diff.noprefix", "true");
    clone.git("config", "diff.renames", "false");
    clone.git("config", "diff.interHunkContext", "9");
    clone.git("config", "diff.external", "false");
    clone.git("config", "color.diff", "always");
    clone.git("mv", "deep/b.json", "deep/c.json");
    clone.write("a.json", "1\nzwei\n3\n4\n5\n6\n7\nacht\n");
    Changes changes = since();
    assertThat(of(changes, "a.json").added()).containsExactly(new Lines(2, 2), new Lines(8, 8));
    assertThat(changes.renames()).containsEntry("deep/b.json", "deep/c.json");
  }

  @Test
  void looksOnlyBelowTheDirectory() throws Exception {
    clone.write("a.json", "9\n").git("mv", "deep/b.json", "deep/c.json");
    String commit = Repository.of(directory).mergeBase("main");
    Changes changes = Changes.since(directory.resolve("deep"), commit, ALL);
    assertThat(changes.files().keySet()).containsExactly("c.json");
    assertThat(of(changes, "c.json").before()).isEqualTo("b.json");
  }

  private Changes since() throws GitException {
    return Changes.since(directory, Repository.of(directory).mergeBase("HEAD"), ALL);
  }

  private static FileChange of(Changes changes, String file) {
    return Objects.requireNonNull(changes.files().get(file));
  }
}
