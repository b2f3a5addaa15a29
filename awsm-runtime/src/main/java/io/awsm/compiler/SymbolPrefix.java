package io.awsm.compiler;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name that all public symbols of a module start with. It is a C identifier, and none that the runtime's own
 * symbols could start with, so that {@code awsm.wasm} does not define what is ours, nor {@code llvm.wasm} what is
 * LLVM's: our internal symbols are the prefix, a dot and a name.
 */
final class SymbolPrefix {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
    private static final Pattern OURS = Pattern.compile("awsm(_.*)?|llvm", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 60;

    /** The prefix is also the name of a struct, which "auto" or, in C++, "class" cannot be. */
    private static final Set<String> KEYWORDS = Set.of(
            ("alignas alignof and asm auto bitand bitor bool break case catch char class compl concept const continue"
                            + " decltype default delete do double else enum explicit export extern false float for friend"
                            + " goto if inline int long mutable namespace new noexcept not nullptr operator or private"
                            + " protected public register requires restrict return short signed sizeof static struct switch"
                            + " template this throw true try typedef typeid typename typeof union unsigned using virtual"
                            + " void volatile while xor linux unix")
                    .split(" "));

    private SymbolPrefix() {}

    /** The prefix that a file's name suggests; always a valid one. */
    static String of(Path input) {
        String name = input.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        String mangled = name.replaceAll("[^A-Za-z0-9_]", "_");
        if (mangled.length() > LONGEST) {
            mangled = mangled.substring(0, LONGEST);
        }
        boolean fine = IDENTIFIER.matcher(mangled).matches()
                && !OURS.matcher(mangled).matches()
                && !KEYWORDS.contains(mangled);
        return fine ? mangled : "m_" + mangled;
    }

    /** @throws UsageException if the name cannot be a prefix */
    static String checked(String name) {
        if (!IDENTIFIER.matcher(name).matches() || KEYWORDS.contains(name)) {
            throw UsageException.of(
                    "name",
                    "the name '" + name + "' cannot start symbols: it must be a C identifier that"
                            + " starts with a letter, at most 100 long");
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
