using System.Reflection;
using Grader.Isolation;
using Grader.Judging.Comparisons;
using Grader.Wire;

namespace Grader.Judging.Laws.Calls;

/// <summary>
/// What a call is given, and what it has answered, belongs to its caller: no call changes it in place. Every call of every check is
/// watched where the code runs.
/// </summary>
internal static class ChangesLaw
{
    /// <summary>Expects each argument to be as it was before its call.</summary>
    /// <exception cref="CheckFailedException">A call has changed one.</exception>
    public static void HoldsForArguments(IReadOnlyList<ValueChange> changes)
    {
        if (changes.FirstOrDefault(change => change.Parameter is not null) is { } changed)
        {
            var (method, parameter) = (CallText.NameOf(changed.Method), changed.Parameter!);
            Expect.Fail($"Expected {method} to leave {parameter.Name} as it is, but it changes it in place.",
                "what a call is given belongs to its caller", RemedyFor(parameter));
        }
    }

    /// <summary>Expects each answer to stay as it is when more is asked.</summary>
    /// <exception cref="CheckFailedException">A later call has changed one.</exception>
    public static void HoldsForAnswers(IReadOnlyList<ValueChange> changes)
    {
        if (changes.FirstOrDefault(change => change.Parameter is null) is { } changed)
        {
            Expect.Fail($"Expected the answer of {CallText.NameOf(changed.Method)} to stay as it is, but the next call changes it.",
                "what a call has answered belongs to its caller",
                "Make a new tensor or array for each answer, or return a copy: clone().");
        }
    }

    private static string RemedyFor(ParameterInfo parameter) => parameter.ParameterType.IsArray
        ? $"Sort or fill a copy: ({parameter.ParameterType.Name}){parameter.Name}.Clone()."
        : $"Make a copy by clone() before an assignment to elements, and write a + b in place of a.add_(b).";
}
