// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.wasm.module.Names;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in the object file. Public ones are {@code PREFIX_...}; all others have a dot, which no public one has, and are
 * local to the object.
 */
public final class Symbols {

    /** What the C API itself is called; exports of these names are escaped. */
    private static final Set<String> RESERVED = Set.of(
            "new",
            "free",
            "pool_new",
            "pool_free",
            "module",
            "instance",
            "imports",
            "trap",
            "fail",
            "interrupt",
            "trap_info",
            "exit_status");

    /**
     * Identifiers with an underscore that C or C++ has keywords, types or macros for in the headers that ours includes
     * or POSIX has, and what only the implementation may use.
     */
    private static final Pattern TAKEN = Pattern.compile("(and|not|or|xor)_eq|(const|dynamic|reinterpret|static)_cast"
            + "|static_assert|thread_local|co_(await|return|yield)|(char(8|16|32)|wchar|size|ssize|ptrdiff|nullptr"
            + "|max_align|u?int(ptr|max|(_least|_fast)?[0-9]+))_t"
            + "|(U?INT[A-Z0-9_]*|SIZE|PTRDIFF|SIG_ATOMIC|WCHAR|WINT)_(MAX|MIN|C|WIDTH)"
            + "|(time|clock|off|pid|mode|dev|ino|[ug]?id|key|l{0,2}div|fpos|sigset|stack|wint|mbstate|locale|float|double"
            + "|timer|suseconds|socklen|nlink|blk(size|cnt)|regex|regoff|sem|mqd|fenv|fexcept|fs(blk|fil)cnt)_t"
            + "|h_(errno|addr)|va_(start|arg|end|copy)|st_[acm]time|sa_(handler|sigaction)|si_.*|sigev_notify_.*"
            + "|s6_addr(16|32)?|d_fileno|sched_priority|math_errhandling"
            + "|awsm_.*|AWSM_.*|[0-9].*|__.*|_[A-Z].*");

    /** Macros: a field of a structure could be one. (No symbol could: what is in capitals is no prefix.) */
    private static final Pattern MACRO = Pattern.compile("[A-Z][A-Z0-9]*_.*");

    private static final String HEX = "0123456789abcdef";

    private final String prefix;
    private final Names names;

    public Symbols(String prefix, Names names) {
        this.prefix = prefix;
        this.names = names;
    }

    /** A public symbol of the C API that is not an export. */
    public String api(String name) {
        return prefix + "_" + name;
    }

    /** The public symbol of an export; different exports have different ones. */
    public String export(String name) {
        String symbol = prefix + "_" + mangle(name);
        return TAKEN.matcher(symbol).matches() ? prefix + "_" + escapeFirst(name) : symbol;
    }

    /** The member of {@code struct PREFIX_imports} for an import; not necessarily unique. */
    public String importField(String module, String name) {
        String field = mangle(module) + "_" + mangle(name);
        boolean isTaken = TAKEN.matcher(field).matches() || MACRO.matcher(field).matches();
        return isTaken ? escapeFirst(field) : field;
    }

    /** A symbol that only this module's code uses. */
    public String internal(String kind) {
        return prefix + "." + kind;
    }

    public String internal(String kind, int index) {
        return prefix + "." + kind + index;
    }

    /** A function's own symbol: its index, and its name for readers of assembly. */
    public String function(int index) {
        String name = names.function(index)
                .map(n -> n.substring(0, Math.min(n.length(), 64)).replaceAll("[^A-Za-z0-9_]", "_"))
                .orElse("");
        return internal("f", index) + (name.isEmpty() ? "" : "." + name);
    }

    /** The symbol of the form of a function that tail calls go through. No name has two dots. */
    public String tailFunction(int index) {
        return function(index) + "..tail";
    }

    /**
     * A C identifier's tail for any name, reversibly: a byte (of UTF-8) that C does not allow becomes {@code _xhh},
     * and an underscore that would read as the start of such an escape is escaped itself.
     */
    static String mangle(String name) {
        if (RESERVED.contains(name)) {
            return escapeFirst(name);
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        StringBuilder mangled = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean plain = c == '_' ? !looksEscaped(bytes, i) : isAsciiAlphanumeric(c);
            mangled.append(plain ? String.valueOf(c) : escape(c));
        }
        return mangled.toString();
    }

    /** Of a name in ASCII. */
    private static String escapeFirst(String name) {
        return escape(name.charAt(0)) + name.substring(1);
    }

    private static boolean looksEscaped(byte[] bytes, int i) {
        return i + 3 < bytes.length
                && bytes[i + 1] == 'x'
                && HEX.indexOf(bytes[i + 2]) >= 0
                && HEX.indexOf(bytes[i + 3]) >= 0;
    }

    private static boolean isAsciiAlphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static String escape(char c) {
        return "_x" + HEX.charAt(c >> 4) + HEX.charAt(c & 15);
    }
}
