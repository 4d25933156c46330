using System.Reflection;
using Grader.Isolation;
using Grader.Solutions.Diffusion;
using Grader.Tests.Garbage;
using Grader.Wire;

namespace Grader.Tests.Misuse;

/// <summary>
/// The reference solutions, which call a lent object with hostile arguments before each answer, and hide what comes of it. What trains is
/// never trained: its model answers zeros.
/// </summary>
/// <param name="kind">Which hostile arguments.</param>
internal sealed class MisusingCode(int kind) : IStudentCode
{
    private readonly Assembly solutions = typeof(PriorMatching).Assembly;
    private readonly HashSet<MethodInfo> misused = [];
    private int calls;

    /// <summary>The methods of lent objects that were called with hostile arguments.</summary>
    public IReadOnlySet<MethodInfo> Misused => misused;

    public TimeSpan CallLimit { get; set; } = TimeSpan.FromMinutes(1);

    public string ContentHash => "0000";

    public string Isolation => "none";

    public string ConsoleText => "";

    public object Create(Type contract)
    {
        var reference = new Implementations(solutions).Create(contract);
        return new GuardedCall(solutions).Guarded(contract, () => Misusing(contract,
            (method, arguments) => method.Invoke(reference, BindingFlags.DoNotWrapExceptions, null, arguments, null)));
    }

    public void Dispose()
    {
    }

    private object Misusing(Type contract, ProxyHandler answer) => Proxy.For(contract, (method, arguments) =>
    {
        Misuse(LentMethod.Among(method, arguments));
        return method.ReturnType.IsInterface ? Misusing(method.ReturnType, UntrainedModel.Answer) : answer(method, arguments);
    });

    /// <summary>One method in each call, since nothing is called after the first that has no answer; each method in its turn.</summary>
    private void Misuse(IReadOnlyList<LentMethod> lent)
    {
        if (lent.Count == 0)
            return;

        var (target, method) = lent[calls++ % lent.Count];
        misused.Add(method);
        var arguments = method.GetParameters().Select((parameter, i) => HostileArguments.Of(parameter.ParameterType, kind + 3 * i));
        try
        {
            method.Invoke(target, [.. arguments]);
        }
        catch (TargetInvocationException)
        {
            // As a hand-in might.
        }
    }
}
