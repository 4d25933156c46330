using System.Reflection;
using Grader.Isolation;
using Grader.Tests.Authoring;
using Grader.Tests.KillMatrix;
using Grader.Wire;

namespace Grader.Tests.Misuse;

/// <summary>
/// The reference solutions, which misuse what they are lent. What trains is never trained: its model answers zeros.
/// </summary>
/// <param name="misuse">What the solution of a method is given in the place of its arguments.</param>
internal sealed class MisusingCode(Func<MethodInfo, object?[], object?[]> misuse) : IStudentCode
{
    public TimeSpan CallLimit { get; set; } = TimeSpan.FromMinutes(1);

    public string ContentHash => "0000";

    public string Isolation => "none";

    public string ConsoleText => "";

    public object Create(Type contract)
    {
        var solutions = KnownSolutions.AssemblyWith(contract);
        var reference = new Implementations(solutions).Create(contract);
        return new GuardedCall(HandInCopies.Same(solutions), new LocalCalls()).Guarded(contract, () => Misusing(contract,
            (method, arguments) => method.Invoke(reference, BindingFlags.DoNotWrapExceptions, null, arguments, null)));
    }

    public void Dispose()
    {
    }

    private object Misusing(Type contract, ProxyHandler answer) => Proxy.For(contract, (method, arguments) =>
    {
        var given = misuse(method, arguments);
        return method.ReturnType.IsInterface ? Misusing(method.ReturnType, UntrainedSolution.Answer) : answer(method, given);
    });
}
