// SPDX-License-Identifier: Apache-2.0
package io.awsm.toolchain;

import io.awsm.compiler.spi.LlvmArtifact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks the part of the LLVM artifact that we need, 290 of its 490 MB, as {@code bin} and {@code lib}. */
final class LlvmArchive {

    /** Their RUNPATH is {@code $ORIGIN/../lib}, so they find their libraries by themselves. */
    private static final List<String> PROGRAMS = List.of("clang", "lld", "llvm-objcopy");

    /** The programs ask for them with a version, which their names in some archives do not have. */
    private static final List<String> LIBRARIES = List.of("libLLVM.so", "libclang-cpp.so");

    /** Of C without a library: the runtime needs no others, and all are looked at whenever LLVM is used. */
    private static final Pattern HEADER = Pattern.compile("(__)?(std|float|iso646|limits|inttypes)[a-z_0-9]*\\.h");

    private final Path jar;
    private final LlvmArtifact artifact;

    LlvmArchive(Path jar, LlvmArtifact artifact) {
        this.jar = jar;
        this.artifact = artifact;
    }

    /**
     * @throws ZipException if the archive is damaged or another kind of file
     * @throws IOException if the directory cannot be written
     */
    void unpack(Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Map<ZipEntry, Path> plan = plan(zip, directory);
            for (Path file : plan.values()) {
                Files.createDirectories(file.getParent());
            }
            plan.entrySet().parallelStream().forEach(e -> unpack(zip, e.getKey(), e.getValue()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (String program : PROGRAMS) {
            Files.setPosixFilePermissions(
                    directory.resolve("bin").resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private Map<ZipEntry, Path> plan(ZipFile zip, Path directory) throws IOException {
        String root =
                LlvmArtifact.GROUP.replace('.', '/') + "/" + LlvmArtifact.NAME + "/" + artifact.classifier() + "/";
        Map<ZipEntry, Path> plan = new HashMap<>();
        for (String program : PROGRAMS) {
            plan.put(entry(zip, root + program), directory.resolve("bin").resolve(program));
        }
        for (String library : LIBRARIES) {
            String name = library + "." + artifact.libraryVersion();
            plan.put(
                    entry(zip, root + name, root + library),
                    directory.resolve("lib").resolve(name));
        }
        String headers = "lib/clang/" + artifact.major() + "/include/";
        Path include = directory.resolve(headers);
        zip.stream()
                .filter(e -> e.getName().startsWith(root + headers))
                .filter(e -> HEADER.matcher(e.getName().substring(root.length() + headers.length()))
                        .matches())
                .forEach(e -> plan.put(e, include.resolve(e.getName().substring(root.length() + headers.length()))));
        return plan;
    }

    private static ZipEntry entry(ZipFile zip, String... names) throws ZipException {
        return Stream.of(names)
                .map(zip::getEntry)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new ZipException("it has no " + names[0]));
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path file) {
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
