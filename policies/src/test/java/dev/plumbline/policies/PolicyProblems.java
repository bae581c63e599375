package dev.plumbline.policies;

import java.util.List;
import java.util.stream.Collectors;

/** All problems found in the pack's sources, at once. */
final class PolicyProblems extends RuntimeException {

  private static final long serialVersionUID = 1;

  PolicyProblems(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n  ", "The policies cannot be compiled:\n  ", "")));
  }

  /** Throws when there are any. */
  static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new PolicyProblems(problems);
    }
  }
}
