// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import io.awsm.wasm.Feature;
import io.awsm.wasm.InvalidException;
import io.awsm.wasm.MalformedException;
import io.awsm.wasm.UnsupportedException;
import io.awsm.wasm.WasmException;
import io.awsm.wasm.instruction.Op;
import io.awsm.wasm.module.Section;
import java.util.Optional;

/**
 * What can be wrong with the bytes at one place. The texts begin with the words that the specification's test suite
 * expects.
 *
 * @since 0.1
 */
public final class BinaryErrors {

    private final int offset;
    private final int function;

    /**
     * @param offset in bytes from the start of the module
     * @param function index of the function that the offset is in, or -1
     */
    public BinaryErrors(int offset, int function) {
        this.offset = offset;
        this.function = function;
    }

    // Values

    MalformedException unexpectedEnd() {
        return malformed("unexpected end of section or function");
    }

    MalformedException integerTooLong() {
        return malformed("integer representation too long");
    }

    MalformedException integerTooLarge() {
        return malformed("integer too large");
    }

    MalformedException lengthOutOfBounds() {
        return malformed("length out of bounds");
    }

    MalformedException malformedUtf8() {
        return malformed("malformed UTF-8 encoding");
    }

    // Sections

    MalformedException badMagic(byte[] file) {
        String hint = FileKind.of(file).map(kind -> ": this " + kind).orElse("");
        return malformed("magic header not detected" + hint);
    }

    /** A file without a byte. */
    MalformedException emptyFile() {
        return malformed("unexpected end: the file is empty");
    }

    WasmException unknownVersion(int version) {
        MalformedException unknown = malformed("unknown binary version 0x%08x".formatted(version));
        return Proposals.isComponent(version)
                ? unsupported("components (this is one, not a core module)", unknown)
                : unknown;
    }

    WasmException malformedSectionId(int id) {
        return later(Proposals.section(id), malformed("malformed section id " + id));
    }

    MalformedException unexpectedSection(Section section, Section last) {
        return malformed("unexpected content after last section: %s after %s".formatted(section.items(), last.items()));
    }

    /** Of a section or a function body. */
    public MalformedException sizeMismatch() {
        return malformed("section size mismatch");
    }

    MalformedException inconsistentCode(int functions, int bodies) {
        return malformed("function and code section have inconsistent lengths %d and %d".formatted(functions, bodies));
    }

    MalformedException inconsistentData(int count, int segments) {
        return malformed("data count and data section have inconsistent lengths %s and %d"
                .formatted(Integer.toUnsignedString(count), segments));
    }

    /** A body names a data segment. */
    public MalformedException dataCountRequired() {
        return malformed("data count section required");
    }

    WasmException malformedImportKind(int kind) {
        return later(Proposals.importKind(kind), malformed("malformed import kind", kind));
    }

    WasmException malformedExportKind(int kind) {
        return later(Proposals.exportKind(kind), malformed("malformed export kind", kind));
    }

    MalformedException malformedElementSegment(int flags) {
        return malformed("malformed elements segment kind", flags);
    }

    MalformedException malformedElementKind(int kind) {
        return malformed("malformed element kind", kind);
    }

    MalformedException malformedDataSegment(int flags) {
        return malformed("malformed data segment kind", flags);
    }

    // Types

    WasmException malformedFunctionType(int code) {
        return later(Proposals.typeDefinition(code), malformed("malformed function type", code));
    }

    WasmException malformedValueType(int code) {
        return later(Proposals.type(code), malformed("malformed value type", code));
    }

    WasmException malformedReferenceType(int code) {
        return later(Proposals.type(code), malformed("malformed reference type", code));
    }

    /** What must be zero after the {@code 0x40} of a table with an initial value. */
    MalformedException malformedTable(int reserved) {
        return malformed("malformed table", reserved);
    }

    MalformedException malformedBlockType() {
        return malformed("malformed block type");
    }

    WasmException malformedMemoryLimits(int flags) {
        return later(Proposals.memoryLimits(flags), malformedLimitsFlags(flags));
    }

    MalformedException malformedPageSize(int log2) {
        return malformed("invalid custom page size: 2 to the power of", log2);
    }

    WasmException malformedTableLimits(int flags) {
        return later(Proposals.tableLimits(flags), malformedLimitsFlags(flags));
    }

    /** The flags are an integer of one bit to the suite of 2.0, a byte to later ones. */
    private MalformedException malformedLimitsFlags(int flags) {
        String reason = flags < 0x80 ? "integer too large" : "integer representation too long";
        return malformed(reason + ": malformed limits flags", flags);
    }

    WasmException malformedMutability(int code) {
        return later(Proposals.mutability(code), malformed("malformed mutability", code));
    }

    // Instructions

    MalformedException illegalOpcode(int opcode) {
        return malformed("illegal opcode", opcode);
    }

    MalformedException illegalOpcode(int prefix, int opcode) {
        return malformed("illegal opcode 0x%02x 0x%02x".formatted(prefix, opcode));
    }

    /** An instruction that is known, but not supported. */
    UnsupportedException unsupportedInstruction(Op op) {
        return unsupported(
                op.feature().plural(),
                op.prefix() == 0 ? illegalOpcode(op.code()) : illegalOpcode(op.prefix(), op.code()));
    }

    /** @param flags of a memory argument, unsigned */
    WasmException malformedMemoryFlags(int flags) {
        MalformedException malformed = malformed("malformed memop flags", flags);
        return flags >= 0x40 && flags < 0x80 ? disabled(Feature.MULTI_MEMORY, malformed) : malformed;
    }

    /** Where the index of a memory is, if there may be several. */
    UnsupportedException zeroByteExpected() {
        return disabled(Feature.MULTI_MEMORY, malformed("zero byte expected"));
    }

    /** An {@code else} that belongs to no {@code if}. */
    public MalformedException endExpected() {
        return malformed("END opcode expected");
    }

    public MalformedException tooManyLocals() {
        return malformed("too many locals");
    }

    // Beyond what is implemented

    /** Unsupported, or turned off, if a later version gives the bytes a meaning; else what they are now. */
    private static WasmException later(Optional<Feature> feature, MalformedException now) {
        if (feature.isEmpty()) {
            return now;
        }
        return feature.get().implemented()
                ? disabled(feature.get(), now)
                : unsupported(feature.get().plural(), now);
    }

    private static UnsupportedException unsupported(String items, MalformedException now) {
        return new UnsupportedException(now, items + " are not supported");
    }

    /** The module uses what is implemented, but turned off. */
    UnsupportedException disabled(Feature feature) {
        return new UnsupportedException(offset, function, feature.turnedOff());
    }

    private static UnsupportedException disabled(Feature feature, MalformedException otherwise) {
        return new UnsupportedException(otherwise, feature.turnedOff());
    }

    /** @param items in the plural */
    public UnsupportedException limitExceeded(String items, long count, int limit) {
        return new UnsupportedException(
                offset, function, "too many %s: %d, the limit is %d".formatted(items, count, limit));
    }

    // Invalid, but noticed only here

    InvalidException unknownType(int type, int types) {
        return new InvalidException(
                offset, function, "unknown type %s (module has %d)".formatted(Integer.toUnsignedString(type), types));
    }

    private MalformedException malformed(String reason, int code) {
        return malformed("%s 0x%02x".formatted(reason, code));
    }

    private MalformedException malformed(String reason) {
        return new MalformedException(offset, function, reason);
    }
}
