package dev.plumbline.files;

import java.util.List;

/**
 * What a kind of record file says of itself.
 *
 * <p>A change that an older reader would misread gets a new {@link #VERSION}; a reader takes its
 * own version and the one before.
 *
 * @param schema the header's {@code schema}
 * @param noun for messages
 * @param records record kinds between header and trailer, in the order in which the trailer counts
 *     them
 */
record FileKind(String schema, String noun, List<String> records) {

  static final FileKind INVENTORY =
      new FileKind(
          "plumbline/inventory",
          "inventory",
          List.of(ResourceForm.RECORD, GapForm.GAP, GapForm.EXCLUSION, UsageForm.RECORD));

  static final FileKind FINDINGS =
      new FileKind(
          "plumbline/findings",
          "findings file",
          List.of(
              RuleCardJson.RECORD,
              GapForm.GAP,
              GapForm.EXCLUSION,
              UsageForm.RECORD,
              FindingForm.FINDING,
              NoticeForm.RESOLVED,
              NoticeForm.NOTICE,
              RegisterForm.EXEMPTION,
              RegisterForm.ACCEPTED_GAP,
              FindingForm.RECONCILIATION));

  static final int VERSION = 1;
  static final int OLDEST_VERSION = Math.max(1, VERSION - 1);
}
