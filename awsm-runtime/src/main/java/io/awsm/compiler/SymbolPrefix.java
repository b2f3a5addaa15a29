// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The name that all public symbols of a module start with. It is a C identifier, and none that the runtime's own
 * symbols could start with, so that {@code awsm.wasm} does not define what is ours, nor {@code llvm.wasm} what is
 * LLVM's: our internal symbols are the prefix, a dot and a name. Nor may they be the system's ({@link SystemNames}).
 */
final class SymbolPrefix {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
    private static final Pattern OURS = Pattern.compile("awsm(_.*)?|llvm", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 60;

    private SymbolPrefix() {}

    /** The prefix that a file's name suggests; always a valid one. */
    static String of(Path input) {
        String name = input.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        String mangled = name.replaceAll("[^A-Za-z0-9_]", "_");
        if (mangled.length() > LONGEST) {
            mangled = mangled.substring(0, LONGEST);
        }
        boolean fine =
                IDENTIFIER.matcher(mangled).matches() && !OURS.matcher(mangled).matches() && !SystemNames.has(mangled);
        return fine ? mangled : "m_" + mangled;
    }

    /** @throws UsageException if the name cannot be a prefix */
    static String checked(String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw UsageException.of(
                    "name",
                    "the name '" + name + "' cannot start symbols: it must be a C identifier that"
                            + " starts with a letter, at most 100 long");
        }
        if (SystemNames.has(name)) {
            throw UsageException.of(
                    "name",
                    "the name '" + name
                            + "' belongs to C, C++ or the C library, whose names symbols with it could have;"
                            + " choose another, such as m_" + name);
        }
        if (OURS.matcher(name).matches()) {
            throw UsageException.of(
                    "name",
                    "the name '" + name
                            + "' is the runtime's own, or LLVM's; choose one that does not start with awsm_");
        }
        return name;
    }
}
