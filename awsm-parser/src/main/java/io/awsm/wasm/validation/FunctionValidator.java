package io.awsm.wasm.validation;

import io.awsm.wasm.WasmException;
import io.awsm.wasm.binary.BinaryReader;
import io.awsm.wasm.binary.InstructionReader;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.module.ByteSlice;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.FunctionType;

/**
 * The one pass over the body of a function: reader, then validator, then consumer, instruction by instruction.
 * Different functions of a module may be validated by different threads.
 */
public final class FunctionValidator {

    private final BinaryReader in;
    private final int end;
    private final Locals locals;
    private final InstructionValidator validator;

    private FunctionValidator(Module module, int function) {
        ByteSlice body = module.body(function)
                .orElseThrow(() -> new IllegalArgumentException("function %d is imported".formatted(function)))
                .bytes();
        FunctionType type = module.functions().get(function);
        in = new BinaryReader(body.array(), body.start(), body.array().length, function);
        end = body.end();
        locals = new Locals(type.parameters(), in);
        validator = new InstructionValidator(module, in, locals, type.results(), new ValidationErrors(function));
    }

    /**
     * Decodes and validates a function and hands it to the consumer, which therefore may have seen the beginning of a
     * function that turns out to be wrong.
     *
     * @param module whose sections are valid: see {@link ModuleValidator}
     * @param function index of a function that the module defines
     * @throws WasmException at the first thing that is wrong with the function
     */
    public static void validate(Module module, int function, FunctionConsumer consumer) {
        new FunctionValidator(module, function).run(consumer);
    }

    private void run(FunctionConsumer consumer) {
        locals.report(consumer);
        while (validator.depth() > 0) {
            int offset = in.offset();
            Instruction instruction = InstructionReader.read(in);
            if (in.offset() > end) {
                throw overrun(offset, instruction);
            }
            boolean live = validator.isLive(instruction);
            validator.validate(offset, instruction);
            if (live) {
                consumer.instruction(offset, instruction);
            }
        }
        if (in.offset() != end) {
            throw in.errors(in.offset()).sizeMismatch();
        }
    }

    /**
     * The body lacks its end, so the bytes behind it are read as more of it, to no use but to find out in which way the
     * module is malformed.
     */
    private WasmException overrun(int start, Instruction first) {
        int depth = validator.depth();
        int offset = start;
        Instruction instruction = first;
        while (true) {
            if (instruction instanceof Instruction.Else && depth == 1) {
                return in.errors(offset).endExpected();
            }
            depth += InstructionReader.nesting(instruction);
            if (depth == 0) {
                return in.errors(end).sizeMismatch();
            }
            offset = in.offset();
            instruction = InstructionReader.read(in);
        }
    }
}
