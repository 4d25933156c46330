using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Answers questions about sources, each within a time.</summary>
internal interface IBuilder : IDisposable
{
    /// <param name="ask">The question.</param>
    /// <param name="limit">Time for the answer.</param>
    /// <param name="budget">What the hand-in may use in all; the builder notes in it what it has used.</param>
    /// <param name="cancellation">Ends the waiting before a question is asked.</param>
    /// <returns>The answer, or why the compiler gave none.</returns>
    /// <exception cref="InvalidOperationException">No builder starts: the grader's error.</exception>
    (T? Answer, StudentFaultException? Fault) Ask<T>(
        Func<IBuilderRoot, T> ask, TimeSpan limit, HandInBudget budget, CancellationToken cancellation)
        where T : class;
}
