// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.awsm.wasm.MalformedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no modules are recognised in the message. */
class FileKindTest {

    private static String refusal(byte[] file) {
        MalformedException e = catchThrowableOfType(MalformedException.class, () -> ModuleReader.read(file));
        assertThat(e.offset()).isZero();
        return e.reason();
    }

    private static String refusal(String file, Charset charset) {
        return refusal(file.getBytes(charset));
    }

    private static List<Arguments> binaryFiles() {
        return List.of(
                arguments("\u001f\u008b\b\0", "is a gzip archive"),
                arguments("PK\3\4", "is a zip archive"),
                arguments("\u007fELF\2\1\1", "is an ELF file"),
                arguments("BC\u00c0\u00de5", "is LLVM bitcode"),
                arguments("\u00de\u00c0\u0017\u000b\0", "is LLVM bitcode"),
                arguments("\u00ca\u00fe\u00ba\u00be\0", "is a Java class"),
                arguments("MZ\u0090\0", "is a program for Windows"),
                arguments("!<arch>\n/", "is an archive of object files"),
                arguments("(\u00b5/\u00fd\4", "is a zstd archive"),
                arguments("\u00ff\u00fe(\0m\0", "is text in UTF-16"));
    }

    @ParameterizedTest
    @MethodSource
    void binaryFiles(String start, String kind) {
        assertThat(refusal(start, StandardCharsets.ISO_8859_1)).startsWith("magic header not detected: this " + kind);
    }

    private static List<Arguments> text() {
        return List.of(
                arguments("(module)", "is the text format; wat2wasm or wasm-tools"),
                arguments("\n  (module (func))", "is the text format"),
                arguments(";; a comment (\n(; and another\n ;) (module)", "is the text format"),
                arguments("\ufeff(module)", "is the text format"),
                arguments(";; nothing but a comment", "looks like the text format"),
                arguments("(; never closed", "looks like the text format"),
                arguments("(func)", "looks like the text format"),
                arguments("(component)", "is the text of a component"),
                arguments("(assert_invalid (module))", "is a test script"),
                arguments("<!DOCTYPE html>", "is HTML"),
                arguments("<html>", "is HTML"),
                arguments("<?xml?>", "is XML"),
                arguments("{ \"a\": 1 }", "is JSON"),
                arguments("#!/bin/sh", "is a script"),
                arguments("#include <stdio.h>", "is text, perhaps source code"),
                arguments("/* C */ int main(void);", "is text, perhaps source code"),
                arguments("import fs from 'fs';", "is text, perhaps source code"),
                arguments("; ModuleID = 'a.c'", "is LLVM IR"),
                arguments("version https://git-lfs.github.com/spec/v1", "is a pointer of Git LFS"),
                arguments("größer und größer", "is text"));
    }

    @ParameterizedTest
    @MethodSource
    void text(String start, String kind) {
        assertThat(refusal(start, StandardCharsets.UTF_8)).startsWith("magic header not detected: this " + kind);
    }

    @Test
    void longComments() {
        assertThat(refusal(";; x\n".repeat(100_000) + "(module)", StandardCharsets.UTF_8))
                .contains("the text format");
        assertThat(refusal("(;" + " ;; (; x".repeat(100_000), StandardCharsets.UTF_8))
                .contains("the text format");
    }

    @Test
    void tarArchives() {
        byte[] file = new byte[512];
        file[0] = 'a';
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, file, 257, 5);
        assertThat(refusal(file)).contains("is a tar archive");
    }

    @Test
    void nothingIsInvented() {
        assertThat(refusal(new byte[] {1, 2, 3, 4, 5})).isEqualTo("magic header not detected");
        assertThat(refusal(new byte[] {0, 'a', 's', 'n'})).isEqualTo("magic header not detected");
        assertThat(refusal(new byte[0])).isEqualTo("unexpected end: the file is empty");
    }
}
