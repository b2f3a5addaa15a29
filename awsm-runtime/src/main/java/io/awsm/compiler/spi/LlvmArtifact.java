// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler.spi;

import java.util.regex.Pattern;

/**
 * The Maven artifact that LLVM comes in, {@code org.bytedeco:llvm}.
 *
 * @param version LLVM's version and that of the packaging, {@code 20.1.7-1.5.12}
 * @param classifier the host it runs on, {@code linux-x86_64}
 * @since 0.1
 */
public record LlvmArtifact(String version, String classifier) {

    public static final String GROUP = "org.bytedeco";
    public static final String NAME = "llvm";

    /** The oldest LLVM whose IR, headers and options are what we write for. */
    public static final int OLDEST_LLVM = 19;

    private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d+\\.\\d+-\\d+(\\.\\d+)*");

    public LlvmArtifact {
        checkVersion(version);
    }

    /** @throws IllegalArgumentException with a message for the user, if no such version can be, or it is too old */
    public static void checkVersion(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("'" + version + "' is no version of " + GROUP + ":" + NAME
                    + " (LLVM's and the packaging's, like 20.1.7-1.5.12)");
        }
        if (majorOf(version) < OLDEST_LLVM) {
            throw new IllegalArgumentException(
                    "LLVM " + version + " is too old: aWsm needs LLVM " + OLDEST_LLVM + " or later");
        }
    }

    private static int majorOf(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /** LLVM's own version, {@code 20.1.7}. */
    public String llvmVersion() {
        return version.substring(0, version.indexOf('-'));
    }

    /** What LLVM's shared libraries end with, {@code 20.1}. */
    public String libraryVersion() {
        String llvm = llvmVersion();
        return llvm.substring(0, llvm.lastIndexOf('.'));
    }

    /** LLVM's major version, {@code 20}. */
    public int major() {
        return majorOf(version);
    }

    /** What Maven repositories call the file. */
    public String fileName() {
        return NAME + "-" + version + "-" + classifier + ".jar";
    }

    /** Where a Maven repository has the file. */
    public String repositoryPath() {
        return GROUP.replace('.', '/') + "/" + NAME + "/" + version + "/" + fileName();
    }

    /** Maven's notation, {@code org.bytedeco:llvm:jar:linux-x86_64:20.1.7-1.5.12}. */
    @Override
    public String toString() {
        return GROUP + ":" + NAME + ":jar:" + classifier + ":" + version;
    }
}
