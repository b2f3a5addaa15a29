// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

/**
 * The module uses a proposal that this version does not implement, or exceeds one of its limits. Where the version that
 * is implemented has words of its own for what a later one allows, they are the {@linkplain #getCause() cause}:
 * {@code malformed import kind} for a tag.
 *
 * @since 0.1
 */
public final class UnsupportedException extends WasmException {

    private static final long serialVersionUID = 1L;

    public UnsupportedException(int offset, int function, String reason) {
        super(offset, function, reason);
    }

    /**
     * At the place of {@code otherwise}.
     *
     * @param otherwise what would be wrong if later versions did not exist
     */
    public UnsupportedException(WasmException otherwise, String reason) {
        super(otherwise.offset(), otherwise.function().orElse(-1), reason);
        initCause(otherwise);
    }
}
