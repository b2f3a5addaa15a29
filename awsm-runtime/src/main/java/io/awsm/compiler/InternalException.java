// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.system.ToolException;
import java.nio.file.Path;

/**
 * A valid module that we, or LLVM, fail on. The message says where the evidence is.
 *
 * @since 0.1
 */
public final class InternalException extends CompilerException {

    private static final long serialVersionUID = 1L;

    private final transient Path kept;

    InternalException(Path input, Path kept, ToolException cause) {
        super(
                "internal error: " + input + ": " + cause.getMessage()
                        + "\nThis is a bug in aWsm or in LLVM, not in your module. Please report it with the command and"
                        + " the files in " + kept,
                cause);
        this.kept = kept;
    }

    /** A directory with the intermediate files. */
    public Path kept() {
        return kept;
    }
}
