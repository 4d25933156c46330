using System.Diagnostics;

namespace Grader.Hostile.Chaos;

/// <summary>
/// Kills and stops builders and workers from outside, one after the other, whatever they are doing. It leaves a worker in peace that has
/// lived for some time: a call that goes on until its limit would otherwise be ended more often than the judge bears for one hand-in.
/// </summary>
internal sealed class Saboteur : IDisposable
{
    private const int EachStop = 5;
    private const string Builder = "builder";
    private static readonly TimeSpan peace = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan dangerousAge = TimeSpan.FromSeconds(5);

    private readonly ManualResetEventSlim ended = new();
    private readonly string folder;
    private readonly Random random;
    private readonly Thread thread;
    private readonly SortedDictionary<string, int> done = [];

    /// <param name="folder">Where the folders of the children are.</param>
    /// <param name="random">Chance.</param>
    public Saboteur(string folder, Random random)
    {
        (this.folder, this.random) = (folder, random);
        thread = new Thread(Run) { IsBackground = true };
        thread.Start();
    }

    /// <summary>What it has done, in words, once it has ended.</summary>
    public string Done => string.Join(", ", done.Select(entry => $"{entry.Value} times a {entry.Key}"));

    /// <summary>Ends it.</summary>
    public void Stop()
    {
        ended.Set();
        thread.Join();
    }

    public void Dispose()
    {
        Stop();
        ended.Dispose();
    }

    private void Run()
    {
        while (!ended.Wait(peace * (0.5 + random.NextDouble())))
        {
            var children = Leftovers.ProcessesBelow(folder).Where(child => KindOf(child) == Builder || IsYoung(child)).ToList();
            if (children.Count > 0)
                Disturb(children[random.Next(children.Count)], random.Next(EachStop) == 0 ? "STOP" : "KILL");
        }
    }

    private void Disturb(string process, string signal)
    {
        var kind = KindOf(process);
        using var sender = Process.Start("/bin/kill", [$"-{signal}", process]);
        sender.WaitForExit();
        if (sender.ExitCode == 0) // Otherwise it has ended by itself.
            Count($"{kind} was {(signal == "STOP" ? "stopped" : "killed")}");
    }

    private void Count(string deed) => done[deed] = done.GetValueOrDefault(deed) + 1;

    private static bool IsYoung(string process)
    {
        try
        {
            return DateTime.Now - Process.GetProcessById(int.Parse(process)).StartTime < dangerousAge;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false; // It has ended.
        }
    }

    private static string KindOf(string process)
    {
        try
        {
            var command = File.ReadAllText($"/proc/{process}/cmdline");
            return command.Contains("Grader.Builder.dll", StringComparison.Ordinal) ? Builder : "worker";
        }
        catch (IOException)
        {
            return "process"; // It has ended.
        }
    }
}
