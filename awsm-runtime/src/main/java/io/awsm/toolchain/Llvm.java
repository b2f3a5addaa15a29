// SPDX-License-Identifier: Apache-2.0
package io.awsm.toolchain;

import java.nio.file.Path;

/**
 * An LLVM that works here.
 *
 * @param clang the compiler, for C and for IR
 * @param lld the linker in its generic form, which takes {@code -flavor} first
 * @param objcopy llvm-objcopy
 * @param version LLVM's version, {@code 20.1.7}
 * @param origin where it comes from, for messages
 * @param identity the version, and a digest of programs and libraries: equal ones make equal code
 */
public record Llvm(Path clang, Path lld, Path objcopy, String version, String origin, String identity) {

    static String identity(String version, String contents) {
        return version + " " + contents;
    }
}
