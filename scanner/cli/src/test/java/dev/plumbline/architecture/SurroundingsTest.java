package dev.plumbline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What reaches out of the program (the clock, the environment, the standard streams, the exit) is
 * handed in by Main, so that everything else can be tested and gives the same answer twice.
 */
final class SurroundingsTest {

  private static final String MAIN = "dev.plumbline.cli.Main";

  /**
   * One way out.
   *
   * @param members {@code class.member} as they are called
   * @param exceptions classes that may, with the reason
   */
  record WayOut(String name, Set<String> members, Map<String, String> exceptions) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<WayOut> waysOut() {
    return Stream.of(
        new WayOut("exit", Set.of("java.lang.System.exit", "java.lang.Runtime.halt"), Map.of()),
        new WayOut("environment", Set.of("java.lang.System.getenv"), Map.of()),
        new WayOut(
            "standard streams",
            Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.in"),
            Map.of()),
        new WayOut(
            "clock",
            Set.of(
                "java.time.Instant.now",
                "java.time.LocalDate.now",
                "java.time.LocalDateTime.now",
                "java.time.ZonedDateTime.now",
                "java.time.OffsetDateTime.now",
                "java.time.Clock.systemUTC",
                "java.time.Clock.systemDefaultZone",
                "java.lang.System.currentTimeMillis"),
            Map.of(
                "dev.plumbline.azure.http.Timing",
                "waiting for a service needs the real time; tests hand in another Timing",
                "dev.plumbline.demo.DemoOptions",
                "a server has a clock of its own; tests hand in another one")));
  }

  @ParameterizedTest
  @MethodSource("waysOut")
  void onlyMainReachesOut(WayOut wayOut) {
    noClasses()
        .that(
            describe(
                "not Main and not excepted",
                type ->
                    !type.getName().equals(MAIN)
                        && !wayOut.exceptions().containsKey(type.getName())))
        .should(access(wayOut))
        .because("Main hands in what lies outside: " + wayOut.exceptions())
        .check(Product.CLASSES);
  }

  private static ArchCondition<JavaClass> access(WayOut wayOut) {
    return new ArchCondition<>("reach the " + wayOut.name()) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          String member = access.getTargetOwner().getName() + "." + access.getName();
          if (wayOut.members().contains(member)) {
            events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
          }
        }
      }
    };
  }
}
