extern alias libtorch;
using NUnit.Framework;
using Package = libtorch::TorchSharp.torch;

namespace Grader.Libtorch;

/// <summary>The package TorchSharp in this process.</summary>
internal static class RealTorch
{
    private static readonly Lazy<string?> obstacle = new(Obstacle);

    /// <summary>Skips a test where its native library does not load.</summary>
    public static void Require()
    {
        if (obstacle.Value is { } reason)
            Assert.Ignore($"TorchSharp's native library does not load here, but where .ci/in-debian13 runs these tests: {reason}");
    }

    private static string? Obstacle()
    {
        try
        {
            Package.ones(1).Dispose();
            return null;
        }
        catch (Exception failed) when (failed is TypeInitializationException or DllNotFoundException or NotSupportedException)
        {
            return failed.GetBaseException().Message;
        }
    }
}
