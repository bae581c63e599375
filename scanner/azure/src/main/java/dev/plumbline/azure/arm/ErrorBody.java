package dev.plumbline.azure.arm;

import dev.plumbline.azure.http.Json;
import dev.plumbline.azure.http.UnreadableJsonException;
import dev.plumbline.model.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an error answer says, as received: not redacted yet. Azure's envelope is {@code
 * {"error":{"code","message"}}} (common-types v5 ErrorResponse), Key Vault adds {@code
 * innererror.code}, and some providers leave the envelope out.
 *
 * @param code a word, else empty
 * @param inner Key Vault's closer reason, a word, else empty
 * @param isJson whether the body was JSON: a web page comes from something on the way
 */
record ErrorBody(String code, String inner, String message, boolean isJson) {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

  /** "… to perform action 'X' over scope …" (Resource Manager), "Action: 'X'" (Key Vault). */
  private static final Pattern ACTION =
      Pattern.compile("[Aa]ction:? '([A-Za-z0-9.*-]{1,80}(?:/[A-Za-z0-9.*-]{1,80}){1,10})'");

  private static final int LONGEST = 4000;

  static ErrorBody read(byte[] body) {
    Value answer;
    try {
      answer = Json.read(body);
    } catch (UnreadableJsonException e) {
      return new ErrorBody("", "", body.length == 0 ? "" : String.valueOf(e.getMessage()), false);
    }
    Value error = answer.at("error") instanceof Value.Obj inside ? inside : answer;
    String message = error.at("message").textOr("");
    return new ErrorBody(
        word(error.at("code")),
        word(error.at("innererror", "code")),
        message.length() > LONGEST ? message.substring(0, LONGEST) : message,
        true);
  }

  /** The Azure action that the message says is missing, or empty. */
  String permission() {
    Matcher action = ACTION.matcher(message);
    return action.find() ? action.group(1) : "";
  }

  /** The same with the code that storage sends as a header, its body being XML. */
  ErrorBody orCode(@Nullable String header) {
    return code.isEmpty() && header != null
        ? new ErrorBody(word(Value.of(header)), inner, isJson ? message : "", isJson)
        : this;
  }

  private static String word(Value value) {
    String text = value.textOr("");
    return WORD.matcher(text).matches() ? text : "";
  }
}
