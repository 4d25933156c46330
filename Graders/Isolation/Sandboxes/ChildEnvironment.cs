using System.Globalization;

namespace Grader.Isolation;

/// <summary>The environment of child processes: nothing of the tutor's, but for what the runtime needs.</summary>
internal static class ChildEnvironment
{
    /// <summary>
    /// Time without a new method, after which a child whose loops do not run for long compiles frequent methods again. On a busy machine, a
    /// quarter of such a child's processor time went into that after a second, and most children ended before it was of use.
    /// </summary>
    private static readonly TimeSpan CompileAgainAfter = TimeSpan.FromSeconds(5);

    /// <summary>The variables of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">Its working directory, in which it may write.</param>
    public static Dictionary<string, string> Of(ChildProgram program, string folder)
    {
        var variables = new Dictionary<string, string>
        {
            ["DOTNET_GCHeapHardLimit"] = $"0x{program.Memory:x}",
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_EnableWriteXorExecute"] = "0", // Otherwise the runtime maps shared memory, which the file size limit bounds.
            // Otherwise the runtime asks the system's control groups, of which a child sees none.
            ["DOTNET_PROCESSOR_COUNT"] = Environment.ProcessorCount.ToString("x", CultureInfo.InvariantCulture),
        };
        if (program.OnLibtorch)
        {
            variables["OMP_NUM_THREADS"] = "1"; // Tensors of this size gain nothing from threads, and workers run side by side.
            // The package frees native tensors when the collector has found them unused, also while another thread computes with them.
            variables["DOTNET_gcConcurrent"] = "0";
            // Otherwise the digits of a product depend on where its factors lie in memory: equal calls would give unequal numbers.
            variables["MKL_CBWR"] = "AUTO,STRICT";
        }

        if (!program.LongLoops)
        {
            variables["DOTNET_TC_QuickJitForLoops"] = "1";
            variables["DOTNET_EnableAVX512"] = "0"; // Wider vectors than the published code has: their methods would be compiled again.
            variables["DOTNET_TC_CallCountingDelayMs"] = $"0x{(int)CompileAgainAfter.TotalMilliseconds:x}";
        }

        foreach (var name in (string[])["HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"])
            variables[name] = folder;

        if (OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable("SystemRoot") is { } systemRoot)
            variables["SystemRoot"] = systemRoot;

        return variables;
    }
}
