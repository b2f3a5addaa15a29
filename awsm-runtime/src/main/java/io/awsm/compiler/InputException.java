// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

/**
 * The module is malformed, invalid or unsupported, or cannot be read as one. The message has the form {@code app.wasm:0x1a3f: func[42] $name: type mismatch: ...}.
 *
 * @since 0.1
 */
public final class InputException extends CompilerException {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        this(message, null);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
