using System.Diagnostics;
using Grader.Benchmarks.Throughput;

namespace Grader.Benchmarks.Engine.PyTorch;

/// <summary>
/// A process that runs workloads on request, one line of answer to each line: <c>about</c> (versions), <c>first</c> (a first result),
/// <c>threads n</c>, <c>make name</c>, <c>time count</c> and <c>processor-time count</c> (seconds of so many runs).
/// </summary>
internal sealed class Contestant : IDisposable
{
    private readonly Process process;

    private Contestant(string program, IEnumerable<string> arguments, int threads)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };

        // OpenBLAS reads its number of threads at the start.
        start.Environment["OPENBLAS_NUM_THREADS"] = start.Environment["OMP_NUM_THREADS"] = $"{threads}";
        process = Process.Start(start)!;
    }

    /// <summary>A second process of this program, whether it was started by its own name or as an argument of <c>dotnet</c>.</summary>
    public static Contestant Ours(int threads) => new(Muxer, [typeof(Contestant).Assembly.Location, "pytorch", "answer"], threads);

    public static Contestant PyTorch(int threads) =>
        new(Python, [Path.Combine(AppContext.BaseDirectory, "Engine", "PyTorch", "workloads.py")], threads);

    private static string Muxer =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";

    /// <summary>The system's Python, for which Debian's packages are installed.</summary>
    public static string Python => Environment.GetEnvironmentVariable("PYTORCH_PYTHON") ?? "/usr/bin/python3";

    /// <summary>The peak memory of the process, in bytes.</summary>
    public long PeakMemory => TimedProcess.HighWater(process.Id);

    /// <exception cref="InvalidOperationException">The process ended instead.</exception>
    public string Ask(string request)
    {
        process.StandardInput.WriteLine(request);
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException(
                $"{process.StartInfo.FileName} ended at the request '{request}'; its own message is above.");
    }

    /// <param name="count">How many runs.</param>
    /// <param name="clock"><c>time</c> or <c>processor-time</c>.</param>
    /// <returns>Seconds for each run.</returns>
    public double Time(int count, string clock) => double.Parse(Ask($"{clock} {count}")) / count;

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
