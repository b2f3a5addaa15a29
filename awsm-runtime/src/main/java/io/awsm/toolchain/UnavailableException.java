// SPDX-License-Identifier: Apache-2.0
package io.awsm.toolchain;

import io.awsm.system.EnvironmentException;

/** An LLVM is not to be had, or does not run here: if nobody asked for it, another one will do. */
final class UnavailableException extends EnvironmentException {

    private static final long serialVersionUID = 1L;

    UnavailableException(String message) {
        super(message);
    }

    UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
