// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

/**
 * The module breaks a rule of validation (specification 3).
 *
 * @since 0.1
 */
public final class InvalidException extends WasmException {

    private static final long serialVersionUID = 1L;

    public InvalidException(int offset, int function, String reason) {
        super(offset, function, reason);
    }
}
