// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.fuzz.FuzzCase.Question;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import run.endive.runtime.CallResult;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.GlobalInstance;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.Instance;
import run.endive.runtime.Store;
import run.endive.runtime.WasmExternRef;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.wasm.Parser;
import run.endive.wasm.UnlinkableException;
import run.endive.wasm.types.ExportSection;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/**
 * The oracle: an interpreter that others wrote, made to answer in the words of the native program.
 *
 * <p>Endive 1.2.0 is wrong in these, so it is asked only about cases that leave them out; the others are compared among
 * our own configurations:
 *
 * <ul>
 *   <li>Some arithmetic lets signalling NaNs through, where only quiet ones may come out (4.3.3).
 *   <li>A block with several parameters, or a vector as one, leaves values on the stack, which the function's
 *       caller then finds (4.4.8).
 *   <li>{@code memory.init} takes the segments of the module that made or imported the memory last, not its own
 *       (4.4.7).
 *   <li>The offset of an active segment without items may be out of bounds (4.5.4).
 *   <li>{@code table.fill} takes lengths of 2^31 and more for negative ones (4.4.6).
 *   <li>{@code f32.convert_i64_u} and {@code f64.convert_i64_u} round wrongly, and {@code f32.abs} leaves the sign of a
 *       NaN (4.3.3).
 *   <li>Active data segments are not dropped after instantiation (4.5.4).
 * </ul>
 */
final class Interpreter implements Engine {

    /** What computes wrong results. */
    static final Set<Op> WRONG = Set.of(NumericOp.F32_CONVERT_I64_U, NumericOp.F64_CONVERT_I64_U, NumericOp.F32_ABS);

    /** The specification's words, of all that the interpreter says. */
    private static final Pattern REASON =
            Pattern.compile("unreachable|integer divide by zero|integer overflow|invalid conversion to integer"
                    + "|out of bounds memory access|out of bounds table access|undefined element"
                    + "|uninitialized element|indirect call type mismatch|call stack exhausted");

    @Override
    public List<List<String>> answers(List<Candidate> batch) {
        return batch.stream()
                .map(c -> c.forInterpreter() ? new Execution(c).run() : List.<String>of())
                .toList();
    }

    @Override
    public String toString() {
        return "the interpreter";
    }

    /** A case being run. */
    private static final class Execution {

        private final Candidate candidate;
        private final Store store = new Store();
        private final Instance[] instances;

        Execution(Candidate candidate) {
            this.candidate = candidate;
            this.instances = new Instance[candidate.modules().size()];
        }

        List<String> run() {
            return candidate.questions().stream().map(this::answer).toList();
        }

        private String answer(Question question) {
            try {
                return attempt(question);
            } catch (UnlinkableException e) {
                return "trap: unknown import";
            } catch (RuntimeException e) {
                // Most are a WasmEngineException; others are bugs, which must not end the run.
                Matcher matcher = REASON.matcher(String.valueOf(e.getMessage()));
                return matcher.find() ? "trap: " + matcher.group() : e.toString();
            }
        }

        private String attempt(Question question) {
            Instance instance = instances[question.module()];
            if (instance == null && question.kind() != FuzzCase.Kind.INSTANTIATE) {
                return "the module was not instantiated";
            }
            switch (question.kind()) {
                case INSTANTIATE ->
                    instances[question.module()] = Instance.builder(
                                    Parser.parse(candidate.modules().get(question.module())))
                            .withImportValues(store.toImportValues())
                            .build();
                case REGISTER -> register(question.name(), instance);
                case GET -> {
                    GlobalInstance global = instance.exports().global(question.name());
                    return word(global.getType(), global.getValueLow(), global.getValueHigh(), global.getRefValue());
                }
                case INVOKE -> {
                    return invoke(instance, question);
                }
            }
            return "ok";
        }

        private void register(String name, Instance instance) {
            store.register(name, instance);
            // What the store makes of functions does not take references.
            ExportSection exports = instance.module().exportSection();
            for (int i = 0; i < exports.exportCount(); i++) {
                String field = exports.getExport(i).name();
                if (exports.getExport(i).exportType() == ExternalType.FUNCTION) {
                    store.addFunction(new ImportFunction(
                            name, field, instance.exportType(field), handle(instance.export(field)), instance));
                }
            }
        }
    }

    private static WasmFunctionHandle handle(ExportFunction function) {
        return new WasmFunctionHandle() {
            @Override
            public long[] apply(Instance caller, long... arguments) {
                return function.apply(arguments);
            }

            @Override
            public CallResult applyWithRefs(Instance caller, long[] arguments, Object[] references) {
                return function.applyWithRefs(arguments, references);
            }
        };
    }

    private static String invoke(Instance instance, Question question) {
        List<Long> longs = new ArrayList<>();
        List<Object> references = new ArrayList<>();
        for (String argument : question.arguments()) {
            String bits = argument.substring(argument.indexOf(':') + 1);
            boolean isNull = bits.equals("null");
            if (argument.startsWith("v128")) {
                longs.add(Long.parseUnsignedLong(bits, 16, 32, 16));
                references.add(null);
                bits = bits.substring(0, 16);
            }
            longs.add(isNull ? -1 : Long.parseUnsignedLong(bits, 16));
            references.add(
                    argument.startsWith("externref") && !isNull ? new WasmExternRef(Long.parseLong(bits, 16)) : null);
        }
        CallResult results = instance.export(question.name())
                .applyWithRefs(longs.stream().mapToLong(l -> l).toArray(), references.toArray());
        FunctionType type = instance.exportType(question.name());
        List<String> words = new ArrayList<>();
        int at = 0;
        for (ValType result : type.returns()) {
            boolean wide = result.equals(ValType.V128);
            Object reference = results.refs() == null || at >= results.refs().length ? null : results.refResult(at);
            words.add(word(result, results.longResult(at), wide ? results.longResult(at + 1) : 0, reference));
            at += wide ? 2 : 1;
        }
        return words.isEmpty() ? "ok" : String.join(" ", words);
    }

    private static String word(ValType type, long low, long high, Object reference) {
        return switch (type.opcode()) {
            case ValType.ID.I32 -> "i32:%08x".formatted((int) low);
            case ValType.ID.F32 -> "f32:%08x".formatted((int) low);
            case ValType.ID.I64 -> "i64:%016x".formatted(low);
            case ValType.ID.F64 -> "f64:%016x".formatted(low);
            case ValType.ID.V128 -> "v128:%016x%016x".formatted(high, low);
            default ->
                type.equals(ValType.ExternRef)
                        ? "externref:"
                                + (reference instanceof WasmExternRef host ? "%08x".formatted(host.value()) : "null")
                        : "funcref:" + (low == -1 ? "null" : "ref");
        };
    }
}
