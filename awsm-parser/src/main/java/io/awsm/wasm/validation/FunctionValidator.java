// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import io.awsm.wasm.Features;
import io.awsm.wasm.WasmException;
import io.awsm.wasm.binary.BinaryReader;
import io.awsm.wasm.binary.BodyScanner;
import io.awsm.wasm.binary.InstructionReader;
import io.awsm.wasm.binary.Locals;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.module.ByteSlice;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.DefinedTypes;
import io.awsm.wasm.type.FunctionType;

/**
 * The one pass over the body of a function: reader, then validator, then consumer, instruction by instruction.
 * Different functions of a module may be validated by different threads.
 *
 * @since 0.1
 */
public final class FunctionValidator {

    private final int function;
    private final ByteSlice body;
    private final Features features;
    private final DefinedTypes types;
    private final BinaryReader in;
    private final Locals locals;
    private final InstructionValidator validator;

    private FunctionValidator(Module module, int function) {
        this.function = function;
        body = module.body(function)
                .orElseThrow(() -> new IllegalArgumentException("function %d is imported".formatted(function)))
                .bytes();
        features = module.features();
        FunctionType type = module.functions().get(function);
        types = module.definedTypes();
        in = new BinaryReader(body.array(), body.start(), body.array().length, function, features, types);
        locals = new Locals(type.parameters(), in);
        validator = new InstructionValidator(module, locals, type.results(), new ValidationErrors(function));
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
        checkTypes();
        locals.forEach((type, count) -> consumer.locals(count, type));
        while (validator.depth() > 0) {
            int offset = in.offset();
            Instruction instruction = InstructionReader.read(in);
            if (in.offset() > body.end()) {
                throw overrun();
            }
            checkTypes();
            boolean live = validator.isLive(instruction);
            validator.validate(offset, instruction);
            if (live) {
                consumer.instruction(offset, instruction);
            }
        }
        if (in.offset() != body.end()) {
            throw in.errors(in.offset()).sizeMismatch();
        }
    }

    /** Those that the bytes up to here name. */
    private void checkTypes() {
        if (in.unknownType().isPresent()) {
            throw in.unknownType().get();
        }
    }

    /** The body lacks its end: what follows from that is found without validating bytes that are not part of it. */
    private WasmException overrun() {
        BodyScanner.scan(body, function, features, types);
        throw new AssertionError("the body has an end");
    }
}
