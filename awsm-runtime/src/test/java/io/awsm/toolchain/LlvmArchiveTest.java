// SPDX-License-Identifier: Apache-2.0
package io.awsm.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.compiler.spi.LlvmArtifact;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LlvmArchiveTest {

    static final LlvmArtifact ARTIFACT = new LlvmArtifact("21.2.3-1.5.14", "linux-x86_64");
    private static final String ROOT = root(ARTIFACT);

    @TempDir
    Path directory;

    private static String root(LlvmArtifact artifact) {
        return "org/bytedeco/llvm/" + artifact.classifier() + "/";
    }

    /** An archive with the names of the real one, in which clang is a script. */
    static Path fake(Path directory, String clang, String... more) throws IOException {
        return fakeBelow(ROOT, directory, clang, more);
    }

    private static Path fakeBelow(String root, Path directory, String clang, String... more) throws IOException {
        Path jar = directory.resolve("llvm.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            List<String> names = List.of("lld", "llvm-objcopy", "libLLVM.so", "libclang-cpp.so", "libclang.so", "llc");
            for (String name : Stream.concat(names.stream(), Stream.of(more)).toList()) {
                zip.putNextEntry(new ZipEntry(root + name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
            if (!clang.isEmpty()) {
                zip.putNextEntry(new ZipEntry(root + "clang"));
                zip.write(clang.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private List<String> unpack(Path jar) throws IOException {
        return unpack(jar, ARTIFACT);
    }

    private List<String> unpack(Path jar, LlvmArtifact artifact) throws IOException {
        Path out = Files.createDirectory(directory.resolve("out"));
        new LlvmArchive(jar, artifact).unpack(out);
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> out.relativize(f).toString())
                    .toList();
        }
    }

    @Test
    void whatIsNeededComesOut() throws IOException {
        assertThat(unpack(fake(
                        directory,
                        "#!",
                        "lib/clang/21/include/stdint.h",
                        "lib/clang/21/include/a/stdint.h",
                        "lib/clang/21/include/mmintrin.h")))
                .containsExactlyInAnyOrder(
                        "bin/clang",
                        "bin/lld",
                        "bin/llvm-objcopy",
                        "lib/libLLVM.so.21.2",
                        "lib/libclang-cpp.so.21.2",
                        "lib/clang/21/include/stdint.h");
        assertThat(directory.resolve("out/bin/clang")).isExecutable();
    }

    /** Every host has a directory of its own, whose name is the artifact's classifier. */
    @Test
    void theArchiveOfArmHostsHasTheSameFiles() throws IOException {
        Host arm = new Host("linux", "arm64", true);
        LlvmArtifact artifact =
                new LlvmArtifact(ARTIFACT.version(), arm.classifier().orElseThrow());
        Path jar = fakeBelow(root(artifact), directory, "#!");
        assertThat(root(artifact)).isEqualTo("org/bytedeco/llvm/linux-arm64/");
        assertThat(unpack(jar, artifact))
                .contains(
                        "bin/clang", "bin/lld", "bin/llvm-objcopy", "lib/libLLVM.so.21.2", "lib/libclang-cpp.so.21.2");
        assertThat(arm.executes("aarch64-unknown-linux-gnu")).isTrue();
        assertThat(arm.executes("x86_64-unknown-linux-gnu")).isFalse();
    }

    @Test
    void librariesMayHaveTheirVersionAlready() throws IOException {
        Path jar = fake(directory, "#!", "libLLVM.so.21.2");
        unpack(jar);
        assertThat(directory.resolve("out/lib/libLLVM.so.21.2")).hasContent("libLLVM.so.21.2");
        assertThat(directory.resolve("out/lib/libclang-cpp.so.21.2")).hasContent("libclang-cpp.so");
    }

    @Test
    void missingProgramIsNamed() throws IOException {
        Path jar = fake(directory, "");
        assertThatThrownBy(() -> unpack(jar)).isInstanceOf(ZipException.class).hasMessageContaining(ROOT + "clang");
    }

    @Test
    void nothingIsWrittenOutside() throws IOException {
        Path jar = fake(directory, "#!", "lib/clang/21/include/../../../../../stdint.h");
        assertThat(unpack(jar)).noneMatch(name -> name.endsWith("stdint.h"));
        assertThat(directory.resolve("stdint.h")).doesNotExist();
    }
}
