using System.Reflection;

namespace Grader.Isolation;

/// <summary>
/// A hand-in's call of an object that a check has lent to it, such as a noise source. Such an object answers every call that its contract
/// allows, so that an exception out of it is a fault of the call, and no failure of the grader.
/// </summary>
internal static class LentCall
{
    /// <summary>The exception with which the hand-in's own call ends.</summary>
    /// <param name="method">The method of the lent object.</param>
    /// <param name="arguments">What the hand-in has given it.</param>
    /// <param name="thrown">What the lent object has thrown.</param>
    public static Exception Fault(MethodInfo method, IEnumerable<object?> arguments, Exception thrown) =>
        thrown is VerdictException or StudentFaultException or NotAttemptedException ? thrown : new StudentFaultException(
            StudentFault.Contract,
            $"The code called {CallText.NameOf(method)}({string.Join(", ", arguments.Select(CallText.Of))}), "
                + $"which cannot be answered: {thrown.Message}");
}
