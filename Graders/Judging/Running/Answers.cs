using System.Reflection;
using Grader.Isolation;

namespace Grader.Judging.Running;

/// <summary>What the hand-in's code has answered last: what a check that cannot compute has computed with.</summary>
internal sealed class Answers
{
    private Func<string>? latest;
    private Func<string>? ofCheck;

    /// <summary>The last answer that the running check has, in words; null where it has none.</summary>
    public string? Last => ofCheck?.Invoke();

    /// <summary>A check begins, which has no answer yet.</summary>
    public void Begin() => ofCheck = null;

    /// <summary>The code has answered a call of the running check.</summary>
    public void Note(MethodInfo method, object? value) =>
        ofCheck = latest = () => $"{CallText.NameOf(method)} answered {CallText.Of(value)}";

    /// <summary>The running check goes on from what the code has answered to an earlier one.</summary>
    public void Recall() => ofCheck ??= latest;
}
