using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>What all hostile hand-ins meet: one host with small limits, and secrets that are planted before any child starts.</summary>
[SetUpFixture]
internal sealed class Stage
{
    public static Limits Limits { get; } = new()
    {
        CallTime = TimeSpan.FromSeconds(2),
        BuildTime = TimeSpan.FromSeconds(4),
        Memory = 256 << 20,
        Output = 16 << 10,
    };

    public static PlantedSecrets Secrets { get; private set; } = null!;

    public static IsolationHost Host { get; private set; } = null!;

    public static IsolationPaths Paths { get; private set; } = null!;

    [OneTimeSetUp]
    public void Begin()
    {
        Secrets = new PlantedSecrets();
        Paths = IsolationPaths.Default();
        Host = NewHost(Paths);
    }

    [OneTimeTearDown]
    public void End()
    {
        Host.Dispose();
        Secrets.Dispose();
    }

    /// <summary>Another host with the same limits.</summary>
    public static IsolationHost NewHost(IsolationPaths paths) => new(Limits, workers: 1, paths, new ProcessLimits(Limits));
}
