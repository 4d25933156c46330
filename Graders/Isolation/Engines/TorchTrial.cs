using System.Diagnostics;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Starts a worker on the package TorchSharp.</summary>
public static class TorchTrial
{
    /// <summary>Version, size, and how long the start took.</summary>
    /// <exception cref="TorchUnavailableException">The package is not installed, or does not load.</exception>
    public static string Run()
    {
        var limits = new Limits();
        var paths = IsolationPaths.For(TorchEngine.Libtorch);
        using var host = new IsolationHost(new ContractSet([]), limits, workers: 0, paths, Sandbox.Best(limits));
        var start = Stopwatch.GetTimestamp();
        host.RequireTorch();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return $"{host.Torch}, {paths.Libtorch!.Size >> 20} MiB; a worker starts in {seconds:0.0} s";
    }
}
