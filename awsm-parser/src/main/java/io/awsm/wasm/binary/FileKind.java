// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file that is no module may be instead, by its first bytes, so that a message can say what to do. */
final class FileKind {

    /** How many bytes are looked at. */
    private static final int START = 512;

    /** The text of WebAssembly may begin with comments of any length. */
    private static final int TEXT_START = 64 * 1024;

    private static final String COMPILE = "; a compiler for WebAssembly makes a module of it";
    private static final String NATIVE = ", so already machine code";

    /** @param start the bytes, one for each character */
    private record Signature(String start, String kind) {}

    private static final List<Signature> BINARY = List.of(
            new Signature("\u001f\u008b", "is a gzip archive; unpack it first"),
            new Signature("PK\3\4", "is a zip archive; unpack it first"),
            new Signature("PK\5\6", "is a zip archive; unpack it first"),
            new Signature("\u00fd7zXZ\0", "is an xz archive; unpack it first"),
            new Signature("BZh", "is a bzip2 archive; unpack it first"),
            new Signature("(\u00b5/\u00fd", "is a zstd archive; unpack it first"),
            new Signature("7z\u00bc\u00af", "is a 7z archive; unpack it first"),
            new Signature("\177ELF", "is an ELF file" + NATIVE),
            new Signature("MZ", "is a program for Windows" + NATIVE),
            new Signature("\u00ca\u00fe\u00ba\u00be", "is a Java class or a universal file of macOS"),
            new Signature("\u00cf\u00fa\u00ed\u00fe", "is a Mach-O file" + NATIVE),
            new Signature("\u00fe\u00ed\u00fa\u00cf", "is a Mach-O file" + NATIVE),
            new Signature("!<arch>\n", "is an archive of object files; link them to a module first"),
            new Signature("!<thin>\n", "is an archive of object files; link them to a module first"),
            new Signature("BC\u00c0\u00de", "is LLVM bitcode; clang --target=wasm32 makes a module of it"),
            new Signature("\u00de\u00c0\u0017\u000b", "is LLVM bitcode; clang --target=wasm32 makes a module of it"));

    private static final List<Signature> TEXT = List.of(
            new Signature("(module", "is the text format; wat2wasm or wasm-tools makes a module of it"),
            new Signature("(component", "is the text of a component, and only core modules are supported"),
            new Signature("(assert_", "is a test script; the command `wast` runs it"),
            new Signature("(", "looks like the text format; wat2wasm or wasm-tools makes a module of it"),
            new Signature("<!doctype", "is HTML, perhaps an error page of a server"),
            new Signature("<html", "is HTML, perhaps an error page of a server"),
            new Signature("<", "is XML or HTML"),
            new Signature("{", "is JSON or source code"),
            new Signature("version https://git-lfs", "is a pointer of Git LFS; `git lfs pull` fetches the file"),
            new Signature("; moduleid", "is LLVM IR; clang --target=wasm32 makes a module of it"),
            new Signature("target datalayout", "is LLVM IR; clang --target=wasm32 makes a module of it"),
            new Signature("source_filename", "is LLVM IR; clang --target=wasm32 makes a module of it"),
            new Signature("#!", "is a script"),
            new Signature("", "is text, perhaps source code" + COMPILE));

    private FileKind() {}

    /** A sentence about the file without its subject, if anything is known. */
    static Optional<String> of(byte[] file) {
        String bytes = new String(file, 0, Math.min(file.length, START), StandardCharsets.ISO_8859_1);
        Optional<String> binary = first(BINARY, bytes);
        if (binary.isPresent()) {
            return binary;
        } else if (bytes.startsWith("ustar", 257)) {
            return Optional.of("is a tar archive; unpack it first");
        } else if (bytes.startsWith("\u00ff\u00fe") || bytes.startsWith("\u00fe\u00ff")) {
            return Optional.of("is text in UTF-16");
        } else if (bytes.isEmpty() || bytes.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c) || c == 0x7F)) {
            return Optional.empty();
        }
        return first(TEXT, beginning(file));
    }

    private static Optional<String> first(List<Signature> signatures, String bytes) {
        return signatures.stream()
                .filter(s -> bytes.startsWith(s.start()))
                .map(Signature::kind)
                .findFirst();
    }

    /** Text from where it begins: without spaces, a byte order mark, and comments of WebAssembly's text format. */
    private static String beginning(byte[] file) {
        String text = new String(file, 0, Math.min(file.length, TEXT_START), StandardCharsets.UTF_8);
        int at = 0;
        boolean comments = false;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff') {
                at++;
            } else if (text.startsWith(";;", at) || text.startsWith("(;", at)) {
                comments = true;
                String close = text.charAt(at) == ';' ? "\n" : ";)";
                int end = text.indexOf(close, at + 2);
                at = end < 0 ? text.length() : end + close.length();
            } else {
                break;
            }
        }
        String rest = text.substring(at, Math.min(text.length(), at + START)).toLowerCase(Locale.ROOT);
        return comments && !rest.startsWith("(") ? "(" : rest;
    }
}
