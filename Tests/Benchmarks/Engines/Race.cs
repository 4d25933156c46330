using System.Diagnostics;

namespace Grader.Benchmarks.Engines;

/// <summary>Both engines take turns at the same work, so that other load on the machine slows both.</summary>
internal static class Race
{
    /// <summary>Times of work that the judge times, once unrecorded and then in turn.</summary>
    public static Times[] Run<T>(IReadOnlyList<T> contestants, int repeats, Action<T> work)
    {
        var times = contestants.Select(_ => new Times()).ToArray();
        foreach (var contestant in contestants)
            work(contestant);

        for (var repeat = 0; repeat < repeats; repeat++)
        {
            for (var i = 0; i < times.Length; i++)
                times[i].Add(Seconds(() => work(contestants[i])));
        }

        return times;
    }

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
