// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import java.util.Optional;

/**
 * Options that make no sense, alone or together. The message names them as users type them.
 *
 * @since 0.1
 */
public final class UsageException extends CompilerException {

    private static final long serialVersionUID = 1L;

    private final String option;

    public UsageException(String message) {
        super(message, null);
        option = null;
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
        option = null;
    }

    private UsageException(String option, String message) {
        super(message, null);
        this.option = option;
    }

    /** One whose cause is the value of one option, by its name in {@link CompileOptions}. */
    static UsageException of(String option, String message) {
        return new UsageException(option, message);
    }

    /** The option whose value is at fault, if it is one alone. */
    public Optional<String> option() {
        return Optional.ofNullable(option);
    }
}
