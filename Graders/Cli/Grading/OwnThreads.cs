using System.Runtime.ExceptionServices;

namespace Grader.Cli.Grading;

/// <summary>Runs blocking work on threads of its own, because the thread pool is made for short work and adds threads slowly.</summary>
internal static class OwnThreads
{
    /// <summary>Calls <paramref name="work"/> once for each index 0 … <paramref name="count"/> − 1, started in this order.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; work that had started has ended.</exception>
    public static void ForEach(int count, int threads, Action<int> work, CancellationToken stop)
    {
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        void Loop()
        {
            try
            {
                for (int index; failure is null && !stop.IsCancellationRequested && (index = Interlocked.Increment(ref next)) < count;)
                    work(index);
            }
#pragma warning disable CA1031 // Thrown again on the caller's thread.
            catch (Exception thrown)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(thrown), null);
            }
        }

        var started = Enumerable.Range(1, Math.Clamp(threads, 1, Math.Max(1, count)))
            .Select(number => new Thread(Loop) { Name = $"Grading {number}", IsBackground = true }).ToList();
        started.ForEach(thread => thread.Start());
        started.ForEach(thread => thread.Join());
        failure?.Throw();
        stop.ThrowIfCancellationRequested();
    }
}
