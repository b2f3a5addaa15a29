// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import io.awsm.wasm.Feature;
import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.InvalidException;
import io.awsm.wasm.UnsupportedException;
import io.awsm.wasm.binary.BinaryErrors;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.Limits;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import java.util.List;

/** What can be wrong at the current place. The texts begin with the words of the specification's test suite. */
final class ValidationErrors {

    private final int function;
    private int offset;
    private Instruction instruction;

    /** @param function index for messages, or -1 */
    ValidationErrors(int function) {
        this.function = function;
    }

    /** What follows is about this instruction. */
    void at(int offset, Instruction instruction) {
        this.offset = offset;
        this.instruction = instruction;
    }

    /** What follows is about the item of a section that begins here. */
    void at(int offset) {
        this.offset = offset;
    }

    /** What is wrong at the current place in the binary format. */
    BinaryErrors malformed() {
        return new BinaryErrors(offset, function);
    }

    // Operands

    InvalidException typeMismatch(ValueType expected, ValueType actual) {
        return typeMismatch("expects %s but the stack has %s".formatted(expected.text(), actual.text()));
    }

    InvalidException operandMissing(ValueType expected) {
        return typeMismatch("expects %s but the stack is empty".formatted(expected.text()));
    }

    InvalidException operandMissing() {
        return typeMismatch("expects a value but the stack is empty");
    }

    InvalidException valuesLeft(int count) {
        return typeMismatch("leaves %d %s too many on the stack".formatted(count, count == 1 ? "value" : "values"));
    }

    InvalidException labelArity(int expected, int actual) {
        return typeMismatch("has labels of different types: %d values and %d".formatted(expected, actual));
    }

    InvalidException tailResults(FunctionType callee, List<ValueType> results) {
        return typeMismatch(
                "calls a function of type %s in one with the results %s".formatted(callee, FunctionType.text(results)));
    }

    InvalidException elseMissing(FunctionType type) {
        return invalid("type mismatch: if of type %s needs an else".formatted(type));
    }

    InvalidException notSelectable(ValueType type) {
        return typeMismatch("without types expects numbers or vectors but the stack has " + type.text());
    }

    InvalidException notReference(ValueType type) {
        return typeMismatch("expects a reference but the stack has " + type.text());
    }

    InvalidException labelNotReference(int label) {
        return typeMismatch("needs a label that takes a reference last but label %d does not".formatted(label));
    }

    InvalidException selectArity(int arity) {
        return invalid("invalid result arity: select with %d types".formatted(arity));
    }

    UnsupportedException tooManyOperands() {
        return new UnsupportedException(
                offset,
                function,
                "too many operands on the stack, the limit is %d".formatted(ImplementationLimits.OPERANDS));
    }

    UnsupportedException tooManyLoops() {
        return new UnsupportedException(
                offset,
                function,
                "too many loops in one another, the limit is %d".formatted(ImplementationLimits.NESTED_LOOPS));
    }

    private InvalidException typeMismatch(String what) {
        return invalid("type mismatch: " + instruction.mnemonic() + " " + what);
    }

    // Indices

    InvalidException unknownLocal(int index, int count) {
        return unknown("local", index, "function", count);
    }

    InvalidException uninitializedLocal(int index) {
        return invalid("uninitialized local %d".formatted(index));
    }

    InvalidException unknownLabel(int index, int count) {
        return invalid("unknown label %s (%d in scope)".formatted(Integer.toUnsignedString(index), count));
    }

    /** @param space of which the index is one, in the words of the suite */
    InvalidException unknown(String space, int index, int count) {
        return unknown(space, index, "module", count);
    }

    /** In a constant expression. */
    InvalidException globalNotVisible(int index, int count) {
        return invalid("unknown global %d: this constant expression sees the first %d only".formatted(index, count));
    }

    private InvalidException unknown(String what, int index, String owner, int count) {
        return invalid("unknown %s %s (%s has %s)"
                .formatted(what, Integer.toUnsignedString(index), owner, Integer.toUnsignedString(count)));
    }

    // Rules of single instructions

    InvalidException alignmentTooLarge(int align, int naturalBytes) {
        return invalid("alignment must not be larger than natural: %s has 2^%d bytes, natural are %d"
                .formatted(instruction.mnemonic(), align, naturalBytes));
    }

    InvalidException invalidLane(int lane, int lanes) {
        return invalid("invalid lane index %d (%s has %d)".formatted(lane, instruction.mnemonic(), lanes));
    }

    InvalidException immutableGlobal(int index) {
        return invalid("global is immutable: %d".formatted(index));
    }

    InvalidException undeclaredReference(int index) {
        return invalid("undeclared function reference %d".formatted(index));
    }

    InvalidException notFunctionTable(int table, ReferenceType type) {
        return typeMismatch("expects a table of funcref but table %d has %s".formatted(table, type.text()));
    }

    InvalidException elementTypes(ReferenceType expected, ReferenceType actual) {
        return typeMismatch("expects elements of type %s but gets %s".formatted(expected.text(), actual.text()));
    }

    InvalidException constantExpressionRequired() {
        return invalid("constant expression required: %s is not constant".formatted(instruction.mnemonic()));
    }

    // Items of sections

    InvalidException segmentType(ReferenceType segment, int table, ReferenceType type) {
        return invalid("type mismatch: element segment has %s but table %d has %s"
                .formatted(segment.text(), table, type.text()));
    }

    InvalidException tableNotInitialized(ReferenceType type) {
        return invalid("type mismatch: a table of %s needs an initial value".formatted(type.text()));
    }

    InvalidException minimumAboveMaximum(Limits limits) {
        return invalid("size minimum must not be greater than maximum: " + limits);
    }

    InvalidException memoryTooLarge(MemoryType type) {
        return invalid("memory size must be at most %d pages (4GiB): %s".formatted(type.maximumPages(), type.limits()));
    }

    InvalidException pageSize(MemoryType type) {
        return invalid("invalid custom page size: 2^%d (only 1 and 65536 are allowed)".formatted(type.pageSizeLog2()));
    }

    UnsupportedException multipleMemories() {
        return new UnsupportedException(invalid("multiple memories"), Feature.MULTI_MEMORY.turnedOff());
    }

    InvalidException startType(FunctionType type) {
        return invalid("start function must not have parameters or results but has " + type);
    }

    InvalidException duplicateExport(String name) {
        return invalid("duplicate export name " + Quoted.text(name));
    }

    private InvalidException invalid(String reason) {
        return new InvalidException(offset, function, reason);
    }
}
