// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

/**
 * A range of the module's bytes. Not copied, and not to be modified.
 *
 * @param array the whole module
 * @param start offset of the first byte, also the offset that messages give
 * @param end offset behind the last byte
 * @since 0.1
 */
public record ByteSlice(byte[] array, int start, int end) {

    public int size() {
        return end - start;
    }
}
