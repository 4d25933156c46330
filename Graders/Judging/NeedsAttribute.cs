namespace Grader.Judging;

/// <summary>Checks that must pass before this one runs: otherwise it is skipped, because its verdict would tell nothing new.</summary>
/// <param name="checks">
/// Names of methods of the same fixture, by <c>nameof</c>, or "OtherChecks.Method" for a check of another fixture.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsAttribute(params string[] checks) : Attribute
{
    /// <summary>The names as given.</summary>
    public IReadOnlyList<string> Checks { get; } = checks;
}
