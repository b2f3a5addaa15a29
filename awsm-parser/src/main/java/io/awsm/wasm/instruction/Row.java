// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;

/**
 * The columns that all opcode tables have: see {@link Op}.
 *
 * @param opcode with its prefix, if it has one
 * @since 0.1
 */
public record Row(int opcode, String mnemonic, Feature feature) {

    int prefix() {
        return opcode <= 0xFF ? 0 : opcode <= 0xFFFF ? opcode >> 8 : opcode >> 12;
    }

    int code() {
        return opcode <= 0xFF ? opcode : opcode <= 0xFFFF ? opcode & 0xFF : opcode & 0xFFF;
    }
}
