package dev.plumbline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Shapes that every class has. */
final class HouseStyleTest {

  /** Classes that are made to be extended, and why composition would not do. */
  private static final Map<String, String> EXTENDED =
      Map.of(
          "dev.plumbline.azure.http.BlockingPolicy",
          "a policy of azure-core has a blocking and a reactive form; both come from one method");

  /** Words that say nothing about what a class does. */
  private static final List<String> EMPTY_WORDS =
      List.of("Manager", "Helper", "Util", "Utils", "Impl", "Data", "Info");

  @Test
  void everyPackageSaysThatNothingIsNullUnlessMarked() {
    var unmarked = new TreeSet<String>();
    for (JavaClass type : Product.CLASSES) {
      JavaPackage where = type.getPackage();
      if (where.tryGetPackageInfo().filter(i -> i.isAnnotatedWith(NullMarked.class)).isEmpty()) {
        unmarked.add(where.getName());
      }
    }
    assertThat(unmarked)
        .as("packages without @NullMarked in package-info.java: NullAway does not look at them")
        .isEmpty();
  }

  @Test
  void classesAreFinal() {
    DescribedPredicate<JavaClass> open =
        describe(
            "classes open to extension",
            type ->
                !type.getModifiers().contains(JavaModifier.FINAL)
                    && !type.isEnum()
                    && !type.isAnonymousClass());
    noClasses()
        .that(not(INTERFACES))
        .and(describe("not excepted", type -> !EXTENDED.containsKey(type.getName())))
        .should(ArchCondition.from(open))
        .because("we share by composition: what nobody extends can be changed and understood alone")
        .check(Product.CLASSES);
  }

  @Test
  void namesSayWhatAClassDoes() {
    DescribedPredicate<JavaClass> empty =
        describe(
            "named *" + String.join(", *", EMPTY_WORDS),
            type -> EMPTY_WORDS.stream().anyMatch(type.getSimpleName()::endsWith));
    noClasses()
        .should(ArchCondition.from(empty))
        .because("such a name fits anything, and so anything is put there")
        .check(Product.CLASSES);
  }

  @Test
  void exceptionsSayWhatHappened() {
    classes()
        .that()
        .areAssignableTo(Throwable.class)
        .should()
        .haveSimpleNameEndingWith("Exception")
        .andShould()
        .notHaveSimpleName("PlumblineException")
        .because("one exception for everything cannot be caught narrowly")
        .check(Product.CLASSES);
  }
}
