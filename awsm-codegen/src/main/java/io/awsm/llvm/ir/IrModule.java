// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import static java.util.stream.Collectors.joining;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One LLVM module, streamed to {@code out}. Functions and globals are written as they come; {@link #finish} adds the
 * declarations, attribute groups and metadata that they used.
 */
public final class IrModule {

    /** A property of a loop: LLVM does not make vectors of several iterations. */
    public static final String NO_VECTORS = "!{!\"llvm.loop.vectorize.enable\", i1 false}";

    private final IrText out;
    private final IrBudget budget;
    private final boolean extendsWords;
    private final String common;
    private final Map<String, String> declarations = new LinkedHashMap<>();
    private final Map<String, Integer> attributeGroups = new LinkedHashMap<>();
    private final Map<String, Metadata> metadata = new HashMap<>();
    private final Map<String, Set<String>> namedMetadata = new LinkedHashMap<>();
    private final List<String> nodes = new ArrayList<>();
    private final Map<String, Value> intrinsics = new HashMap<>();
    private final Map<Object, Attachment> attachments = new HashMap<>();
    /** How much of the text has been taken from the budget. */
    private long spent;

    /**
     * @param out what is written is buffered, until {@link #finish}
     * @param budget what is written is taken from it
     * @param extendsWords whether functions in the convention of C expect, and return, numbers of 32 bits as signed ones of
     *     a whole register
     * @param common attributes of all functions that are defined
     */
    public IrModule(
            OutputStream out, IrBudget budget, String sourceName, String triple, boolean extendsWords, String common) {
        this.extendsWords = extendsWords;
        this.common = common;
        this.out = new IrText(out, extendsWords);
        this.budget = budget;
        line("source_filename = " + quoted(sourceName));
        line("target triple = " + quoted(triple) + "\n");
    }

    /**
     * Defines a global variable or constant.
     *
     * @param properties linkage and what else stands before {@code global} or {@code constant}
     * @param keyword {@code global} or {@code constant}
     */
    public Value global(String name, String properties, String keyword, Value initializer, int align) {
        out.add('@').add(name).add(" = ").add(properties).add(' ').add(keyword).add(' ');
        out.typed(initializer);
        endVariable(align);
        return Value.global(name);
    }

    private void endVariable(int align) {
        out.add(", align ").add(align).add('\n');
        spend();
    }

    /**
     * Defines a constant array, value by value: it may have millions.
     *
     * @param values hands over {@code count} values of the type {@code element}, and writes nothing to this module
     */
    public Value array(
            String name, String properties, Type element, int count, int align, Consumer<Consumer<Value>> values) {
        beginArray(name, properties, Type.array(count, element));
        out.add('[');
        boolean[] first = {true};
        values.accept(value -> {
            out.add(first[0] ? "" : ", ").typed(value);
            first[0] = false;
            spend();
        });
        out.add(']');
        endVariable(align);
        return Value.global(name);
    }

    private void beginArray(String name, String properties, Type type) {
        out.add('@')
                .add(name)
                .add(" = ")
                .add(properties)
                .add(" constant ")
                .add(type)
                .add(' ');
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
        String header = "define " + words(linkage, convention.keyword())
                + signature(
                        result,
                        name,
                        parameters.stream()
                                .map(p ->
                                        text(t -> t.parameter(p.type()).add(' ').add(p))));
        return new FunctionBuilder(this, result, header, attributes);
    }

    /** Another name for a function defined here. Its type is not repeated: nobody looks at it. */
    public void alias(String name, Value function) {
        out.add('@').add(name).add(" = alias void (), ").typed(function).add('\n');
        spend();
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
                n -> "declare " + words(linkage, convention.keyword())
                        + signature(result, n, parameters.stream().map(p -> text(t -> t.parameter(p))))
                        + (attributes.isEmpty() ? "" : " " + attributes));
        return Value.global(name);
    }

    /** Declares an intrinsic that only computes: {@code name} without {@code llvm.}. */
    Value declareIntrinsic(Type result, String name, List<Value> arguments) {
        Value known = intrinsics.get(name);
        if (known == null) {
            List<Type> parameters = arguments.stream().map(Value::type).toList();
            known = declare("", result, "llvm." + name, parameters, "");
            intrinsics.put(name, known);
        }
        return known;
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
        line("@llvm.used = appending global [1 x ptr] [" + function + "], section \"llvm.metadata\"");
    }

    /** A reference to the attribute group of this text: {@code #0}. */
    public String attributes(String group) {
        return "#" + attributeGroups.computeIfAbsent(group, g -> attributeGroups.size());
    }

    /** A function's attributes with those of all functions. */
    String common(String attributes) {
        return common.isEmpty() ? attributes : attributes(common) + " " + attributes;
    }

    /** The metadata node of this text, which starts with {@code !}. */
    public Metadata metadata(String node) {
        return metadata.computeIfAbsent(node, this::node);
    }

    /** A node of its own, even if there is one of the same text. */
    public Metadata distinct(String node) {
        return node("distinct " + node);
    }

    /** What a loop's jump back has attached: its properties, such as {@link #NO_VECTORS}. */
    public Attachment loop(String... properties) {
        List<Metadata> all = Stream.of(properties).map(this::metadata).toList();
        Metadata self = new Metadata(nodes.size());
        distinct("!{" + self + all.stream().map(p -> ", " + p).collect(joining()) + "}");
        return Attachment.of("llvm.loop", self);
    }

    /** What a load has attached whose value is one of these; unsigned, the last one excluded. */
    public Attachment range(Type type, long from, long to) {
        return Attachment.of("range", metadata("!{" + type + " " + from + ", " + type + " " + to + "}"));
    }

    private Metadata node(String node) {
        nodes.add(node);
        return new Metadata(nodes.size() - 1);
    }

    /** Adds a node to those of a name that means something to LLVM: {@code llvm.dbg.cu}. Each once. */
    public void named(String name, Metadata node) {
        namedMetadata.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(node.toString());
    }

    /** What {@code maker} makes, once for each key. */
    public Attachment attachment(Object key, Supplier<Attachment> maker) {
        return attachments.computeIfAbsent(key, k -> maker.get());
    }

    /** Writes what the module turned out to need. Nothing may follow. */
    public void finish() {
        line("");
        declarations.values().forEach(this::line);
        line("");
        attributeGroups.forEach((group, number) -> line("attributes #" + number + " = { " + group + " }"));
        namedMetadata.forEach((name, named) -> line("!" + name + " = !{" + String.join(", ", named) + "}"));
        for (int i = 0; i < nodes.size(); i++) {
            line(new Metadata(i) + " = " + nodes.get(i));
        }
        out.flush();
    }

    /** Those that are not empty, with a space after each. */
    private String signature(Type result, String name, Stream<String> parameters) {
        return text(t -> t.result(result)) + " @" + name + parameters.collect(joining(", ", "(", ")"));
    }

    private String text(Consumer<IrText> writer) {
        return IrText.of(extendsWords, writer);
    }

    private static String words(String... words) {
        return Stream.of(words).filter(w -> !w.isEmpty()).map(w -> w + " ").collect(joining());
    }

    /** A string in LLVM's notation, with quotes: every byte that is not plain ASCII as {@code \hh}. */
    public static String quoted(String text) {
        return quoted(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for bytes. */
    public static String quoted(byte[] bytes) {
        return IrText.of(out -> writeQuoted(out, bytes, 0, bytes.length));
    }

    private static void writeQuoted(IrText out, byte[] bytes, int start, int end) {
        out.add('"');
        for (int i = start; i < end; i++) {
            out.addEscaped(bytes[i]);
        }
        out.add('"');
    }

    /** Defines a constant array of bytes, from {@code start} to before {@code end} of {@code array}. */
    public Value bytes(String name, String properties, byte[] array, int start, int end, int align) {
        beginArray(name, properties, Type.array(end - start, Type.I8));
        out.add('c');
        writeQuoted(out, array, start, end);
        endVariable(align);
        return Value.global(name);
    }

    /** For work that leaves no text. */
    public IrBudget budget() {
        return budget;
    }

    /** Writes a function. */
    void define(String header, Consumer<IrText> body) {
        out.add('\n').add(header).add(" {\nentry:\n");
        body.accept(out);
        out.add("}\n");
        spend();
    }

    private void line(String text) {
        out.add(text).add('\n');
        spend();
    }

    private void spend() {
        long length = out.length();
        budget.spend(length - spent);
        spent = length;
    }
}
