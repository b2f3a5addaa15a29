// SPDX-License-Identifier: Apache-2.0
package io.awsm.elf;

/** A file is no ELF file, or a damaged one. */
public final class ElfException extends Exception {

    private static final long serialVersionUID = 1L;

    ElfException(String message) {
        super(message);
    }
}
