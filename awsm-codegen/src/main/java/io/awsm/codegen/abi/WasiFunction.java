// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.NumberType.I64;

import io.awsm.wasm.module.Import;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The functions of WASI preview 1, which the runtime implements: an import that has the name and the signature of one is
 * bound to it. The names are fixed here, so no other import can reach a symbol of the runtime.
 */
public final class WasiFunction {

    private static final String PREFIX = "awsm_wasi_";
    private static final Set<String> MODULES = Set.of("wasi_snapshot_preview1");

    /** Parameters, {@code i} for i32 and {@code I} for i64; the result is an i32, an errno, but for proc_exit. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("args_get", "ii"),
            Map.entry("args_sizes_get", "ii"),
            Map.entry("environ_get", "ii"),
            Map.entry("environ_sizes_get", "ii"),
            Map.entry("clock_res_get", "ii"),
            Map.entry("clock_time_get", "iIi"),
            Map.entry("fd_advise", "iIIi"),
            Map.entry("fd_allocate", "iII"),
            Map.entry("fd_close", "i"),
            Map.entry("fd_datasync", "i"),
            Map.entry("fd_fdstat_get", "ii"),
            Map.entry("fd_fdstat_set_flags", "ii"),
            Map.entry("fd_fdstat_set_rights", "iII"),
            Map.entry("fd_filestat_get", "ii"),
            Map.entry("fd_filestat_set_size", "iI"),
            Map.entry("fd_filestat_set_times", "iIIi"),
            Map.entry("fd_pread", "iiiIi"),
            Map.entry("fd_prestat_get", "ii"),
            Map.entry("fd_prestat_dir_name", "iii"),
            Map.entry("fd_pwrite", "iiiIi"),
            Map.entry("fd_read", "iiii"),
            Map.entry("fd_readdir", "iiiIi"),
            Map.entry("fd_renumber", "ii"),
            Map.entry("fd_seek", "iIii"),
            Map.entry("fd_sync", "i"),
            Map.entry("fd_tell", "ii"),
            Map.entry("fd_write", "iiii"),
            Map.entry("path_create_directory", "iii"),
            Map.entry("path_filestat_get", "iiiii"),
            Map.entry("path_filestat_set_times", "iiiiIIi"),
            Map.entry("path_link", "iiiiiii"),
            Map.entry("path_open", "iiiiiIIii"),
            Map.entry("path_readlink", "iiiiii"),
            Map.entry("path_remove_directory", "iii"),
            Map.entry("path_rename", "iiiiii"),
            Map.entry("path_symlink", "iiiii"),
            Map.entry("path_unlink_file", "iii"),
            Map.entry("poll_oneoff", "iiii"),
            Map.entry("proc_exit", "i"),
            Map.entry("proc_raise", "i"),
            Map.entry("random_get", "ii"),
            Map.entry("sched_yield", ""),
            Map.entry("sock_accept", "iii"),
            Map.entry("sock_recv", "iiiiii"),
            Map.entry("sock_send", "iiiii"),
            Map.entry("sock_shutdown", "ii"));

    private WasiFunction() {}

    /** The runtime's symbol for an import that is a function of WASI. */
    public static Optional<String> symbol(Import candidate) {
        String parameters = PARAMETERS.get(candidate.name());
        boolean matches = MODULES.contains(candidate.module())
                && parameters != null
                && candidate.type().equals(type(candidate.name(), parameters));
        return matches ? Optional.of(PREFIX + candidate.name()) : Optional.empty();
    }

    /** All of them: the runtime's symbols and the types of the imports. */
    public static Map<String, FunctionType> types() {
        return PARAMETERS.keySet().stream()
                .collect(Collectors.toMap(name -> PREFIX + name, name -> type(name, PARAMETERS.get(name))));
    }

    /** Whether an import is a function of WASI. */
    public static boolean isWasi(Import candidate) {
        return symbol(candidate).isPresent();
    }

    /** Whether it asks for arguments or the environment. */
    public static boolean takesStrings(Import candidate) {
        return isWasi(candidate) && candidate.name().matches("(args|environ)_.*");
    }

    /** Whether it takes, or may find, a directory: there is no other use for those that a guest is given. */
    public static boolean takesDirectory(Import candidate) {
        return isWasi(candidate) && candidate.name().matches("path_.*|fd_prestat_.*|fd_readdir");
    }

    private static FunctionType type(String name, String parameters) {
        List<ValueType> types = parameters
                .chars()
                .mapToObj(c -> (ValueType) (c == 'i' ? I32 : I64))
                .collect(Collectors.toList());
        List<NumberType> results = name.equals("proc_exit") ? List.of() : List.of(I32);
        return FunctionType.of(types, results);
    }
}
