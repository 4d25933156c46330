using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Answers questions about sources, each within a time.</summary>
internal interface IBuilder : IDisposable
{
    /// <returns>The answer, or why the compiler gave none.</returns>
    /// <exception cref="InvalidOperationException">No builder starts: the grader's error.</exception>
    (T? Answer, StudentFaultException? Fault) Ask<T>(Func<IBuilderRoot, T> ask, TimeSpan limit, CancellationToken cancellation)
        where T : class;
}
