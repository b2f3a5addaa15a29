// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a prefix must not be, since the C library, its headers or the languages have names that symbols with it, or its struct,
 * could be equal to. A host that links {@code pthread_create} of a sandbox has no threads any more.
 */
final class SystemNames {

    /** The struct of a module is called like the prefix: keywords of C23 and C++20, and macros in small letters. */
    private static final Set<String> WORDS =
            words("alignas alignof and asm assert auto bitand bitor bool break case catch"
                    + " char class compl complex concept const consteval constexpr constinit continue decltype default delete do"
                    + " double else enum errno explicit export extern false final float for friend goto i386 if imaginary inline int"
                    + " linux long math_errhandling mutable namespace near new noexcept noreturn not nullptr offsetof operator or"
                    + " override private protected public register requires restrict return setjmp short signed sizeof static stderr"
                    + " stdin stdout struct switch template this throw true try typedef typeid typename typeof typeof_unqual union unix"
                    + " unsigned using virtual void volatile while xor");

    /**
     * The first words of all functions and variables of glibc that have an underscore in their name, musl's among them:
     * {@code nm -D --defined-only libc.so.6 libm.so.6}.
     */
    private static final Set<String> LIBRARY =
            words("GLIBC aio aligned arc4random arch argp argz asctime atomic authdes authnone authunix backtrace bind"
                    + " bsd call canonicalize cbc clearerr clnt clntraw clnttcp clntudp clntunix clock close cnd copy create"
                    + " ctime des dl dn drand48 ecb ecvt envz epoll erand48 error ether eventfd fanotify fcvt fe feof ferror"
                    + " fflush fgetc fgetgrent fgetpwent fgets fgetsgent fgetspent fgetwc fgetws fileno fmaximum fminimum"
                    + " fputc fputs fputwc fputws fread fts fts64 fwrite gai get getaddrinfo getaliasbyname getaliasent getc"
                    + " getchar getdate getgrent getgrgid getgrnam gethostbyaddr gethostbyname gethostbyname2 gethostent"
                    + " getlogin getmntent getnetbyaddr getnetbyname getnetent getnetgrent getopt getprotobyname"
                    + " getprotobynumber getprotoent getpwent getpwnam getpwuid getrpcbyname getrpcbynumber getrpcent"
                    + " getservbyname getservbyport getservent getsgent getsgnam getspent getspnam getutent getutid"
                    + " getutline getwc getwchar glob gmtime gnu group h hcreate hdestroy hsearch iconv in6addr inet inet6"
                    + " init initstate inotify iruserok isalnum isalpha isblank iscntrl isdigit isgraph islower isprint"
                    + " ispunct isspace isupper iswalnum iswalpha iswblank iswcntrl iswctype iswdigit iswgraph iswlower"
                    + " iswprint iswpunct iswspace iswupper iswxdigit isxdigit jrand48 key lcong48 lgamma lgammaf lgammaf128"
                    + " lgammaf32 lgammaf32x lgammaf64 lgammaf64x lgammal lio localtime login lrand48 malloc mcheck memfd"
                    + " modify mount move mq mrand48 mtx name nl nrand48 ns ntp obstack on open parse pidfd pivot pkey pmap"
                    + " posix printf process program pthread ptsname putc putchar putwc putwchar qecvt qfcvt qsort query"
                    + " quick rand random rcmd re readdir readdir64 remap res rexec rpc rresvport ruserok sched secure"
                    + " seed48 sem setstate sgetsgent sgetspent shm sigabbrev sigdescr srand48 srandom strcasecmp strcoll"
                    + " strerror strerrordesc strerrorname strfmon strftime strncasecmp strptime strtod strtof strtof128"
                    + " strtof32 strtof32x strtof64 strtof64x strtok strtol strtold strtoll strtoul strtoull strxfrm svc"
                    + " svcauthdes svcerr svcfd svcraw svctcp svcudp svcunix svcunixfd sync sys sysv thrd timer timerfd"
                    + " timespec tmpnam tolower toupper towctrans towlower towupper tr tss ttyname twalk va wcscasecmp"
                    + " wcscoll wcsftime wcsncasecmp wcstod wcstof wcstof128 wcstof32 wcstof32x wcstof64 wcstof64x wcstol"
                    + " wcstold wcstoll wcstoul wcstoull wcsxfrm wctrans wctype xdr xdrmem xdrrec xdrstdio xprt");

    /** Macros and types: in capitals or with the end that POSIX keeps for types, and keywords with an underscore. */
    private static final Pattern KINDS =
            Pattern.compile("[A-Z][A-Z0-9_]*|.*_t|.*_(cast|eq|assert|local)|co_(await|return|yield)|(jmp|sigjmp)_buf");

    private SystemNames() {}

    static boolean has(String prefix) {
        if (prefix.startsWith("m_")) { // what is put before such names
            return false;
        }
        return WORDS.contains(prefix)
                || KINDS.matcher(prefix).matches()
                || LIBRARY.contains(prefix.replaceFirst("_.*", ""));
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
