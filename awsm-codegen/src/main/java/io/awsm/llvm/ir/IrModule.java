package io.awsm.llvm.ir;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One LLVM module, streamed to {@code out}. Functions and globals are written as they come; {@link #finish} adds the
 * declarations, attribute groups and metadata that they used.
 */
public final class IrModule {

    private static final int CHUNK = 8192;

    private final Appendable out;
    private final IrBudget budget;
    private final Map<String, String> declarations = new LinkedHashMap<>();
    private final Map<String, Integer> attributeGroups = new LinkedHashMap<>();
    private final Map<String, Integer> metadata = new LinkedHashMap<>();

    /** @param budget what is written is taken from it */
    public IrModule(Appendable out, IrBudget budget, String sourceName, String triple) {
        this.out = out;
        this.budget = budget;
        write("source_filename = " + quoted(sourceName) + "\n");
        write("target triple = " + quoted(triple) + "\n\n");
    }

    /**
     * Defines a global variable or constant.
     *
     * @param properties linkage and what else stands before {@code global} or {@code constant}
     * @param keyword {@code global} or {@code constant}
     */
    public Value global(String name, String properties, String keyword, Value initializer, int align) {
        write("@" + name + " = " + properties + " " + keyword + " " + initializer + ", align " + align + "\n");
        return Value.global(name);
    }

    /**
     * Defines a constant array, value by value: it may have millions.
     *
     * @param values hands over {@code count} values of the type {@code element}, and writes nothing to this module
     */
    public Value array(
            String name, String properties, Type element, int count, int align, Consumer<Consumer<Value>> values) {
        write("@" + name + " = " + properties + " constant " + Type.array(count, element));
        StringBuilder chunk = new StringBuilder(" [");
        values.accept(value -> {
            if (chunk.length() > CHUNK) {
                write(chunk);
                chunk.setLength(0);
            }
            chunk.append(value).append(", ");
        });
        if (count > 0) {
            chunk.setLength(chunk.length() - 2);
        }
        write(chunk.append("], align ").append(align).append('\n'));
        return Value.global(name);
    }

    /** Starts the definition of a function; {@link FunctionBuilder#finish} writes it. */
    public FunctionBuilder function(
            String linkage, Type result, String name, List<Value> parameters, String attributes) {
        return function(linkage, CallingConvention.C, result, name, parameters, attributes);
    }

    /** The same for a function that is called in another convention. */
    public FunctionBuilder function(
            String linkage,
            CallingConvention convention,
            Type result,
            String name,
            List<Value> parameters,
            String attributes) {
        String signature = parameters.stream().map(Value::toString).collect(joining(", ", "(", ")"));
        String header = "define " + words(linkage, convention.keyword()) + result + " @" + name + signature;
        budget.spend(header.length());
        return new FunctionBuilder(this, result, header, attributes);
    }

    /** Another name for a function defined here. Its type is not repeated: nobody looks at it. */
    public void alias(String name, Value function) {
        write("@" + name + " = alias void (), " + function + "\n");
    }

    /** Declares a function that is called but not defined here; once per name. */
    public Value declare(String linkage, Type result, String name, List<Type> parameters, String attributes) {
        return declare(linkage, CallingConvention.C, result, name, parameters, attributes);
    }

    /** The same for a function that is called in another convention. */
    public Value declare(
            String linkage,
            CallingConvention convention,
            Type result,
            String name,
            List<Type> parameters,
            String attributes) {
        declarations.computeIfAbsent(
                name,
                n -> "declare " + words(linkage, convention.keyword()) + result.text()
                        + " @" + n + parameters.stream().map(Type::text).collect(joining(", ", "(", ")"))
                        + (attributes.isEmpty() ? "" : " " + attributes));
        return Value.global(name);
    }

    /** Declares a global variable that another module defines; once per name. */
    public Value external(String properties, String name, Type type) {
        declarations.computeIfAbsent(name, n -> "@" + n + " = external " + properties + " global " + type.text());
        return Value.global(name);
    }

    /** The same for a variable that need not exist: its address is then null. */
    public Value weak(String name, Type type) {
        declarations.computeIfAbsent(name, n -> "@" + n + " = extern_weak hidden global " + type.text());
        return Value.global(name);
    }

    /** Keeps a function that nothing in LLVM's sight refers to. At most once. */
    public void used(Value function) {
        write("@llvm.used = appending global [1 x ptr] [" + function + "], section \"llvm.metadata\"\n");
    }

    /** A reference to the attribute group of this text: {@code #0}. */
    public String attributes(String group) {
        return "#" + attributeGroups.computeIfAbsent(group, g -> attributeGroups.size());
    }

    /** A reference to the metadata node of this text, which starts with {@code !}: {@code !0}. */
    public String metadata(String node) {
        return "!" + metadata.computeIfAbsent(node, n -> metadata.size());
    }

    /** Writes what the module turned out to need. Nothing may follow. */
    public void finish() {
        write("\n");
        declarations.values().forEach(d -> write(d + "\n"));
        write("\n");
        attributeGroups.forEach((group, number) -> write("attributes #" + number + " = { " + group + " }\n"));
        metadata.forEach((node, number) -> write("!" + number + " = " + node + "\n"));
    }

    /** Those that are not empty, with a space after each. */
    private static String words(String... words) {
        return Stream.of(words).filter(w -> !w.isEmpty()).map(w -> w + " ").collect(joining());
    }

    /** A string in LLVM's notation, with quotes: every byte that is not plain ASCII as {@code \hh}. */
    public static String quoted(String text) {
        return quoted(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The same for bytes. */
    public static String quoted(byte[] bytes) {
        StringBuilder quoted = new StringBuilder(bytes.length + 2).append('"');
        for (byte b : bytes) {
            appendEscaped(quoted, b);
        }
        return quoted.append('"').toString();
    }

    /**
     * Defines a constant array of bytes. Separate from {@link #global} because segments can be large: nothing is
     * built in memory.
     */
    public Value bytes(String name, String properties, byte[] array, int start, int end, int align) {
        write("@" + name + " = " + properties + " constant [" + (end - start) + " x i8] c\"");
        StringBuilder chunk = new StringBuilder();
        for (int i = start; i < end; i++) {
            appendEscaped(chunk, array[i]);
            if (chunk.length() > CHUNK) {
                write(chunk);
                chunk.setLength(0);
            }
        }
        write(chunk.append("\", align ").append(align).append('\n'));
        return Value.global(name);
    }

    /** For work that leaves no text. */
    public IrBudget budget() {
        return budget;
    }

    private void write(CharSequence text) {
        budget.spend(text.length());
        writeSpent(text);
    }

    /** What was spent when it was made. */
    void writeSpent(CharSequence text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void appendEscaped(StringBuilder out, byte b) {
        if (b >= ' ' && b < 0x7F && b != '"' && b != '\\') {
            out.append((char) b);
        } else {
            out.append('\\').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
    }

    private static final String HEX = "0123456789ABCDEF";
}
