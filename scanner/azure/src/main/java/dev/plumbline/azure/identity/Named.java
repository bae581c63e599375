package dev.plumbline.azure.identity;

import com.azure.core.credential.TokenCredential;

/**
 * A credential under the name that {@code --credential} gives it.
 *
 * @param endpoint the host that hands out its tokens, for messages
 * @param advice what to do when signing in with it fails for a reason we do not know
 */
record Named(String name, TokenCredential credential, String endpoint, String advice) {}
