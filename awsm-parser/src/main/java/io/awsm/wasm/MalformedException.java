// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

/**
 * The bytes do not follow the binary format (specification 5).
 *
 * @since 0.1
 */
public final class MalformedException extends WasmException {

    private static final long serialVersionUID = 1L;

    public MalformedException(int offset, int function, String reason) {
        super(offset, function, reason);
    }
}
