namespace Grader.Isolation;

/// <summary>The package TorchSharp is not on this machine, or does not load there.</summary>
/// <param name="reason">What is missing, in a sentence.</param>
/// <param name="remedy">What to do.</param>
public sealed class TorchUnavailableException(string reason, string remedy) : Exception($"{reason} {remedy}")
{
    /// <summary>What is missing, in a sentence.</summary>
    public string Reason => reason;

    /// <summary>What to do.</summary>
    public string Remedy => remedy;
}
