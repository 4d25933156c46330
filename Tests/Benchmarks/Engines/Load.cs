namespace Grader.Benchmarks.Engines;

/// <summary>How busy the machine is.</summary>
internal static class Load
{
    private const string File = "/proc/loadavg";

    /// <summary>"load average 0.52 0.58 0.59": over one, five and fifteen minutes.</summary>
    public static string Text =>
        System.IO.File.Exists(File) ? $"load average {string.Join(' ', System.IO.File.ReadAllText(File).Split(' ')[..3])}" : "load unknown";
}
