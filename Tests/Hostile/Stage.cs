using Grader.Tests;
using Grader.Isolation;
using Grader.Tests.Isolation;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>What all hostile hand-ins meet: one host with small limits, and secrets that are planted before any child starts.</summary>
[SetUpFixture]
internal sealed class Stage
{
    public static Limits Limits { get; } = new()
    {
        CallTime = TimeSpan.FromSeconds(3),
        BuildTime = TimeSpan.FromSeconds(4),
        FileBuildTime = TimeSpan.FromSeconds(4),
        Memory = 256 << 20,
        Output = 16 << 10,
    };

    /// <summary>
    /// The level that GRADER_ISOLATION names ("bubblewrap"), or the default. Hand-ins that need more than it gives are skipped.
    /// </summary>
    public static ISandbox Confinement { get; } =
        Environment.GetEnvironmentVariable("GRADER_ISOLATION") is { Length: > 0 } level
            ? Sandbox.Of(Enum.Parse<IsolationLevel>(level, ignoreCase: true), Limits)
            : Sandbox.Best(Limits);

    /// <summary>What the hand-ins compute on: the engine that GRADER_TORCH names ("libtorch"), or the default.</summary>
    private static TorchEngine Torch { get; } =
        Environment.GetEnvironmentVariable("GRADER_TORCH") is { Length: > 0 } engine
            ? TorchEngines.Named(engine) ?? throw new InvalidOperationException($"GRADER_TORCH is one of {TorchEngines.Names}.")
            : TorchEngine.Managed;

    public static PlantedSecrets Secrets { get; private set; } = null!;

    public static IsolationHost Host { get; private set; } = null!;

    /// <summary>Small limits on what a hand-in uses in all, for those that keep to the limits of each call.</summary>
    private static readonly Lazy<IsolationHost> sparing = new(() => new IsolationHost(
        KnownCourses.Contracts,
        Limits with
        {
            HandInTime = TimeSpan.FromSeconds(2),
            CallBacksOfCall = new(Count: 1_000_000, Given: 32 << 20, Answered: 32 << 20, JudgeTime: TimeSpan.FromSeconds(1)),
        },
        workers: 1,
        IsolationPaths.For(Torch),
        Confinement));

    /// <summary>Time enough to reach the limit of memory: the pages of 3 GiB take seconds on a virtual machine.</summary>
    private static readonly Lazy<IsolationHost> patient = new(() => new IsolationHost(
        KnownCourses.Contracts,
        Limits with { CallTime = TimeSpan.FromSeconds(30) }, workers: 1, IsolationPaths.For(Torch), Confinement));

    public static IsolationPaths Paths { get; private set; } = null!;

    [OneTimeSetUp]
    public void Begin()
    {
        Secrets = new PlantedSecrets();
        Paths = IsolationPaths.For(Torch);
        Host = NewHost(Paths);
    }

    [OneTimeTearDown]
    public void End()
    {
        Host.Dispose();
        foreach (var host in (Lazy<IsolationHost>[])[sparing, patient])
        {
            if (host.IsValueCreated)
                host.Value.Dispose();
        }

        Secrets.Dispose();
    }

    /// <summary>The host whose limits a hand-in is about.</summary>
    public static IsolationHost HostFor(HostileHandIn handIn) => handIn.Expected.Needs switch
    {
        var needs when needs.Contains("budget") => sparing.Value,
        var needs when needs.Contains("time") => patient.Value,
        _ => Host,
    };

    /// <summary>Another host with the same limits.</summary>
    public static IsolationHost NewHost(IsolationPaths paths) => new(KnownCourses.Contracts, Limits, workers: 1, paths, Confinement);
}
