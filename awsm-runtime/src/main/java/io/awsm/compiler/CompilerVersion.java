// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.codegen.CodeGenerator;
import io.awsm.toolchain.Product;
import io.awsm.wasm.binary.ModuleReader;
import java.io.File;
import java.util.List;

/**
 * Which compiler this is, for fingerprints: equal ones make equal outputs of equal inputs.
 *
 * @since 0.1
 */
public final class CompilerVersion {

    /** A class of each module that has a say in the output. */
    private static final List<Class<?>> PARTS = List.of(CompilerVersion.class, CodeGenerator.class, ModuleReader.class);

    private CompilerVersion() {}

    /** The version; of snapshots, many of which have the same, also when they were built. */
    public static String get() {
        return version(Product.version(), Product.isSnapshot());
    }

    static String version(String version, boolean snapshot) {
        if (!snapshot) {
            return version;
        }
        StringBuilder build = new StringBuilder(version);
        for (Class<?> part : PARTS) {
            File place = Product.place(part);
            build.append('/').append(Product.build(newest(place), place));
        }
        return build.toString();
    }

    /** The time of the newest file; a jar is one, a build in progress has a directory. */
    private static long newest(File file) {
        long newest = file.lastModified();
        File[] files = file.listFiles();
        if (files != null) {
            for (File inside : files) {
                newest = Math.max(newest, newest(inside));
            }
        }
        return newest;
    }
}
