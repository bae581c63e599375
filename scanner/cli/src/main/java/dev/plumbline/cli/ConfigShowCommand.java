package dev.plumbline.cli;

import dev.plumbline.files.ValueJson;
import dev.plumbline.files.config.RuleSetting;
import dev.plumbline.files.config.Setting;
import dev.plumbline.model.Redactor;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code config show}: what would be in force, and where each value comes from. */
@Command(
    name = "show",
    description =
        "Shows every setting in force with its origin: flag, variable, file, baseline, card.")
final class ConfigShowCommand implements Callable<Integer> {

  private final Shell shell;

  @Mixin private final CommonFlags common = new CommonFlags();
  @Mixin private final AzureFlags azure = new AzureFlags();
  @Mixin private final JudgingFlags judging = new JudgingFlags();
  @Mixin private final PublishFlags publish = new PublishFlags();

  ConfigShowCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws UserException {
    InForce inForce = InForce.of(shell, common);
    inForce.azure(azure).all().forEach(setting -> line(setting.name(), setting));
    inForce.judging(judging).all().forEach(setting -> line(setting.name(), setting));
    inForce.approvals(judging.exemptions()).all().forEach(setting -> line(setting.name(), setting));
    inForce.publish(publish).ifPresent(setting -> line(setting.name(), setting));
    inForce.rules().forEach(this::rule);
    return ExitCode.CLEAN.number();
  }

  private void rule(RuleSetting rule) {
    String name = "rules." + rule.rule() + ".";
    line(name + "enabled", rule.enabled());
    line(name + "severity", rule.severity());
    rule.parameters().forEach((key, setting) -> line(name + "parameters." + key, setting));
  }

  private void line(String name, Setting<?> setting) {
    String value = Redactor.redactText(shown(setting.value()));
    shell.out().printf("%-58s %-24s (%s)%n", name, value, setting.origin());
  }

  private static String shown(Object value) {
    return switch (value) {
      case Severity severity -> severity.wireName();
      case Value json -> ValueJson.write(json);
      case List<?> list ->
          list.isEmpty() ? "-" : String.join(", ", list.stream().map(String::valueOf).toList());
      default -> String.valueOf(value);
    };
  }
}
