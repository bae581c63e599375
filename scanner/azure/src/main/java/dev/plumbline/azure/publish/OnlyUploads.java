package dev.plumbline.azure.publish;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.plumbline.azure.http.BlockingPolicy;
import dev.plumbline.azure.http.RefusedRequestException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of all that PUT can do to a blob (leases, tiers, metadata, copies), lets three calls pass: Put
 * Blob, Put Block and Put Block List. The permit before it holds host, container and folder.
 */
final class OnlyUploads extends BlockingPolicy {

  private static final Pattern COMP = Pattern.compile("(?:^|&)(?:comp|restype)=([^&]*)");
  private static final Set<String> UPLOADS = Set.of("block", "blocklist");
  private static final HttpHeaderName COPY = HttpHeaderName.fromString("x-ms-copy-source");

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    String query = context.getHttpRequest().getUrl().getQuery();
    Matcher comp = COMP.matcher(query == null ? "" : query);
    HttpHeaders headers = context.getHttpRequest().getHeaders();
    if ((comp.find() && !UPLOADS.contains(comp.group(1))) || headers.getValue(COPY) != null) {
      throw new RefusedRequestException("Refused a PUT that is not an upload.");
    }
    return next.processSync();
  }
}
