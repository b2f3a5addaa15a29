package io.awsm.compiler;

import io.awsm.codegen.CodeGenerator;
import io.awsm.toolchain.Product;
import io.awsm.wasm.binary.ModuleReader;
import java.io.File;
import java.net.URISyntaxException;
import java.util.List;

/** Which compiler this is, for fingerprints: equal ones make equal outputs of equal inputs. */
public final class CompilerVersion {

    /** A class of each module that has a say in the output. */
    private static final List<Class<?>> PARTS = List.of(CompilerVersion.class, CodeGenerator.class, ModuleReader.class);

    private CompilerVersion() {}

    /** The version; of snapshots, many of which have the same, also when they were built. */
    public static String get() {
        return version(Product.version());
    }

    static String version(String version) {
        if (!version.endsWith("-SNAPSHOT")) {
            return version;
        }
        StringBuilder build = new StringBuilder(version);
        for (Class<?> part : PARTS) {
            File code = code(part);
            build.append('/').append(newest(code) / 1000).append('/').append(code.length());
        }
        return build.toString();
    }

    private static File code(Class<?> part) {
        try {
            return new File(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
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
