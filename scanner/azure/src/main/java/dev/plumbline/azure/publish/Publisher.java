package dev.plumbline.azure.publish;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import com.azure.storage.blob.models.BlobHttpHeaders;
import com.azure.storage.blob.options.BlockBlobCommitBlockListOptions;
import com.azure.storage.blob.options.BlockBlobSimpleUploadOptions;
import com.azure.storage.blob.specialized.BlockBlobClient;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import dev.plumbline.azure.arm.AzureConnection;
import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.http.Permit;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Uploads the files of a finished scan with the scan's own identity, which needs Storage Blob Data
 * Contributor on the container. The only part of the product that writes to Azure, so it has a
 * guard of its own: PUT, to the one folder of the one container.
 *
 * <p>Each report goes into a folder of its own below the destination, named after the scan: no
 * report can overwrite another, and no upload has to ask what is there. Sending a file again after
 * a broken connection is therefore harmless.
 */
public final class Publisher {

  /** Larger files go up in blocks, so that a broken connection costs one block. */
  private static final int BLOCK = 8 * 1024 * 1024;

  private static final Pattern SCAN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

  private final AzureConnection connection;
  private final Destination destination;
  private final int block;

  public Publisher(AzureConnection connection, Destination destination) {
    this(connection, destination, BLOCK);
  }

  Publisher(AzureConnection connection, Destination destination, int block) {
    this.connection = connection;
    this.destination = destination;
    this.block = block;
  }

  /**
   * Uploads files by their names, then a manifest of them.
   *
   * @param scan the scan's id, which names the folder
   * @return the address of the manifest
   * @throws PublishException if not all of it could be uploaded
   */
  public URI publish(List<Path> paths, String scan) throws PublishException {
    if (!SCAN.matcher(scan).matches()) {
      throw new IllegalArgumentException("Not the id of a scan: " + scan);
    }
    Destination folder = destination.folder(scan);
    BlobContainerClient container = container(folder);
    try {
      List<PublishedFile> files = PublishedFile.all(paths);
      if (files.isEmpty()) {
        throw new PublishException("Nothing to publish: the scan wrote no file.");
      }
      for (PublishedFile file : files) {
        upload(blob(container, folder, file.name()), file);
      }
      put(
          blob(container, folder, Manifest.NAME),
          BinaryData.fromBytes(new Manifest(scan, files).json()),
          "application/json");
      return URI.create(folder + "/" + Manifest.NAME);
    } catch (IOException e) {
      throw new PublishException(
          "Cannot publish: one of " + paths + " cannot be read. Check who may read it.");
    } catch (RuntimeException e) {
      // Whatever the storage client throws; a bug comes out of it again.
      throw refused(connection.failures().of(e));
    }
  }

  private void upload(BlockBlobClient blob, PublishedFile file) {
    if (file.bytes() <= block) {
      put(blob, BinaryData.fromFile(file.file()), file.mediaType());
      return;
    }
    List<String> ids = new ArrayList<>();
    for (long at = 0; at < file.bytes(); at += block) {
      String id = blockId(ids.size());
      long length = Math.min(block, file.bytes() - at);
      blob.stageBlock(id, BinaryData.fromFile(file.file(), at, length));
      ids.add(id);
    }
    blob.commitBlockListWithResponse(
        new BlockBlobCommitBlockListOptions(ids).setHeaders(headers(file.mediaType())),
        null,
        Context.NONE);
  }

  private static void put(BlockBlobClient blob, BinaryData content, String mediaType) {
    blob.uploadWithResponse(
        new BlockBlobSimpleUploadOptions(content).setHeaders(headers(mediaType)),
        null,
        Context.NONE);
  }

  private static BlobHttpHeaders headers(String mediaType) {
    return new BlobHttpHeaders().setContentType(mediaType);
  }

  /** All ids of one blob must be of one length. */
  private static String blockId(int number) {
    byte[] id = String.format(Locale.ROOT, "%08d", number).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(id);
  }

  private static BlockBlobClient blob(
      BlobContainerClient container, Destination folder, String file) {
    return container.getBlobClient(folder.blob(file)).getBlockBlobClient();
  }

  private BlobContainerClient container(Destination folder) {
    Pattern below =
        Pattern.compile(
            Pattern.quote("/" + folder.container() + "/")
                + "(?:"
                + Pattern.quote(folder.prefix())
                + "|"
                + Pattern.quote(folder.prefix().replace("/", "%2F"))
                + ")(?:/|%2F)[A-Za-z0-9._%~-]+(?:/[A-Za-z0-9._%~-]+)*");
    HttpClient guarded =
        connection
            .wire()
            .client(
                List.of(Permit.https(Set.of(HttpMethod.PUT), folder.host(), below)),
                new OnlyUploads());
    return new BlobContainerClientBuilder()
        .endpoint(folder.endpoint())
        .containerName(folder.container())
        .credential(connection.credential())
        .httpClient(guarded)
        .retryOptions(
            new RequestRetryOptions(RetryPolicyType.FIXED, 1, (Integer) null, null, null, null))
        .httpLogOptions(new HttpLogOptions().setLogLevel(HttpLogDetailLevel.NONE))
        .buildClient();
  }

  private PublishException refused(Failure failure) {
    String action =
        switch (failure.code()) {
          case "AuthorizationPermissionMismatch", "AuthenticationFailed" ->
              "Grant Storage Blob Data Contributor on the container to the identity of the scan.";
          case "AuthorizationFailure" ->
              "Let this machine through the account's firewall, or publish from one that may.";
          case "ContainerNotFound" -> "Create the container " + destination.container() + ".";
          default -> failure.action();
        };
    return new PublishException(
        "Cannot publish to " + destination + ": " + failure.detail() + ". " + action);
  }
}
