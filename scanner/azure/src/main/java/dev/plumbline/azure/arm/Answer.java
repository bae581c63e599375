package dev.plumbline.azure.arm;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Value;

/** What one GET gave. Never an exception: trouble on the other side is a value. */
public sealed interface Answer {

  /**
   * Status 200 with a JSON body.
   *
   * @param body the redacted body
   * @param origin the request as {@code GET path?api-version=…}, and when it was answered
   */
  record Ok(Value body, Fact.Origin origin) implements Answer {}

  /**
   * Anything else.
   *
   * @param origin as of an answer: a service may say by an error that there is no such thing
   */
  record Failed(Failure failure, Fact.Origin origin) implements Answer {}
}
