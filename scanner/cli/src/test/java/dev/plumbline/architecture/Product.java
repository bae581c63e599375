package dev.plumbline.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.regex.Pattern;

/** All classes of all modules as they are on the class path, without tests. */
final class Product {

  static final String ROOT = "dev.plumbline";

  /** Written by Chicory (the compiled policy pack) and by jte (templates): not our style. */
  private static final List<Pattern> GENERATED =
      List.of(
          Pattern.compile(".*/dev/plumbline/evaluate/engine/BundledPolicies[^/]*\\.class"),
          Pattern.compile(".*/dev/plumbline/reports/html/Jte[^/]*Generated\\.class"));

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(Product::isWritten)
          .importPackages(ROOT);

  private Product() {}

  private static boolean isWritten(Location location) {
    return GENERATED.stream().noneMatch(location::matches);
  }

  /** The class is one of ours, in the package of that name or below it. */
  static DescribedPredicate<JavaClass> in(String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(
        List.of(packages).stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new));
  }
}
