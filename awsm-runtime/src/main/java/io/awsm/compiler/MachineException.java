package io.awsm.compiler;

import io.awsm.system.EnvironmentException;

/**
 * The machine lacks something: LLVM, a library, room, a permission. The message says what to do.
 *
 * @since 0.1
 */
public final class MachineException extends CompilerException {

    private static final long serialVersionUID = 1L;

    MachineException(EnvironmentException cause) {
        super(cause.getMessage(), cause);
    }
}
