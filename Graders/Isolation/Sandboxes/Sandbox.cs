namespace Grader.Isolation;

/// <summary>Chooses how child processes are confined.</summary>
public static class Sandbox
{
    /// <summary>What this system can do without anything installed.</summary>
    public static ISandbox Best(Limits limits) =>
        LandlockSandbox.Obstacle is null ? new LandlockSandbox(limits) : new ProcessSandbox(limits);

    /// <summary>The sandbox of a level.</summary>
    public static ISandbox Of(IsolationLevel level, Limits limits) => level switch
    {
        IsolationLevel.Process => new ProcessSandbox(limits),
        IsolationLevel.Sandbox => new LandlockSandbox(limits),
        _ => new BubblewrapSandbox(limits),
    };

    /// <summary>Why this system cannot confine at a level; null where it can.</summary>
    public static string? ObstacleTo(IsolationLevel level) => level switch
    {
        IsolationLevel.Process => null,
        IsolationLevel.Sandbox => LandlockSandbox.Obstacle,
        _ => BubblewrapSandbox.Obstacle,
    };
}
