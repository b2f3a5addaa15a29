// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.awsm.codegen.Target;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.Cache;
import io.awsm.system.ProcessRunner;
import io.awsm.system.RemoteCache;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is the same is not compiled again, and what is not, is. */
class ObjectCacheTest {

    private static final Machine MACHINE = new Machine(Target.X86_64_LINUX, "x86-64-v2");

    @TempDir
    Path directory;

    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final ProcessRunner runner = new ProcessRunner(new Listener() {
        @Override
        public void command(List<String> command) {
            commands.add(Path.of(command.get(0)).getFileName().toString());
        }
    });

    private static final Processor PROCESSOR = new Processor("x86-64-v2", "+sse2");

    private static String function(int value) {
        return "target triple = \"x86_64-unknown-linux-gnu\"\ndefine i32 @f() { ret i32 " + value + " }\n";
    }

    private ObjectCache cache(String name, Optional<RemoteCache> remote) {
        return new ObjectCache(
                new Cache(directory.resolve(name), Listener.NONE),
                remote,
                TestLlvm.get().identity());
    }

    /** The object; whether clang has run. */
    private record Made(byte[] object, boolean compiled) {}

    private Made make(ObjectCache cache, String ir, Optimization optimization, String name, List<String> flags)
            throws IOException {
        Path work = Files.createTempDirectory(directory, "work");
        Files.writeString(work.resolve(name + ".ll"), ir);
        commands.clear();
        new IrCompiler(TestLlvm.get(), runner, MACHINE, optimization, work, 1, cache)
                .object(name + ".ll", name + ".o", PROCESSOR, IrCompiler.Use.LIBRARY, flags);
        assertThat(work.resolve(name + ".su")).content().contains("f\t");
        return new Made(Files.readAllBytes(work.resolve(name + ".o")), commands.contains("clang"));
    }

    private Made make(ObjectCache cache, String ir) throws IOException {
        return make(cache, ir, Optimization.O2, "0", List.of());
    }

    @Test
    void whatDecidesAnObjectDecidesWhetherItIsMade() throws IOException {
        ObjectCache cache = cache("cache", Optional.empty());
        Made first = make(cache, function(1));
        assertThat(first.compiled()).isTrue();
        assertThat(make(cache, function(1))).usingRecursiveComparison().isEqualTo(new Made(first.object(), false));
        assertThat(make(cache, function(1), Optimization.O2, "7", List.of()).compiled())
                .isFalse();
        assertThat(make(cache, function(2)).compiled()).isTrue();
        assertThat(make(cache, function(1), Optimization.O3, "0", List.of()).compiled())
                .isTrue();
        assertThat(make(
                                new ObjectCache(
                                        new Cache(directory.resolve("cache"), Listener.NONE),
                                        Optional.empty(),
                                        "another LLVM"),
                                function(1))
                        .compiled())
                .isTrue();
        assertThat(make(ObjectCache.NONE, function(1)))
                .usingRecursiveComparison()
                .isEqualTo(first);
    }

    /** Its path tells nothing, which is another in each cache. */
    @Test
    void bitcodeThatIsLinkedCountsWithItsContents() throws IOException {
        ObjectCache cache = cache("cache", Optional.empty());
        String calls = "target triple = \"x86_64-unknown-linux-gnu\"\ndeclare i32 @g()\n"
                + "define i32 @f() { %r = call i32 @g() ret i32 %r }\n";
        List<Boolean> compiled = new ArrayList<>();
        for (Map.Entry<String, Integer> bitcode : List.of(Map.entry("a", 1), Map.entry("b", 1), Map.entry("c", 2))) {
            Path file = directory.resolve(bitcode.getKey() + ".bc");
            Files.writeString(
                    file.resolveSibling("g.ll"), function(bitcode.getValue()).replace("@f", "@g"));
            new IrCompiler(TestLlvm.get(), runner, MACHINE, Optimization.O2, directory, 1).bitcode("g.ll", file);
            List<String> flags = List.of("-Xclang", "-mlink-builtin-bitcode", "-Xclang", file.toString());
            compiled.add(make(cache, calls, Optimization.O2, "0", flags).compiled());
        }
        assertThat(compiled).containsExactly(true, false, true);
    }

    @Test
    void irNeedHaveNoFunction() throws IOException {
        ObjectCache cache = cache("cache", Optional.empty());
        String constant = "target triple = \"x86_64-unknown-linux-gnu\"\n@c = constant i32 1\n";
        for (boolean compiled : List.of(true, false)) {
            Path work = Files.createTempDirectory(directory, "work");
            Files.writeString(work.resolve("0.ll"), constant);
            commands.clear();
            new IrCompiler(TestLlvm.get(), runner, MACHINE, Optimization.O2, work, 1, cache)
                    .object("0.ll", "0.o", PROCESSOR, IrCompiler.Use.LIBRARY, List.of());
            assertThat(work.resolve("0.o")).isNotEmptyFile();
            assertThat(commands.contains("clang")).isEqualTo(compiled);
        }
    }

    @Test
    void whatWasDamagedIsMadeAgain() throws IOException {
        ObjectCache cache = cache("cache", Optional.empty());
        Made first = make(cache, function(1));
        try (var files = Files.walk(directory.resolve("cache"))) {
            Files.writeString(
                    files.filter(f -> f.endsWith("object.o")).findFirst().orElseThrow(), "damaged");
        }
        assertThat(make(cache, function(1))).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void machinesShareWhatTheyHaveCompiled() throws IOException {
        Map<String, byte[]> entries = new ConcurrentHashMap<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String key = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("PUT")) {
                entries.put(key, exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(201, -1);
            } else if (entries.containsKey(key)) {
                exchange.sendResponseHeaders(200, entries.get(key).length);
                exchange.getResponseBody().write(entries.get(key));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        server.start();
        try {
            String url = "http://" + server.getAddress().getHostString() + ":"
                    + server.getAddress().getPort();
            Made first = make(cache("one", Optional.of(new RemoteCache(url, "s", Listener.NONE))), function(1));
            assertThat(entries).hasSize(1);
            Made second = make(cache("two", Optional.of(new RemoteCache(url, "s", Listener.NONE))), function(1));
            assertThat(second).usingRecursiveComparison().isEqualTo(new Made(first.object(), false));
            Made stranger = make(cache("three", Optional.of(new RemoteCache(url, "t", Listener.NONE))), function(1));
            assertThat(stranger).usingRecursiveComparison().isEqualTo(first);
        } finally {
            server.stop(0);
        }
    }
}
