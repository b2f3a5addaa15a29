// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler.spi;

import java.io.IOException;

/**
 * What a repository delivered is not what it says it is: its checksum is another one. Nothing else is tried instead.
 *
 * @since 0.1
 */
public final class CorruptArtifactException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message for the user: which artifact, which checksums */
    public CorruptArtifactException(String message, Throwable cause) {
        super(message, cause);
    }
}
