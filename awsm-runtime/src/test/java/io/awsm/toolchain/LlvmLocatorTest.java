package io.awsm.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain, with tools that are scripts and an artifact that is a small archive of them. */
class LlvmLocatorTest {

    private static final Host LINUX = new Host("linux", "x86_64", true);
    private static final ArtifactResolver OFFLINE = artifact -> {
        throw new IOException("Could not transfer artifact: no route to host");
    };
    private static final String CLANG_21 = "#!/bin/sh\necho 'clang version 21.2.3'\n";

    @TempDir
    Path directory;

    private final List<String> notes = new ArrayList<>();

    private Llvm locate(Host host, Map<String, String> environment, Optional<Path> home, ArtifactResolver resolver) {
        Listener listener = new Listener() {
            @Override
            public void note(String message) {
                notes.add(message);
            }
        };
        LlvmOptions options = LlvmOptions.of(
                home,
                "--llvm-home",
                Optional.of(LlvmArchiveTest.ARTIFACT.version()),
                Optional.of(directory.resolve("repository")),
                environment,
                Map.of());
        Cache cache = new Cache(directory.resolve("cache"), listener);
        return new LlvmLocator(options, host, cache, resolver, listener).locate();
    }

    private Path install(String name, String clang) throws IOException {
        Path bin = Files.createDirectories(directory.resolve(name).resolve("bin"));
        for (String tool : List.of("clang", "lld", "llvm-objcopy")) {
            Path file = Files.writeString(bin.resolve(tool), clang);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return bin.getParent();
    }

    @Test
    void namedHomeComesFirst() throws IOException {
        Path home = install("mine", CLANG_21);
        Llvm llvm = locate(LINUX, Map.of("AWSM_LLVM_HOME", "/nowhere"), Optional.of(home), OFFLINE);
        assertThat(llvm.clang()).isEqualTo(home.resolve("bin/clang"));
        assertThat(llvm.version()).isEqualTo("21.2.3");
    }

    @Test
    void environmentComesSecondAndIsNotPassedOver() throws IOException {
        Path home = install("mine", CLANG_21);
        assertThat(locate(LINUX, Map.of("AWSM_LLVM_HOME", home.toString()), Optional.empty(), OFFLINE)
                        .clang())
                .isEqualTo(home.resolve("bin/clang"));
        assertThatThrownBy(() -> locate(LINUX, Map.of("AWSM_LLVM_HOME", "/nowhere"), Optional.empty(), OFFLINE))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContainingAll("AWSM_LLVM_HOME", "/nowhere/bin", "clang, lld and llvm-objcopy");
    }

    @Test
    void missingToolIsNamed() throws IOException {
        Path home = install("mine", CLANG_21);
        Files.delete(home.resolve("bin/llvm-objcopy"));
        assertThatThrownBy(() -> locate(LINUX, Map.of(), Optional.of(home), OFFLINE))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContainingAll("--llvm-home", "has no llvm-objcopy");
    }

    @Test
    void oldLlvmIsRefused() throws IOException {
        Path home = install("mine", "#!/bin/sh\necho 'Debian clang version 14.0.6'\n");
        assertThatThrownBy(() -> locate(LINUX, Map.of(), Optional.of(home), OFFLINE))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContainingAll("is 14, too old", "LLVM 19 or later");
    }

    @Test
    void artifactComesFromTheLocalRepositoryAndIsUnpackedOnce() throws IOException {
        Path jar = directory.resolve("repository").resolve(LlvmArchiveTest.ARTIFACT.repositoryPath());
        Files.createDirectories(jar.getParent());
        Files.move(LlvmArchiveTest.fake(directory, CLANG_21), jar);
        Llvm llvm = locate(LINUX, Map.of(), Optional.empty(), OFFLINE);
        assertThat(llvm.clang()).startsWith(directory.resolve("cache"));
        assertThat(llvm.version()).isEqualTo("21.2.3");
        Files.delete(jar);
        assertThat(locate(LINUX, Map.of(), Optional.empty(), OFFLINE)).isEqualTo(llvm);
        assertThat(notes).singleElement().asString().startsWith("unpacking LLVM 21.2.3");
    }

    @Test
    void artifactIsResolvedIfTheLocalRepositoryLacksIt() throws IOException {
        Path jar = LlvmArchiveTest.fake(directory, CLANG_21);
        AtomicInteger asked = new AtomicInteger();
        ArtifactResolver resolver = artifact -> {
            assertThat(artifact).isEqualTo(LlvmArchiveTest.ARTIFACT);
            asked.incrementAndGet();
            return jar;
        };
        locate(LINUX, Map.of(), Optional.empty(), resolver);
        locate(LINUX, Map.of(), Optional.empty(), resolver);
        assertThat(asked).hasValue(1);
    }

    @Test
    void noNetworkIsExplained() {
        assertThatThrownBy(() -> locate(LINUX, Map.of(), Optional.empty(), OFFLINE))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContainingAll(
                        "org.bytedeco:llvm:jar:linux-x86_64:21.2.3-1.5.14",
                        "no route to host",
                        directory.resolve("repository").toString(),
                        "AWSM_LLVM_HOME");
    }

    @Test
    void damagedArchiveIsNamed() throws IOException {
        Path jar = LlvmArchiveTest.fake(directory, CLANG_21);
        byte[] bytes = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> locate(LINUX, Map.of(), Optional.empty(), artifact -> jar))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContainingAll(jar.toString(), "damaged", "delete it");
    }

    @Test
    void oldLoaderIsExplained() throws IOException {
        String message = "/lib64/libc.so.6: version `GLIBC_2.34' not found (required by clang)";
        Path jar = LlvmArchiveTest.fake(directory, "#!/bin/sh\necho \"" + message.replace("`", "\\`") + "\"\nexit 1\n");
        for (int attempt = 0; attempt < 2; attempt++) { // the second finds it unpacked
            assertThatThrownBy(() -> locate(LINUX, Map.of(), Optional.empty(), artifact -> jar))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContainingAll("GLIBC_2.34", "GLIBCXX_3.4.30", "19.1.3-1.5.11", "--llvm-home");
        }
    }

    @Test
    void unsupportedHostIsExplained() {
        for (Host host : List.of(
                new Host("linux", "x86_64", false),
                new Host("linux", "riscv64", true),
                new Host("macosx", "arm64", false))) {
            assertThatThrownBy(() -> locate(host, Map.of(), Optional.empty(), OFFLINE))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContainingAll(host.toString(), "--llvm-home");
        }
    }

    @Test
    void pathIsTheLastResort() throws IOException {
        Path home = install("usr/lib/llvm-19", "#!/bin/sh\necho 'Debian clang version 19.1.7'\n");
        Path old = install("old", "#!/bin/sh\necho 'clang version 14.0.6'\n");
        Path apple = install("apple", "#!/bin/sh\necho 'Apple clang version 20.0.0'\n");
        Path usrBin = Files.createDirectories(directory.resolve("usr/bin"));
        Files.createSymbolicLink(usrBin.resolve("clang-19"), home.resolve("bin/clang"));
        String path = "/nowhere::" + old.resolve("bin") + ":" + apple.resolve("bin") + ":" + usrBin;
        Llvm llvm = locate(LINUX, Map.of("PATH", path), Optional.empty(), OFFLINE);
        assertThat(llvm.clang().toRealPath())
                .isEqualTo(home.resolve("bin/clang").toRealPath());
        assertThat(notes).singleElement().asString().contains("using LLVM 19.1.7", "no route to host");
    }

    @Test
    void versionsThatCannotBeAreRefused() {
        for (String version : List.of("20.1.7", "../../x", "", "18.1.8-1.5.10")) {
            assertThatThrownBy(() -> new LlvmArtifact(version, "linux-x86_64"))
                    .as(version)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
