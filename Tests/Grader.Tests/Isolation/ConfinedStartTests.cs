using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>Processes are started while the runtime collects garbage, compiles and starts threads of its own.</summary>
[Platform("Linux", Reason = "Other systems start processes by the framework.")]
internal sealed class ConfinedStartTests
{
    private const int Starts = 200;

    [TestCase(false)]
    [TestCase(true)]
    public void Processes_start_while_garbage_is_collected(bool confined)
    {
        using var folder = new TestFolder();
        using var enough = new CancellationTokenSource();
        var disturbers = Enumerable.Range(0, 2).Select(_ => new Thread(() => Disturb(enough.Token))).ToList();
        disturbers.ForEach(thread => thread.Start());

        var ends = Enumerable.Range(0, Starts).AsParallel().WithDegreeOfParallelism(4).Select(i => End(folder.Folder, confined)).ToList();

        enough.Cancel();
        disturbers.ForEach(thread => thread.Join());
        Assert.That(ends, Is.EqualTo(Enumerable.Repeat("0 hello", Starts)));
    }

    /// <summary>Starts a shell that prints a word.</summary>
    /// <returns>Its exit code and the word.</returns>
    private static string End(string folder, bool confined)
    {
        var command = new ChildCommand("/bin/sh", ["-c", "echo hello"], folder, new Dictionary<string, string>());
        using var process = new LinuxProcess(confined ? command with { Files = new(["/"], [folder]) } : command);
        var word = new StreamReader(process.Output).ReadToEnd().Trim();
        return $"{process.WaitForExit(TimeSpan.FromMinutes(1))?.Code} {word}";
    }

    private static void Disturb(CancellationToken ct)
    {
        var kept = new List<byte[]>();
        while (!ct.IsCancellationRequested)
        {
            kept.Add(new byte[1 << 16]);
            if (kept.Count % 16 == 0)
                GC.Collect();
            if (kept.Count > 64)
                kept.Clear();

            new Thread(() => { }).Start();
        }
    }
}
