using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>Looks at this machine.</summary>
public static class MachineProbe
{
    /// <summary>Everything that the diagnosis needs to know.</summary>
    /// <param name="limits">What the code of a hand-in may use.</param>
    /// <param name="required">How grading confines it.</param>
    public static Machine Look(Limits limits, IsolationLevel required) => new()
    {
        System = RuntimeInformation.OSDescription,
        Runtime = Environment.Version.ToString(),
        Sdks = Sdks(),
        Torch = Torch(),
        Isolation = Sandbox.Best(limits).Description,
        ObstacleToIsolation = Sandbox.ObstacleTo(required),
        HardLimits = HardLimits.OfThisProcess(),
        Cores = Environment.ProcessorCount,
        Memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        Temporary = Place.Of(Path.GetTempPath()),
        Home = Environment.GetEnvironmentVariable(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME") is { Length: > 0 } home
            ? Place.Of(home)
            : null,
        Encoding = OperatingSystem.IsWindows() ? Console.OutputEncoding.WebName : LocaleEncoding(Environment.GetEnvironmentVariable),
        TrialFailure = TrialHandIn.Failure(limits),
    };

    /// <summary>The encoding that the locale names: "UTF-8" of "de_DE.UTF-8"; empty where it names none.</summary>
    /// <param name="variable">The value of an environment variable.</param>
    public static string LocaleEncoding(Func<string, string?> variable)
    {
        var locale = new[] { "LC_ALL", "LC_CTYPE", "LANG" }.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        return locale.Split('.') is [_, var encoding] ? encoding.Split('@')[0] : "";
    }

    private static IReadOnlyList<string> Sdks()
    {
        var folder = Path.Combine(Path.GetDirectoryName(DotnetHost.Path)!, "sdk");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Select(sdk => Path.GetFileName(sdk)).Order(StringComparer.Ordinal)]
            : [];
    }

    private static (string Text, string? Remedy) Torch()
    {
        try
        {
            return (TorchTrial.Run(), null);
        }
        catch (TorchUnavailableException unavailable)
        {
            return (unavailable.Reason, unavailable.Remedy);
        }
    }
}
