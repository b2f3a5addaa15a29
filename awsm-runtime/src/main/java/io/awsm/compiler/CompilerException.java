// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

/**
 * Nothing was compiled. Who must act is told by the subclass; the message is complete, for users, and has no need of the
 * stack trace.
 *
 * @since 0.1
 */
public abstract sealed class CompilerException extends RuntimeException
        permits InputException, InternalException, MachineException, UsageException {

    private static final long serialVersionUID = 1L;

    CompilerException(String message, Throwable cause) {
        super(message, cause);
    }
}
