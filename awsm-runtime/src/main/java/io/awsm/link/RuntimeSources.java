// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.system.Fingerprint;
import io.awsm.toolchain.Product;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The C runtime's source files: which there are, and which a machine needs. */
public final class RuntimeSources {

    private static final String ROOT = "io/awsm/link/c/";
    private static final String LANDMARK = "include/awsm/embed.h";

    /** Tells them from all others, if that is known without a look at them. */
    private final Optional<String> identity;

    /** Read when they are needed first, which is seldom: they have been compiled before. */
    private SortedMap<String, byte[]> files;

    private RuntimeSources(Optional<String> identity, SortedMap<String, byte[]> files) {
        this.identity = identity;
        this.files = files;
    }

    RuntimeSources(SortedMap<String, byte[]> files) {
        this(Optional.empty(), files);
    }

    /** Those that came with this class, in a jar or in a directory of a build. */
    public static RuntimeSources load() {
        return new RuntimeSources(Product.jar(RuntimeSources.class), null);
    }

    private synchronized SortedMap<String, byte[]> files() {
        if (files == null) {
            try {
                files = read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> read() throws IOException {
        URL landmark = RuntimeSources.class.getResource("/" + ROOT + LANDMARK);
        if (landmark.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                return read(jar);
            }
        }
        try {
            Path header = Path.of(new URI(landmark.toString()));
            return read(header.getParent().getParent().getParent());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static SortedMap<String, byte[]> read(JarFile jar) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(ROOT.length()), in.readAllBytes());
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> read(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** The text of {@code embed.h}, which every generated header contains. */
    public String embedHeader() {
        return new String(files().get(LANDMARK), StandardCharsets.UTF_8);
    }

    /**
     * The number of the ABI between sandboxes that share anything, {@code AWSM_ABI}: another for every change of the headers,
     * which have all structures, and for every release, whose generated code may differ in what no header says.
     */
    String abi() {
        Fingerprint fingerprint = new Fingerprint().add(Product.version());
        files().forEach((name, bytes) -> {
            if (in(name, "include")) {
                fingerprint.add(name).add(bytes);
            }
        });
        return "0x" + fingerprint.hex().substring(0, 8) + "u";
    }

    /** Adds all that decides what is compiled for a target, whatever the mechanism. */
    void addTo(Fingerprint fingerprint, Target target) {
        fingerprint.add(target.name());
        if (identity.isPresent()) {
            fingerprint.add(identity.get());
            return;
        }
        for (MemoryMechanism memory : target.variants()) {
            fingerprint.add(bitcode(target, memory), program(target, memory), natives(target, memory));
        }
        fingerprint.add(script(target));
        files().forEach((name, bytes) -> fingerprint.add(name).add(bytes));
    }

    /** Writes all files, with their directories. */
    void copyTo(Path directory) throws IOException {
        for (var file : files().entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** What becomes bitcode that a module's IR is linked with. Of WASI, the platform may have its own. */
    List<String> bitcode(Target target, MemoryMechanism memory) {
        List<String> platform = select(name -> name.endsWith(".c")
                && !isNative(name)
                && !isStart(name)
                && !isProgram(name)
                && isOfPlatform(name, target));
        List<String> wasi = notReplaced(
                select(name -> name.endsWith(".c") && in(name, "wasi")),
                platform.stream().filter(name -> name.contains("/wasi/")).toList());
        List<String> core = core(target, memory);
        return select(name -> core.contains(name)
                || name.equals("memory/" + memory.text() + ".c")
                || wasi.contains(name)
                || platform.contains(name));
    }

    /** The core, but for what the platform has objects of the same name for. */
    private List<String> core(Target target, MemoryMechanism memory) {
        return notReplaced(select(name -> name.endsWith(".c") && in(name, "core")), natives(target, memory));
    }

    /** What becomes bitcode that only an executable has. */
    List<String> program(Target target, MemoryMechanism memory) {
        return select(name -> executable(name, "program", target)
                || isProgram(name) && isOfPlatform(name, target) && isFor(name, memory));
    }

    /** What becomes bitcode that only the executable of a test script has. */
    List<String> script(Target target) {
        return select(name -> executable(name, "script", target));
    }

    private static boolean executable(String name, String directory, Target target) {
        return name.endsWith(".c") && (in(name, directory) || isStart(name) && isOfPlatform(name, target));
    }

    /** What becomes objects. Of the functions that LLVM calls, the platform may have its own. */
    List<String> natives(Target target, MemoryMechanism memory) {
        List<String> platform = select(name -> (name.endsWith(".c") || name.endsWith(".S"))
                && isNative(name)
                && isOfPlatform(name, target)
                && isFor(name, memory));
        List<String> libcalls = notReplaced(select(name -> name.endsWith(".c") && in(name, "libcalls")), platform);
        return select(name -> platform.contains(name) || libcalls.contains(name));
    }

    /** What is named after a mechanism is for that, and what catches faults for those that rely on them. */
    private static boolean isFor(String name, MemoryMechanism memory) {
        String last = lastName(name);
        return last.startsWith("fault.")
                ? memory.faults()
                : Stream.of(MemoryMechanism.values())
                        .noneMatch(other -> other != memory && last.equals(other.text() + ".c"));
    }

    /** Those of the files that the platform has none of the same name for. */
    private static List<String> notReplaced(List<String> files, List<String> platform) {
        Set<String> names = platform.stream().map(RuntimeSources::lastName).collect(Collectors.toSet());
        return files.stream().filter(file -> !names.contains(lastName(file))).toList();
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The linker script that places the parts of an executable, where there is no operating system to do so. */
    Optional<String> placement(Target target) {
        return select(name -> name.endsWith(".ld") && isOfPlatform(name, target)).stream()
                .findFirst();
    }

    /** Everything that something has to be made of, for some target. */
    List<String> translationUnits() {
        return select(name -> name.endsWith(".c") || name.endsWith(".S"));
    }

    private List<String> select(Predicate<String> predicate) {
        return files().keySet().stream().filter(predicate).toList();
    }

    private static boolean in(String name, String directory) {
        return name.startsWith(directory + "/");
    }

    private static boolean isNative(String name) {
        return name.endsWith(".S") || in(name, "libcalls") || name.contains("/native/");
    }

    /** What a platform's entry point, in assembly, calls. */
    private static boolean isStart(String name) {
        return name.contains("/executable/");
    }

    /** What an executable has instead of native objects that are made for any host's program. */
    private static boolean isProgram(String name) {
        return name.contains("/program/");
    }

    /**
     * Whether the file lies in the target's platform directory, in one above, or in the {@code native}, {@code wasi},
     * {@code executable} or {@code program} of one.
     */
    private static boolean isOfPlatform(String name, Target target) {
        String[] platform = ("platform/" + target.platform()).split("/");
        String[] path = name.split("/");
        boolean isBelow = path.length > 1
                && Set.of("native", "wasi", "executable", "program").contains(path[path.length - 2]);
        int depth = path.length - (isBelow ? 2 : 1);
        return depth > 0 && depth <= platform.length && Arrays.equals(path, 0, depth, platform, 0, depth);
    }
}
