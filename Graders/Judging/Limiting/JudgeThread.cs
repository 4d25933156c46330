using System.Collections.Concurrent;

namespace Grader.Judging.Limiting;

/// <summary>A thread that does one check after the other, of whatever hand-in: a new one for each costs more than many checks do.</summary>
internal sealed class JudgeThread
{
    private static readonly ConcurrentBag<JudgeThread> idle = [];
    private readonly AutoResetEvent given = new(initialState: false); // Not disposed: the thread waits for it.
    private Action work = () => { };
    private bool isOfUse = true;

    private JudgeThread() => new Thread(Loop) { Name = "judge of a check", IsBackground = true }.Start();

    /// <summary>Does the work on a thread that has nothing to do, and returns at once. The work throws nothing.</summary>
    /// <param name="work">What to do; true where the thread may be used again.</param>
    public static void Start(Func<bool> work)
    {
        var thread = idle.TryTake(out var found) ? found : new JudgeThread();
        var context = ExecutionContext.Capture()!; // NUnit keeps its current test there.
        thread.work = () => ExecutionContext.Run(context, _ => thread.isOfUse = work(), null);
        thread.given.Set();
    }

    private void Loop()
    {
        while (isOfUse)
        {
            given.WaitOne();
            work();
            work = () => { };
            if (isOfUse)
                idle.Add(this);
        }
    }
}
