// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The structures of the runtime's headers that generated code reads, writes or consists of, member for member: the only
 * place that has their layout. {@code AbiContractTest} compares it with C, for 32 and 64 bits.
 *
 * <p>The members column has a name and a letter each: those of {@link RuntimeFunction}, {@code b} 8 bits, {@code l} 64 bits,
 * {@code V} a {@code union awsm_value}, {@code E} a {@code struct awsm_external_type}.
 */
public enum RuntimeStruct {
    INSTANCE(
            "awsm_instance",
            "magic:i abi:i stack_limit:z store:p image:p memories:p tables:p wasi:p next:p memory:p memory_limit:z"
                    + " memory_used:z destroy:p"),
    STORE(
            "awsm_store",
            "pending:z mode:z activation:p instances:p references:z stack_limit:z stack_size:z faults:z trap:z"
                    + " trap_detail:z trap_address:z trap_instance:p failed:p failure:z magic:z thread:z call:z"
                    + " interrupted:z"),
    MEMORY(
            "awsm_memory",
            "base:p size:z maximum:z declared_maximum:z reserved:z page_size_log2:z is_static:z owner:p next:p access:z"),
    TABLE(
            "awsm_table",
            "elements:p size:i maximum:i declared_maximum:i has_maximum:i capacity:i type:i owner:p next:p signature:z"),
    GLOBAL("awsm_global", "value:V type:i is_mutable:i owner:p signature:z"),
    FUNCTION("awsm_function", "code:p env:p type:z"),
    FUNCTION_TEMPLATE("awsm_function_template", "code:p type:z"),
    DATA_SEGMENT("awsm_data_segment", "size:i destination:i"),
    READ_ONLY("awsm_read_only", "bytes:p start:z end:z hole:z"),
    IMAGE(
            "awsm_image",
            "instance_size:z imports_offset:z imports_size:z memory_size:z initialize:p code:p code_end:p wasi_new:p wasi_strings:p"
                    + " wasi_directories:p wasi_free:p imports:p import_count:z functions_offset:z function_count:z"
                    + " name:p function_names:p lines:p lines_end:p"),
    IMPORT_TYPE(
            "awsm_import_type",
            "signature:z minimum:i maximum:i kind:b value_type:b is_mutable:b has_maximum:b page_size_log2:b"),
    EXTERNAL_TYPE(
            "awsm_external_type",
            "kind:i value_type:i is_mutable:i page_size_log2:i parameters:p results:p minimum:l maximum:l signature:z"),
    IMPORT("awsm_import", "module:p module_length:z name:p name_length:z type:E offset:z"),
    EXPORT("awsm_export", "name:p name_length:z type:E call:p offset:z is_pointer:i"),
    MODULE(
            "awsm_module",
            "new_instance:p free_instance:p enter:p fail:p trap:p exit_status:p interrupt:p trap_info:p new_pool:p"
                    + " free_pool:p imports_size:z imports:p import_count:z exports:p export_count:z"),
    PROGRAM("awsm_program", "instance:p store:p image:p start:p"),
    SCRIPT("awsm_script", "count:z modules:p");

    /** @param letter its type, as in the column */
    public record Member(String name, char letter) {

        /** Bytes, also its alignment; of an {@code E} neither is asked for. */
        private int bytes(int pointerSize) {
            return switch (letter) {
                case 'b' -> 1;
                case 'i' -> 4;
                case 'p', 'z' -> pointerSize;
                case 'V' -> ValueArray.ELEMENT;
                default -> throw new IllegalArgumentException(name + " has no offset that is the same for all targets");
            };
        }

        private Type type(int pointerSize) {
            return switch (letter) {
                case 'b' -> Type.I8;
                case 'l' -> Type.I64;
                case 'E' -> EXTERNAL_TYPE.type(pointerSize);
                default -> RuntimeFunction.type(letter, pointerSize);
            };
        }
    }

    /** A member and what a constant has there. */
    public record Field(String name, Value value) {}

    private final String symbol;
    private final List<Member> members;

    RuntimeStruct(String symbol, String members) {
        this.symbol = symbol;
        this.members = Stream.of(members.split(" "))
                .map(member -> new Member(member.substring(0, member.length() - 2), member.charAt(member.length() - 1)))
                .toList();
    }

    /** Its name in C, after {@code struct}. */
    public String symbol() {
        return symbol;
    }

    public List<Member> members() {
        return members;
    }

    /** Where the member is, in bytes from the start. */
    public int offset(String member, int pointerSize) {
        int end = 0;
        for (Member m : members) {
            int start = aligned(end, m.bytes(pointerSize));
            if (m.name.equals(member)) {
                return start;
            }
            end = start + m.bytes(pointerSize);
        }
        throw new IllegalArgumentException(symbol + "." + member);
    }

    /** In bytes. */
    public int size(int pointerSize) {
        Member last = members.get(members.size() - 1);
        int alignment =
                members.stream().mapToInt(m -> m.bytes(pointerSize)).max().orElseThrow();
        return aligned(offset(last.name, pointerSize) + last.bytes(pointerSize), alignment);
    }

    private static int aligned(int offset, int alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }

    /** A constant; all members in their order. */
    public Value constant(int pointerSize, Field... fields) {
        List<Value> values = new ArrayList<>();
        for (Member member : members) {
            Field field = fields[values.size()];
            if (!field.name.equals(member.name) || !field.value.type().equals(member.type(pointerSize))) {
                throw new IllegalArgumentException(symbol + "." + member.name + " = " + field);
            }
            values.add(field.value);
        }
        return Value.struct(values.toArray(Value[]::new));
    }

    public static Field field(String name, Value value) {
        return new Field(name, value);
    }

    /** The type of such constants. */
    public Type type(int pointerSize) {
        return Type.struct(members.stream().map(m -> m.type(pointerSize)).toList());
    }
}
