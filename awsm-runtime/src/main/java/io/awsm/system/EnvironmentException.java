// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

/**
 * The machine lacks something: LLVM, a library, room, a permission. The message is for the user, complete, and says
 * what to do.
 */
public class EnvironmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EnvironmentException(String message) {
        super(message);
    }

    public EnvironmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
