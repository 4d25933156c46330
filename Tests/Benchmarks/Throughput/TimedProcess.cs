using System.Diagnostics;

namespace Grader.Benchmarks.Throughput;

/// <summary>A child process that has ended.</summary>
/// <param name="ExitCode">Its exit code; null where it was killed at the limit.</param>
/// <param name="Wall">How long it took.</param>
/// <param name="PeakMemory">The most memory that it held at once, in bytes, without its children; 0 where the system does not say.</param>
/// <param name="Processor">Its processor time and that of its children, if it is a grader.</param>
internal sealed record TimedProcess(int? ExitCode, TimeSpan Wall, long PeakMemory, RoleTimes Processor)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs <c>dotnet</c> with arguments to its end, or to the limit.</summary>
    public static TimedProcess Dotnet(IEnumerable<string> arguments, TimeSpan limit, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } text) Console.Error.WriteLine(text); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var (peak, processor) = (0L, new RoleClock(process.Id));
        while (!process.WaitForExit(Poll) && clock.Elapsed < limit)
        {
            peak = Math.Max(peak, HighWater(process.Id));
            processor.Sample();
        }

        var ended = process.HasExited;
        if (!ended)
            process.Kill(entireProcessTree: true);
        return new TimedProcess(ended ? process.ExitCode : null, clock.Elapsed, peak, processor.Total());
    }

    /// <summary>The most memory that a running process has held at once, in bytes; 0 where the system does not say.</summary>
    // The kernel keeps this maximum, so that no peak between two reads is missed.
    internal static long HighWater(int process)
    {
        try
        {
            const string Label = "VmHWM:";
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[Label.Length..].Replace("kB", "", StringComparison.Ordinal)) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
