namespace Grader.Judging;

/// <summary>The mistakes that a check is there to catch, as phrases that <c>grader explain</c> shows.</summary>
/// <param name="mistakes">"the mean over dimensions instead of the sum".</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KnownMistakesAttribute(params string[] mistakes) : Attribute
{
    /// <summary>One phrase per mistake.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
