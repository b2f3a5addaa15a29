// SPDX-License-Identifier: Apache-2.0
package io.awsm.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.compiler.spi.ArtifactResolver;
import io.awsm.compiler.spi.Listener;
import io.awsm.compiler.spi.LlvmArtifact;
import io.awsm.system.Cache;
import io.awsm.system.EnvironmentException;
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
    private Optional<String> version = Optional.of(LlvmArchiveTest.ARTIFACT.version());

    private Llvm locate(Host host, Map<String, String> environment, Optional<Path> home, ArtifactResolver resolver) {
        Listener listener = new Listener() {
            @Override
            public void note(String message) {
                notes.add(message);
            }
        };
        LlvmOptions options = LlvmOptions.of(
                home, "--llvm-home", version, Optional.of(directory.resolve("repository")), environment, Map.of());
        Cache cache = new Cache(directory.resolve("cache"), listener);
        LlvmLocator locator = new LlvmLocator(options, host, cache, resolver, listener);
        Llvm llvm = locator.locate();
        int heard = notes.size();
        assertThat(locator.identity()).isEqualTo(llvm.identity());
        notes.subList(heard, notes.size()).clear(); // that the PATH is used is said again
        return llvm;
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
    void namedHomeMustBeOfTheVersionThatIsAskedFor() throws IOException {
        Path home = install("mine", "#!/bin/sh\necho 'clang version 21.2.4'\n");
        assertThatThrownBy(() -> locate(LINUX, Map.of(), Optional.of(home), OFFLINE))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContainingAll("--llvm-home is 21.2.4", "21.2.3-1.5.14 was asked for");
        version = Optional.empty();
        assertThat(locate(LINUX, Map.of(), Optional.of(home), OFFLINE).version())
                .isEqualTo("21.2.4");
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

    /** What is made with it must be made anew, by whatever the user calls this LLVM. */
    @Test
    void upgradeInPlaceIsAnotherLlvm() throws IOException {
        version = Optional.empty();
        Path home = install("mine", CLANG_21);
        Path library =
                Files.writeString(Files.createDirectory(home.resolve("lib")).resolve("libLLVM.so.21.2"), "one");
        List<String> identities = new ArrayList<>();
        identities.add(locate(LINUX, Map.of(), Optional.of(home), OFFLINE).identity());
        assertThat(identities.get(0)).startsWith("21.2.3 ");
        assertThat(locate(LINUX, Map.of(), Optional.of(home), OFFLINE).identity())
                .isEqualTo(identities.get(0));
        Files.writeString(library, "two");
        identities.add(locate(LINUX, Map.of(), Optional.of(home), OFFLINE).identity());
        install("mine", CLANG_21 + "# patched\n");
        identities.add(locate(LINUX, Map.of(), Optional.of(home), OFFLINE).identity());
        install("mine", CLANG_21.replace("21.2.3", "21.2.4"));
        identities.add(locate(LINUX, Map.of(), Optional.of(home), OFFLINE).identity());
        assertThat(identities).doesNotHaveDuplicates();
        assertThat(identities.get(3)).startsWith("21.2.4 ");
        Path copy = install("copy", CLANG_21);
        Files.writeString(Files.createDirectory(copy.resolve("lib")).resolve("libLLVM.so.21.2"), "one");
        assertThat(locate(LINUX, Map.of(), Optional.of(copy), OFFLINE).identity())
                .as("the same files elsewhere")
                .isEqualTo(identities.get(0));
    }

    /** Neither a changed program nor a changed library. */
    @Test
    void unpackedLlvmThatWasChangedIsNotExecuted() throws IOException {
        Path jar = LlvmArchiveTest.fake(directory, CLANG_21);
        Path executed = directory.resolve("executed");
        for (String file : List.of("bin/clang", "lib/libLLVM.so.21.2", "lib/libc.so.6")) {
            Llvm llvm = locate(LINUX, Map.of(), Optional.empty(), artifact -> jar);
            Path home = llvm.clang().getParent().getParent();
            Files.writeString(home.resolve(file), "#!/bin/sh\ntouch " + executed + "\necho clang version 21.2.3\n");
            assertThat(locate(LINUX, Map.of(), Optional.empty(), artifact -> jar))
                    .isEqualTo(llvm);
            assertThat(home.resolve(file).toFile().exists() ? Files.readString(home.resolve(file)) : "")
                    .doesNotContain("touch");
        }
        assertThat(executed).doesNotExist();
        assertThat(notes).filteredOn(note -> note.contains("is damaged")).hasSize(3);
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
        assertThat(notes).hasSize(2);
        assertThat(notes.get(0)).startsWith("unpacking LLVM 21.2.3");
        assertThat(notes.get(1)).contains(LlvmArchiveTest.ARTIFACT.toString(), "is not pinned");
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

    /** From the local repository as from any other, and whatever lies on the PATH. */
    @Test
    void whatIsNotThePinnedArtifactIsNeverUnpacked() throws IOException {
        version = Optional.empty();
        String path = install("usr", CLANG_21).resolve("bin").toString();
        Path executed = directory.resolve("executed");
        Path jar = LlvmArchiveTest.fake(directory, "#!/bin/sh\ntouch " + executed + "\necho clang version 20.1.7\n");
        LlvmArtifact product = new LlvmArtifact(Product.llvmVersion(), "linux-x86_64");
        Path local = directory.resolve("repository").resolve(product.repositoryPath());
        for (boolean isLocal : List.of(false, true)) {
            if (isLocal) {
                Files.createDirectories(local.getParent());
                Files.copy(jar, local);
            }
            assertThatThrownBy(() -> locate(LINUX, Map.of("PATH", path), Optional.empty(), artifact -> jar))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContainingAll(
                            (isLocal ? local : jar).toString(),
                            product.toString(),
                            "SHA-256",
                            LlvmChecksum.pinned(product).orElseThrow());
        }
        assertThat(executed).doesNotExist();
        assertThat(directory.resolve("cache")).isDirectoryNotContaining("glob:**/llvm-*/**");
    }

    @Test
    void theVersionOfThisProductIsPinned() {
        for (String classifier : List.of("linux-x86_64", "linux-arm64")) {
            assertThat(LlvmChecksum.pinned(new LlvmArtifact(Product.llvmVersion(), classifier)))
                    .hasValueSatisfying(pin -> assertThat(pin).matches("[0-9a-f]{64}"));
            // The one that messages advise.
            assertThat(LlvmChecksum.pinned(new LlvmArtifact("19.1.3-1.5.11", classifier)))
                    .isPresent();
        }
    }

    @Test
    void versionThatIsAskedForIsNotReplacedByThePath() throws IOException {
        String path = install("usr", CLANG_21).resolve("bin").toString();
        Host riscv = new Host("linux", "riscv64", true);
        for (Host host : List.of(LINUX, riscv)) {
            assertThatThrownBy(() -> locate(host, Map.of("PATH", path), Optional.empty(), OFFLINE))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("LLVM");
        }
        Path refusing = LlvmArchiveTest.fake(directory, "#!/bin/sh\nexit 1\n");
        assertThatThrownBy(() -> locate(LINUX, Map.of("PATH", path), Optional.empty(), artifact -> refusing))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("does not start");
        version = Optional.empty();
        assertThat(locate(riscv, Map.of("PATH", path), Optional.empty(), OFFLINE)
                        .clang())
                .startsWith(directory.resolve("usr"));
    }

    @Test
    void pathIsTheLastResort() throws IOException {
        version = Optional.empty();
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
