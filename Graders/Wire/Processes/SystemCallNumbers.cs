namespace Grader.Wire;

/// <summary>
/// Numbers of Linux's system calls, in pairs: on x86-64 and on arm64; -1 where an architecture lacks the call. Source: the kernel's
/// <c>unistd_64.h</c> and <c>asm-generic/unistd.h</c>.
/// </summary>
internal static class SystemCallNumbers
{
    /// <summary>Calls that harm nobody, whatever their arguments are.</summary>
    public static ReadOnlySpan<short> Allowed =>
    [
        // Files that are open
        0, 63, // read
        1, 64, // write
        19, 65, // readv
        20, 66, // writev
        17, 67, // pread64
        18, 68, // pwrite64
        295, 69, // preadv
        296, 70, // pwritev
        8, 62, // lseek
        3, 57, // close
        32, 23, // dup
        33, -1, // dup2
        292, 24, // dup3
        5, 80, // fstat
        74, 82, // fsync
        75, 83, // fdatasync
        77, 46, // ftruncate
        221, 223, // fadvise64
        7, -1, // poll
        271, 73, // ppoll
        23, -1, // select
        270, 72, // pselect6
        22, -1, // pipe
        293, 59, // pipe2
        290, 19, // eventfd2
        291, 20, // epoll_create1
        233, 21, // epoll_ctl
        281, 22, // epoll_pwait
        232, -1, // epoll_wait
        // Files by name, as far as Landlock lets them
        4, -1, // stat
        6, -1, // lstat
        262, 79, // newfstatat
        332, 291, // statx
        21, -1, // access
        269, 48, // faccessat
        439, 439, // faccessat2
        89, -1, // readlink
        267, 78, // readlinkat
        217, 61, // getdents64
        79, 17, // getcwd
        80, 49, // chdir
        81, 50, // fchdir
        83, -1, // mkdir
        258, 34, // mkdirat
        84, -1, // rmdir
        87, -1, // unlink
        263, 35, // unlinkat
        137, 43, // statfs
        138, 44, // fstatfs
        95, 166, // umask
        // Memory
        12, 214, // brk
        11, 215, // munmap
        10, 226, // mprotect
        25, 216, // mremap
        28, 233, // madvise
        27, 232, // mincore
        149, 228, // mlock
        150, 229, // munlock
        239, 236, // get_mempolicy
        324, 283, // membarrier
        // Threads and their signals
        202, 98, // futex
        273, 99, // set_robust_list
        274, 100, // get_robust_list
        334, 293, // rseq
        218, 96, // set_tid_address
        24, 124, // sched_yield
        204, 123, // sched_getaffinity
        143, 121, // sched_getparam
        145, 120, // sched_getscheduler
        146, 125, // sched_get_priority_max
        147, 126, // sched_get_priority_min
        140, 141, // getpriority
        309, 168, // getcpu
        13, 134, // rt_sigaction
        14, 135, // rt_sigprocmask
        15, 139, // rt_sigreturn
        127, 136, // rt_sigpending
        128, 137, // rt_sigtimedwait
        130, 133, // rt_sigsuspend
        131, 132, // sigaltstack
        219, 128, // restart_syscall
        158, -1, // arch_prctl
        34, -1, // pause
        // Time, identity and chance
        35, 101, // nanosleep
        230, 115, // clock_nanosleep
        228, 113, // clock_gettime
        229, 114, // clock_getres
        96, 169, // gettimeofday
        201, -1, // time
        100, 153, // times
        98, 165, // getrusage
        39, 172, // getpid
        110, 173, // getppid
        186, 178, // gettid
        111, -1, // getpgrp
        121, 155, // getpgid
        124, 156, // getsid
        102, 174, // getuid
        107, 175, // geteuid
        104, 176, // getgid
        108, 177, // getegid
        118, 148, // getresuid
        120, 150, // getresgid
        115, 158, // getgroups
        63, 160, // uname
        99, 179, // sysinfo
        318, 278, // getrandom
    ];

    /// <summary>
    /// Calls that move a file, refused as if it were on another device: who counts the files would miss what moves meanwhile. Libraries
    /// copy a file then, and remove the old one.
    /// </summary>
    public static ReadOnlySpan<short> Moving =>
    [
        82, -1, // rename
        264, 38, // renameat
        316, 276, // renameat2
    ];

    /// <summary>
    /// Calls that hostile code is likely to try, refused as not permitted. All others are answered as unknown, so that a library which
    /// can do without them does.
    /// </summary>
    public static ReadOnlySpan<short> Refused =>
    [
        41, 198, // socket
        53, 199, // socketpair
        42, 203, // connect
        49, 200, // bind
        59, 221, // execve
        322, 281, // execveat
        57, -1, // fork
        58, -1, // vfork
        101, 117, // ptrace
        310, 270, // process_vm_readv
        311, 271, // process_vm_writev
        200, 130, // tkill
        129, 138, // rt_sigqueueinfo
        297, 240, // rt_tgsigqueueinfo
        434, 434, // pidfd_open
        424, 424, // pidfd_send_signal
        438, 438, // pidfd_getfd
        76, 45, // truncate
        73, 32, // flock: the runtime's files are everybody's, and who opens one that is locked fails.
        90, -1, // chmod
        91, 52, // fchmod
        268, 53, // fchmodat
        92, -1, // chown
        93, 55, // fchown
        94, -1, // lchown
        260, 54, // fchownat
        280, 88, // utimensat
        132, -1, // utime
        235, -1, // utimes
        261, -1, // futimesat
        86, -1, // link
        265, 37, // linkat
        88, -1, // symlink
        266, 36, // symlinkat
        133, -1, // mknod
        259, 33, // mknodat
        188, 5, // setxattr
        190, 7, // fsetxattr
        189, 6, // lsetxattr
        319, 279, // memfd_create
        29, 194, // shmget
        294, 26, // inotify_init1
        141, 140, // setpriority
        144, 119, // sched_setscheduler
        142, 118, // sched_setparam
        160, 164, // setrlimit
        112, 157, // setsid
        109, 154, // setpgid
        165, 40, // mount
        272, 97, // unshare
        308, 268, // setns
        161, 51, // chroot
        321, 280, // bpf
        298, 241, // perf_event_open
        250, 219, // keyctl
        248, 217, // add_key
        249, 218, // request_key
        425, 425, // io_uring_setup
        323, 282, // userfaultfd
        251, 30, // ioprio_set
    ];
}
