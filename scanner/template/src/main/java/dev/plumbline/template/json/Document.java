package dev.plumbline.template.json;

import dev.plumbline.model.Location;
import dev.plumbline.template.syntax.Comment;
import dev.plumbline.template.syntax.Syntax;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A JSON file: its value, in which every string is still literal, and its comments. */
public final class Document {

  private final String file;
  private final String text;
  private final Lines lines;
  private final Syntax root;
  private final List<Comment> comments;

  Document(String file, String text, Lines lines, Syntax root, List<Comment> comments) {
    this.file = file;
    this.text = text;
    this.lines = lines;
    this.root = root;
    this.comments = List.copyOf(comments);
  }

  /** The path that the locations name. */
  public String file() {
    return file;
  }

  /** The characters of the file, without the byte order mark. */
  public String text() {
    return text;
  }

  public Syntax root() {
    return root;
  }

  /** All comments in order. */
  public List<Comment> comments() {
    return comments;
  }

  /** All members that are named {@code metadata}, at any depth, in order. */
  public List<Syntax.Member> metadata() {
    List<Syntax.Member> found = new ArrayList<>();
    Deque<Syntax> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      switch (open.pop()) {
        case Syntax.Obj object -> {
          for (Syntax.Member member : object.members().reversed()) {
            open.push(member.value());
          }
          object.members().stream()
              .filter(
                  member ->
                      member.name() instanceof Syntax.Text name
                          && name.value().equalsIgnoreCase("metadata"))
              .forEach(found::add);
        }
        case Syntax.Arr array -> array.items().reversed().forEach(open::push);
        default -> {}
      }
    }
    return found;
  }

  /**
   * For each character of a string's value, where in the file it stands.
   *
   * @param string a string of this document
   */
  public Spots spots(Syntax.Text string) {
    int from = lines.offset(string.at().line(), string.at().column());
    int to = lines.offset(string.at().endLine(), string.at().endColumn());
    if (to - from == string.value().length() + 2) {
      return (first, last) -> lines.location(from + 1 + first, from + 1 + last);
    }
    int[] offsets = Strings.offsets(text, from, string.value().length());
    return (first, last) -> lines.location(offsets[first], offsets[last]);
  }

  /** Places of the characters of one string. */
  public interface Spots {

    /** The place of the characters from {@code first} to before {@code last}. */
    Location at(int first, int last);
  }
}
