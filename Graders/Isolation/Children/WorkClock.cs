using System.Globalization;
using static Grader.Isolation.SpawnFunctions;

namespace Grader.Isolation;

/// <summary>
/// Measures how long a thread of the judge has worked, whatever else keeps the machine busy: waiting for the code of a hand-in is no work.
/// </summary>
public sealed class WorkClock
{
    private readonly TimeProvider time = AwakeClock.Instance;
    private readonly IStudentCode code;
    private readonly int thread = SchedulerStatistics.ThisThread;
    private readonly long start;
    private readonly TimeSpan ran;
    private readonly TimeSpan began;
    private readonly long faults;
    private TimeSpan last;

    private WorkClock(IStudentCode code)
    {
        (this.code, start, ran) = (code, time.GetTimestamp(), code.Ran ?? TimeSpan.Zero);
        (began, faults) = (Processor() ?? TimeSpan.Zero, OwnFaults());
    }

    /// <summary>
    /// How long the thread has worked: its processor time or, where the system does not say, the time in which the code of the hand-in was
    /// not at work.
    /// </summary>
    public TimeSpan Used => last = thread == 0
        ? time.GetElapsedTime(start) - (code.Ran - ran ?? TimeSpan.Zero)
        : Processor() - began ?? last; // The thread has ended.

    /// <summary>A clock for the thread that asks, from now on.</summary>
    /// <param name="code">The code that the thread calls.</param>
    public static WorkClock OfThisThread(IStudentCode code) => new(code);

    /// <summary>Bytes of memory that the thread was the first to use; 0 where the system does not say.</summary>
    public long Taken => thread == 0 ? 0 : (Faults() - faults) * Environment.SystemPageSize;

    /// <summary>From now on, the thread runs where no other one wants to.</summary>
    public void GiveWay()
    {
        const int Thread = 0;
        const int Last = 19;
        if (thread != 0)
            _ = setpriority(Thread, thread, Last);
    }

    private TimeSpan? Processor()
    {
        // The kernel's number of the clock that counts the processor time of one thread.
        var clock = (~thread << 3) | 6;
        return thread != 0 && clock_gettime(clock, out var used) == 0
            ? TimeSpan.FromSeconds(used.Seconds) + TimeSpan.FromMicroseconds(used.Nanoseconds / 1000)
            : null;
    }

    /// <summary>What <see cref="Faults"/> says of the thread that asks, at a tenth of the price.</summary>
    private static unsafe long OwnFaults()
    {
        const int ThisThread = 1;
        const int Size = 18;
        const int Place = 8;
        var use = stackalloc long[Size];
        return OperatingSystem.IsLinux() && getrusage(ThisThread, use) == 0 ? use[Place] : 0;
    }

    /// <summary>How often the thread came to a page that was not there; 0 once it has ended.</summary>
    private long Faults()
    {
        const int Minor = 7;
        var words = ProcessTree.AfterName($"/proc/self/task/{thread}");
        return Minor < words.Length ? long.Parse(words[Minor], CultureInfo.InvariantCulture) : 0;
    }
}
