namespace Grader.Wire;

/// <summary>What the signatures of a contract's methods allow.</summary>
public static class ContractSignature
{
    /// <summary>Whether a call could change what it is given.</summary>
    public static bool CanChangeArguments(Type contract) => Surface.Of(contract).Methods.Any(method => method.TakesChangeable);

    /// <summary>Whether a call could change what an earlier one has answered.</summary>
    public static bool CanChangeAnswers(Type contract) => Surface.Of(contract).Methods.Any(method => method.AnswersChangeable);

    /// <summary>Whether a method answers with a value, and so can be asked twice and compared.</summary>
    public static bool CanRepeat(Type contract) => Surface.Of(contract).Methods.Any(method => !Handle.Is(method.Method.ReturnType));
}
