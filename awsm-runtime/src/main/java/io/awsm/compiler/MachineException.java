// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

/**
 * The machine lacks something: LLVM, a library, room, a permission. The message says what to do.
 *
 * @since 0.1
 */
public final class MachineException extends CompilerException {

    private static final long serialVersionUID = 1L;

    /** @param message for the user, complete: what is missing, and what to do */
    public MachineException(String message, Throwable cause) {
        super(message, cause);
    }
}
