package dev.plumbline.azure.http;

import dev.plumbline.model.Value;

/**
 * What stands between what Azure says and everything that is kept or shown. The product passes
 * model's redactor.
 */
public interface Redaction {

  /** The same body with secret-looking values replaced by their kind. */
  Value value(Value body);

  /** The same text with secret-looking parts replaced by their kind. */
  String text(String text);
}
