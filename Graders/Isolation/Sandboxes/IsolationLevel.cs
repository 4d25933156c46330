namespace Grader.Isolation;

/// <summary>What is kept from the code of hand-ins, from little to much.</summary>
public enum IsolationLevel
{
    /// <summary>A process of its own, with limits. It can read what its user can read, and use the network.</summary>
    Process,

    /// <summary>Besides: no file of others, no network, no processes.</summary>
    Sandbox,

    /// <summary>Besides: a file system, process list and network of its own, by the program bubblewrap.</summary>
    Bubblewrap,
}
