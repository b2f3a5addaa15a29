package io.awsm.codegen.abi;

import io.awsm.wasm.module.Names;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Names in the object file. Public ones are {@code PREFIX_...}; all others have a dot, which no public one has, and are
 * local to the object.
 */
public final class Symbols {

    /** What the C API itself is called; exports of these names are escaped. */
    private static final Set<String> RESERVED = Set.of("new", "free", "module", "instance", "imports", "trap");

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
        return prefix + "_" + mangle(name);
    }

    /** The member of {@code struct PREFIX_imports} for an import; not necessarily unique. */
    public String importField(String module, String name) {
        return mangle(module) + "_" + mangle(name);
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

    /**
     * A C identifier's tail for any name, reversibly: a byte (of UTF-8) that C does not allow becomes {@code _xhh},
     * and an underscore that would read as the start of such an escape is escaped itself.
     */
    static String mangle(String name) {
        if (RESERVED.contains(name)) {
            return escape(name.charAt(0)) + name.substring(1);
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
